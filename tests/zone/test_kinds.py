"""Kinds of statement from headline, label and first words."""

from __future__ import annotations

import pytest

from communique.knowledge.tables import load_table
from communique.zone.kinds import kind_in_title, kind_of_label, tell_kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint statement by the Foreign Ministers of the Harrow Group", "joint statement"),
        ("Press Statement by the Facilitators", "press statement"),
        ("Statement by the Facilitators on the agreement of May", "statement"),
        ("CHAIRMAN’S STATEMENT ON THE INFORMAL CONSULTATION", "chairman's statement"),
        ("Communiqué of the 9th session on the Declaration of Marade", "communiqué"),
        ("Press Communiqué of the Co-Chairs of the Discussions", "press communiqué"),
        ("Joint Declaration on Peace", "joint declaration"),
        ("Resolution 9913 (2036)", "resolution"),
        ("Secretary Penn’s Call with Minister Roe", "readout"),
        ("Readout of the meeting with the Envoy", "readout"),
        ("Arva Dialogue: press remarks by the Special Representative", "press remarks"),
        ("Note to Correspondents on Arvania", "note to correspondents"),
        ("Agreement on the Cessation of Hostilities", "agreement"),
        ("Statement by the President of Arvania and the President of Tavland", "joint statement"),
        ("Mediators welcome agreement on the bridge", None),
    ],
)
def test_the_headline_names_the_kind(title: str, kind: str | None) -> None:
    assert kind_in_title(title) == kind


def test_a_label_line_names_a_kind_and_nothing_else() -> None:
    assert [kind_of_label(t) for t in ("PRESS RELEASE", "Press release | No.: 14/13", "News story", "Marade")] == [
        "press release",
        "press release",
        "news report",
        None,
    ]


@pytest.mark.parametrize(
    ("title", "label", "opening", "kind"),
    [
        (
            "Statement by the Facilitators",
            "press release",
            "The Facilitators released the following statement:",
            "statement",
        ),
        ("Envoy concludes visit", "press release", "The Envoy today concluded a visit.", "press release"),
        ("Minister Roe received the Envoy", None, "The Minister received the Envoy.", "readout"),
        (
            "",
            None,
            "The Heads of Delegation of the Harrow Group – Roe, Renn and Penn – welcome the truce.",
            "joint statement",
        ),
        ("", None, "We, the Presidents of Arvania and Tavland, have agreed.", "joint statement"),
        ("Mediators hail accord", None, "The Facilitators issued the following statement.", "statement"),
        ("", None, "Nothing tells the kind here.", "statement"),
    ],
)
def test_headline_then_label_then_first_words_tell_the_kind(
    title: str, label: str | None, opening: str, kind: str
) -> None:
    assert tell_kind(title, label, opening) == kind


def test_no_label_belongs_to_two_kinds() -> None:
    labels = [str(label) for row in load_table("statement_kinds") for label in row["label"]]
    assert len(labels) == len(set(labels))
