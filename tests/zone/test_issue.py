"""Day and place of issue, in order of trust."""

from __future__ import annotations

import pytest

from communique.model.header import Header
from communique.model.page import Hint, Origin, Page
from communique.zone import zone

BODY = "The Facilitators urged the sides to keep the truce and to meet again soon."


def _header(*lines: str, origin: Origin | None = None, hints: tuple[Hint, ...] = ()) -> Header:
    return zone(Page(origin or Origin("-"), "\n".join(lines), hints=hints))[1]


def _told(header: Header) -> tuple[str | None, str, str | None]:
    return (str(header.date) if header.date else None, header.date_basis.value, header.place)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Talks resume", "Date: 4 May 2031", f"MARADE, 3 May 2031 – {BODY}"], ("2031-05-03", "dateline", "Marade")),
        (["Talks resume", "Date: 4 May 2031", BODY], ("2031-05-04", "stated", None)),
        (["Resolution 757 (1992)", "of 30 May 1992 54", BODY], ("1992-05-30", "stated", None)),
        (
            ["Communiqué of the 6th meeting on the valley, 19 May 2016, New York", BODY],
            ("2016-05-19", "stated", "New York"),
        ),
        (["Spokesperson Ann Dee's Regular Press Conference on October 30, 2012", BODY], ("2012-10-30", "stated", None)),
        (["Talks resume", "20 February 2015 1900hrs", BODY], ("2015-02-20", "stated", None)),
        (["Statement by the Facilitator, Accra 29 October 2006", BODY], ("2006-10-29", "stated", "Accra")),
        (
            ["Talks resume", f"Accra, July 24 (Press Agency) -- {BODY}", BODY, "//Agency// AF", "24/07/2024 22:20:41"],
            ("2024-07-24", "page", "Accra"),
        ),
        (["Talks resume", "21 June 2015 14:30 (UTC+3 MSK)", BODY], ("2015-06-21", "stated", None)),
        (
            [
                "Agreement on the valley",
                BODY,
                "They have signed it. Done at Accra (Ghana), this 17th Day of June 2003.",
            ],
            ("2003-06-17", "stated", "Accra"),
        ),
        (["31/01/2030 - Talks resume in the valley", BODY], ("2030-01-31", "stated", None)),
        (["Press statement, 12 March 2019", BODY], ("2019-03-12", "stated", None)),
        (["Briefing by the Spokesperson, Marade, 12 March 2019", BODY], ("2019-03-12", "stated", "Marade")),
        (["Communiqué of the meeting held on 5 December 2019 in Marade", BODY], (None, "none", None)),
        (["Talks resume", BODY, "Geneva, 11 October 2037"], ("2037-10-11", "stated", "Geneva")),
        (["Talks resume", "Posted on 5 May 2031", BODY], ("2031-05-05", "page", None)),
        (["Talks resume", "By Tom Roe | May 5, 2031", BODY], ("2031-05-05", "page", None)),
        (["Talks resume", f"Yesterday, 28 February 2032, the sides met. {BODY}"], ("2032-02-29", "inferred", None)),
        (["Talks resume", BODY], (None, "none", None)),
        (["Talks resume", BODY, "(valleyoffice.example.org, 15/11/2031)"], ("2031-11-15", "page", None)),
        (
            ["Talks resume", f"On Saturday, March 15, 2031, Envoy Ann Dee met both sides. {BODY}"],
            ("2031-03-15", "inferred", None),
        ),
        (
            [
                "Havana, Thursday 19 de September de 2030 08:52 am",
                "Talks resume",
                f"HAVANA, Cuba, Aug 31 (NWN) – {BODY}",
            ],
            ("2030-08-31", "page", "Havana"),
        ),
        (["Talks resume", "By Tom Roe.", "Geneva, 19 October 2031:", BODY], ("2031-10-19", "stated", "Geneva")),
        (
            ["Talks resume", "Newswire) 11:17, June 19, 2031", f"GENEVA, June 18 (Newswire) -- {BODY}"],
            ("2031-06-18", "page", "Geneva"),
        ),
        (["Talks resume", "Date: 30 February 2031", BODY], (None, "none", None)),
        (["Talks resume", f"The sides met on 4 May 2031. {BODY}"], (None, "none", None)),
    ],
)
def test_the_day_is_what_the_page_tells_best(lines: list[str], told: tuple[str | None, str, str | None]) -> None:
    assert _told(_header(*lines)) == told


def test_a_dateline_without_year_takes_the_latest_such_day_before_a_full_date() -> None:
    lines = ("Talks resume", "By Tom Roe | January 2, 2031", f"MARADE, 30 December – {BODY}")
    assert _told(_header(*lines)) == ("2030-12-30", "dateline", "Marade")


def test_a_dateline_without_year_keeps_what_is_not_known() -> None:
    assert _told(_header("Talks resume", f"MARADE, 30 December – {BODY}")) == ("XXXX-12-30", "dateline", "Marade")


def test_the_day_of_a_reposted_statement_stands_in_the_frame() -> None:
    frame = "MARADE, August 5, 2034 (Herald) - The statement of August 4, released in Oslo, reads:"
    assert _told(_header("DUNMERE HERALD", "", "Powers speak", "", frame, "", BODY))[:2] == ("2034-08-04", "stated")


def test_an_agencys_dateline_only_dates_the_page() -> None:
    frame = f"MARADE, 5 August 2034 (Arvapress) - {BODY}"
    assert _told(_header("Powers speak", "", frame))[:2] == ("2034-08-05", "page")


def test_a_date_told_beside_the_page_is_the_pages() -> None:
    header = _header("Talks resume", BODY, origin=Origin("-", date="2031-05-06T10:00:00Z"))
    assert (_told(header)[:2], header.date_span) == (("2031-05-06", "page"), None)


def test_the_words_that_tell_the_day_are_cited() -> None:
    content = f"Talks resume\nDate: 4 May 2031\n{BODY}"
    header = zone(Page(Origin("-"), content))[1]
    assert header.date_span is not None
    assert header.date_span.of(content) == "4 May 2031"


def test_a_teasers_dateline_is_never_the_statements() -> None:
    header = _header(BODY, "You May Also Like", "YEREVAN ‒ On November 13, 2019, the official opening of the…")
    assert (header.dateline, header.date) == (None, None)
