"""The headline among the lines above the body."""

from __future__ import annotations

import pytest

from communique.zone.titles import find_title, is_breadcrumb, is_session, is_symbol
from communique.zone.units import split_units


def _title(lines: list[str], known: str = "") -> str | None:
    units = split_units("\n".join(lines))
    found = find_title(units, (), range(len(units)), known=known)
    return "\n".join(u.text for u in units[found[0] : found[1] + 1]) if found else None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            [
                "MINISTRY OF FOREIGN AFFAIRS OF ARVANIA",
                "Information Department",
                "",
                "Minister Roe held talks in Marade",
            ],
            "Minister Roe held talks in Marade",
        ),
        (["The Dunmere Courier", "Mediators hail bridge accord"], "Mediators hail bridge accord"),
        (["Home > News > Statements", "Talks resume in Marade"], "Talks resume in Marade"),
        (
            ["Resolution 9913 (2036)", "Adopted by the Council at its 83rd meeting, on 30 January 2036"],
            "Resolution 9913 (2036)",
        ),
        (
            [
                "Briefing by Spokesperson Olga Renn, Moscow, February 15, 2037",
                "",
                "Visit by the Special Envoy to Arvania",
            ],
            "Briefing by Spokesperson Olga Renn, Moscow, February 15, 2037",
        ),
        (
            ["FINAL COMMUNIQUE OF THE AUTHORITY OF HEADS OF STATE", "AND GOVERNMENT"],
            "FINAL COMMUNIQUE OF THE AUTHORITY OF HEADS OF STATE\nAND GOVERNMENT",
        ),
        (["# Statement by the Envoy", "Some other line of words here"], "# Statement by the Envoy"),
        (["Our work", "Where we are", "What we do", "Jobs"], None),
        (["- Statements on Arvania and Tavland"], None),
    ],
)
def test_the_headline_is_the_line_that_looks_most_like_one(lines: list[str], title: str | None) -> None:
    assert _title(lines) == title


def test_a_title_told_beside_the_page_settles_it() -> None:
    lines = ["On the fire at Pered", "Explosion near the village of Pered in the north"]
    assert _title(lines) == lines[1]
    assert _title(lines, known="On the fire at Pered | Observers") == lines[0]
    assert _title(lines, known="On the fire at Pered") == lines[0]


def test_symbols_sessions_and_paths_are_known() -> None:
    assert [is_symbol(t) for t in ("S/RES/9913 (2036)", "PSC/PR/COMM.1187 (2023)", "UN/EU", "Marade")] == [
        True,
        True,
        False,
        False,
    ]
    assert [is_session(t) for t in ("1187TH MEETING", "The meeting was long")] == [True, False]
    assert [is_breadcrumb(t) for t in ("Home > News", "Cease-fire")] == [True, False]
