from collections.abc import Callable

from communique.model.partial_date import PartialDate
from communique.model.record import Record
from communique.resolve.digest import digest, find_acronyms

Write = Callable[..., Record]


def test_the_title_is_the_headline_or_the_first_words(write: Write) -> None:
    assert digest(write("The envoys met.", title="Statement on the lake")).title == "Statement on the lake"
    assert digest(write("The envoys met by the lake and spoke of many things at great length today.")).title.endswith(
        "many things at …"
    )


def test_every_name_in_the_facts_is_counted_once_a_fact(write: Write) -> None:
    record = write(
        "The Envoys met the sides, and met them again.",
        issuers=["Envoys"],
        meetings=[
            ("met the sides", "held", ["Envoys", "sides"], None, None),
            ("met them", "held", ["Envoys", "sides"], None, None),
        ],
    )
    assert {v.name: v.count for v in digest(record).voices} == {"Envoys": 3, "sides": 2}


def test_a_sentence_that_tells_of_a_change_is_kept_with_its_dates(write: Write) -> None:
    record = write(
        "All went well. The meeting planned for 3 May was postponed. It will be held soon.",
        dates=[("3 May", "2014-05-03")],
    )
    (shift,) = digest(record).shifts
    assert shift.citation.exact == "The meeting planned for 3 May was postponed."
    assert shift.dates == (PartialDate("2014-05-03"),)


def test_the_body_is_kept_with_the_places_of_its_paragraphs(write: Write) -> None:
    record = write("First.\nSecond.", title="Title")
    assert all(record.text.content.startswith(words, start) for start, words in digest(record).body)
    assert len(digest(record).body) == 2


def test_an_acronym_is_taken_only_where_its_letters_fit() -> None:
    assert list(find_acronyms("the Council of the Lake States (CLS)")) == [("Council of the Lake States", "CLS")]
    assert list(find_acronyms("the Council of the Lake States (Suva)")) == []


def test_words_before_the_full_name_are_left_out() -> None:
    assert list(find_acronyms("Members of the Lake Shore Commission (LSC)")) == [("Lake Shore Commission", "LSC")]
