"""Assembly of a reading: sentences, then dates, actors, instruments, people and quotes, each on top of the last."""

from __future__ import annotations

from collections import defaultdict

from communique.model.header import Header
from communique.model.reading import Mention, Reading
from communique.model.text import Text
from communique.read.dates import find_date_mentions
from communique.read.engine import parse_sentences
from communique.read.instruments import find_instruments
from communique.read.people import find_mentions, gather_people
from communique.read.quotes import find_quotes
from communique.read.stretches import list_stretches


def read_statement(text: Text, header: Header) -> Reading:
    """The reading of one statement's title and body; one without sentences if there is nothing to read."""
    content = text.content
    sentences = parse_sentences(content, list_stretches(text, header))
    dates = tuple(find_date_mentions(sentences, content, issue_date=header.date))
    actors = find_mentions(sentences, content)
    instruments = tuple(find_instruments(sentences, content, mentions=(*dates, *actors)))
    ordered = tuple(sorted((*dates, *actors, *instruments), key=_by_place))
    people, groups, mentions = gather_people(ordered, sentences)
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    return Reading(
        content,
        text.sha256,
        sentences,
        mentions,
        people,
        groups,
        find_quotes(content, text.paragraphs),
        header.date,
        {index: tuple(found) for index, found in by_sentence.items()},
    )


def _by_place(mention: Mention) -> tuple[int, int, str]:
    return (mention.span.start, -mention.span.end, mention.kind)
