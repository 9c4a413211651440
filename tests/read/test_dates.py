"""Calendar expressions of the whole statement as mentions."""

from communique.model.partial_date import PartialDate
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.sentences import split_sentences

ISSUED = PartialDate.parse("2021-05-12")


def dates_of(text: str) -> list[tuple[str, str]]:
    stretches = [Stretch(s, 1, ZoneRole.BODY) for s in split_sentences(text, Span(0, len(text)))]
    found = find_date_mentions(parse_sentences(text, stretches), text, issue_date=ISSUED)
    return [(m.span.of(text), str(m.date)) for m in found]


def test_the_tense_decides_the_missing_year() -> None:
    text = "They met on 3 June. They will meet on 4 June."
    assert dates_of(text) == [("3 June", "2020-06-03"), ("4 June", "2021-06-04")]


def test_what_is_between_the_sentences_gives_no_date() -> None:
    text = "They met. 3 May 1999 They left."
    stretches = [Stretch(Span(0, 9), 1, ZoneRole.BODY), Stretch(Span(21, 31), 1, ZoneRole.BODY)]
    assert not list(find_date_mentions(parse_sentences(text, stretches), text, issue_date=ISSUED))


def test_no_sentences_no_dates() -> None:
    assert not list(find_date_mentions((), "3 May 1999", issue_date=ISSUED))
