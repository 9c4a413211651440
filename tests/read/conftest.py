"""Parsed lines and mentions of a few words, for the tests of reading."""

from collections.abc import Callable

import pytest

from communique.model.reading import Group, Known, Mention, Sentence
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences
from communique.read.names import Line, list_lines
from communique.read.people import find_mentions, gather_people
from communique.read.sentences import split_sentences

Gathered = tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]


def _sentences(text: str) -> tuple[Sentence, ...]:
    return parse_sentences(text, [Stretch(s, 1, ZoneRole.BODY) for s in split_sentences(text, Span(0, len(text)))])


@pytest.fixture
def line_of() -> Callable[[str], Line]:
    """The first line of a text."""
    return lambda text: list_lines(_sentences(text), text)[0]


@pytest.fixture
def mentions_of() -> Callable[[str], tuple[Mention, ...]]:
    """The mentions of a text."""
    return lambda text: find_mentions(_sentences(text), text)


@pytest.fixture
def gathered() -> Callable[[str], Gathered]:
    """People, groups and mentions of a text."""

    def gather(text: str) -> Gathered:
        sentences = _sentences(text)
        return gather_people(find_mentions(sentences, text), sentences)

    return gather
