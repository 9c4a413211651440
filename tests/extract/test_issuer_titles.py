"""Issuers by headline, source and first subject."""

from __future__ import annotations

import pytest

from communique.extract.cast import Cast
from communique.extract.issuer_phrases import Seen
from communique.extract.issuer_titles import source, subject_words, titled
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

BODY = "\n\nThe parties were urged to return to the talks and to open the road without any delay."


def _seen(content: str) -> Seen:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    return Seen(text, header, reading, Cast(reading, ()))


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Statement by the African Union Commission after the talks", ("African Union Commission",)),
        ("Quartet statement on the elections in Kenya", ("Quartet",)),
        ("Kenya: Quartet statement on the elections", ("Quartet",)),
        ("Readout of the meeting of the African Union Commission", ()),
        ("Communiqué: Extraordinary Summit of the Lakes on Kenya", ()),
    ],
)
def test_a_headline_names_the_issuer_by_link_or_possession(title: str, names: tuple[str, ...]) -> None:
    assert titled(_seen(title + BODY))[0] == names


def test_the_initials_of_an_agency_are_no_source() -> None:
    assert source(_seen("Talks resume in Nairobi" + BODY + "\n\nSource: BNA"))[0] == ()


def test_an_unseen_subject_is_named_by_its_capitals() -> None:
    found = subject_words(_seen("On Friday Tavlin Zorvak had a telephone conversation with the President of Kenya."))
    assert all(name == "Tavlin Zorvak" for name in found[0])
