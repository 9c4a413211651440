"""Quotations: words in direct quotation marks and who speaks them.

A speaker told beside the words wins; else the neighbour's speaker is carried over; a statement quoted whole by its publisher is
its issuers' own. Invariant: a quotation inside another comes before the one around it, so that the nearest voice is met first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.extract.cast import Cast
from communique.extract.quotations_attribution import Neighbourhood, Told, table
from communique.extract.scene import Scene
from communique.model.facts import Mode, Quotation
from communique.model.reading import Quote, Reading, Sentence
from communique.model.span import Span
from communique.model.text import Paragraph, Text, ZoneRole

LEAST_WORDS = 5
"""Words that make quoted words a quotation (guidelines): fewer are a term, a title or a scare quote."""
_LEAST_VOICE = 2
"""Words in marks that can have a voice of their own."""
_SMALL_WORD = 3
"""Letters of words that titles leave small."""
_NAME_REACH = 150
"""Characters before letters in brackets in which their name stands."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_NESTED = (
    re.compile(r"(?<!\w)‘([^‘]{20,}?)’(?!\w)", re.DOTALL),
    re.compile(r"(?<!\w)'([^'\n]{20,}?)'(?!\w)"),
    re.compile(r"[“«]([^”»]{20,}?)[”»]"),
)
_CONFIDENCE = {"after": 0.95, "before": 0.95, "inside": 0.85, "carried": 0.85, "none": 0.5}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation with its speakers."""

    quote: Quote
    """The words."""

    speakers: tuple[str, ...]
    """Display names; empty if nobody is told."""

    how: str
    """before, after, inside, carried or none."""

    span: Span | None = None
    """The words that tell the speaker; None if nothing tells."""


def attribute_quotes(text: Text, reading: Reading, cast: Cast) -> tuple[Attribution, ...]:
    """Each quotation with its speakers, inner ones first; terms and titles in marks are left out."""
    quotes = [q for q in reading.quotes if count_words(q.span.of(text.content)) >= _LEAST_VOICE]
    found = _attribute_outer(text, reading, cast, quotes)
    nested: list[Attribution] = []
    for outer in found:
        nested.extend(_attribute_nested(text, reading, cast, outer))
    return tuple(sorted((*found, *nested), key=lambda a: (a.quote.span.end, -a.quote.span.start)))


def count_words(words: str) -> int:
    """The words of a stretch; figures count, marks do not.

    >>> count_words("We won't meet in Geneva, 2012")
    6
    """
    return len(_WORD.findall(words))


def list_quotations(scene: Scene, attributions: Sequence[Attribution]) -> tuple[Quotation, ...]:
    """The quotations of at least five words, in the order of the text."""
    out = []
    for attribution in sorted(attributions, key=lambda a: a.quote.span):
        span = attribution.quote.span
        if count_words(span.of(scene.text.content)) < LEAST_WORDS or _is_title(scene.text.content, span):
            continue
        out.append(
            Quotation(
                citations=scene.cite(span),
                rule=f"quotation.{attribution.how}",
                confidence=_CONFIDENCE[attribution.how],
                mode=Mode.QUOTED,
                speaker=_display(scene, attribution.speakers),
                attribution="" if attribution.how == "none" else attribution.how,
            )
        )
    return tuple(out)


def _is_title(content: str, span: Span) -> bool:
    """Whether the words are the title of a work or an event: every word of weight has a capital."""
    words = [w for w in _WORD.findall(span.of(content)) if len(w) > _SMALL_WORD and not w.isdigit()]
    return len(words) > 1 and all(w[0].isupper() for w in words)


def _display(scene: Scene, speakers: tuple[str, ...]) -> str | None:
    """One name for the speakers: the group that the text makes of them, else their names joined."""
    if len(speakers) <= 1:
        return _spelt_out(scene, speakers[0]) if speakers else None
    for group in scene.reading.groups:
        if set(group.members) == set(speakers):
            return group.label
    return ", ".join(speakers[:-1]) + " and " + speakers[-1]


def _spelt_out(scene: Scene, name: str) -> str:
    """The full name of letters that this text explains: "Lake Contact Group (LCG)"."""
    place = scene.text.content.find(f"({name})")
    if not name.isupper() or " " in name or place < 0:
        return name
    before = [w.group() for w in _WORD.finditer(scene.text.content, max(0, place - _NAME_REACH), place)]
    for count in range(len(name), len(name) + _SMALL_WORD + 1):
        words = before[-count:]
        if "".join(w[0] for w in words if w[0].isupper()) == name and words[0][0].isupper():
            return " ".join(words)
    return name


# -- quotations one after the other -----------------------------------------------------------------------------------


def _attribute_outer(text: Text, reading: Reading, cast: Cast, quotes: Sequence[Quote]) -> list[Attribution]:
    near = Neighbourhood(reading, cast, quotes)
    told = [near.told(quote) for quote in quotes]
    out: list[Attribution] = []
    for place, quote in enumerate(quotes):
        announced = (
            _announced(text, reading, cast, quote) if cast.is_whole_statement(quote) or told[place] is None else None
        )
        own = told[place]
        if announced is not None:
            out.append(announced)
        elif own is not None:
            speakers = _authors(reading, cast, own.speakers, out, _announcer(near, text, quote))
            out.append(Attribution(quote, speakers, own.how, own.span))
        elif count_words(quote.span.of(text.content)) >= LEAST_WORDS:
            carried = _carried(text, near, quotes, told, out, place)
            is_own = not carried.speakers and cast.is_whole_statement(quote)
            out.append(Attribution(quote, cast.issuers, "carried") if is_own else carried)
    return out


def _announcer(near: Neighbourhood, text: Text, quote: Quote) -> tuple[str, ...]:
    """Who issued a text, by the sentence right before the quotation ("X issued a statement today. “...,” it reads")."""
    sentence = near.sentence_at(_before_mark(text.content, quote.span.start))
    before = () if sentence is None else [t for t in sentence.tokens if t.end <= quote.span.start]
    if sentence is None or not {t.lemma.casefold() for t in before} & set(table()["texts"]):
        return ()
    told = near.told_by(sentence)
    return told.speakers if told is not None else ()


def _authors(
    reading: Reading,
    cast: Cast,
    speakers: tuple[str, ...],
    before: Sequence[Attribution],
    announcer: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """Whose text speaks, in "the statement said": of him who was quoted from one or issued one just before, else the issuers'."""
    texts = set(table()["texts"])
    word = speakers[0].casefold().removeprefix("joint ").removeprefix("press ") if len(speakers) == 1 else ""
    if word not in texts or (word in _INSTRUMENTS and word not in _kinds_of(reading)):
        return speakers
    last = before[-1] if before else None
    if last is not None and last.span is not None and last.speakers and last.speakers != speakers:
        told = next((s for s in reading.sentences if s.span.covers(last.span)), None)
        if told is not None and texts & {t.lemma.casefold() for t in told.tokens}:
            return last.speakers
    return announcer or cast.issuers or speakers


def _kinds_of(reading: Reading) -> frozenset[str]:
    """The words of the statement's own headline: a resolution's page may be quoted as "the resolution"."""
    title = (s for s in reading.sentences if s.zone is ZoneRole.TITLE)
    return frozenset(t.lemma.casefold() for s in title for t in s.tokens)


_INSTRUMENTS = frozenset({"resolution", "decision", "letter", "document", "appeal", "address", "speech", "conclusion"})
"""Texts that a statement quotes more often than it is one."""


def _carried(
    text: Text,
    near: Neighbourhood,
    quotes: Sequence[Quote],
    told: Sequence[Told | None],
    before: Sequence[Attribution],
    place: int,
) -> Attribution:
    """The speaker of the neighbour: the sentence before, the quotation before, the one after in the same paragraph."""
    quote = quotes[place]
    here = text.paragraph_at(quote.span.start)
    previous = before[-1] if before else None
    sentence = near.sentence_at(_before_mark(text.content, quote.span.start))
    last_end = previous.quote.span.end if previous is not None else -1
    if sentence is not None and _leads_to(text, sentence, here) and sentence.span.start > last_end:
        by = near.told_by(sentence)
        if by is not None:
            return Attribution(quote, by.speakers, "carried", by.span)
    if previous is not None and previous.speakers and _is_near(text, previous.quote, here):
        return Attribution(quote, previous.speakers, "carried", previous.span)
    following = told[place + 1] if place + 1 < len(quotes) else None
    if following is not None and text.paragraph_at(quotes[place + 1].span.start) == here:
        return Attribution(quote, following.speakers, "carried", following.span)
    return Attribution(quote, (), "none")


def _leads_to(text: Text, sentence: Sentence, here: Paragraph | None) -> bool:
    """Whether the sentence stands in the paragraph of the quotation, or ends with a colon before it."""
    return here is not None and (
        here.span.covers(sentence.span) or sentence.span.of(text.content).rstrip(" \"“«‘'").endswith(":")
    )


def _before_mark(content: str, start: int) -> int:
    """The last character that is no blank before the opening mark."""
    index = start - 2
    while index > 0 and (content[index].isspace() or content[index] in '“"«‘'):
        index -= 1
    return max(index, 0)


def _is_near(text: Text, previous: Quote, here: Paragraph | None) -> bool:
    """Whether the quotation before stands in the same paragraph or the one before."""
    there = text.paragraph_at(previous.span.end - 1)
    return here is not None and there is not None and here.number - there.number <= 1


# -- statements quoted whole ------------------------------------------------------------------------------------------


def _announced(text: Text, reading: Reading, cast: Cast, quote: Quote) -> Attribution | None:
    """As in "X issued the following statement: “...”": the words are the issuers' own."""
    before = [s for s in reading.sentences if s.span.start < quote.span.start and s.paragraph]
    if not before:
        return None
    sentence = next((s for s in reversed(before) if s.span.end <= quote.span.start), before[-1])
    words = text.content[sentence.span.start : min(sentence.span.end, quote.span.start)].rstrip(" \"“«‘'")
    lemmas = {t.lemma.casefold() for t in sentence.tokens if t.end <= quote.span.start}
    tells = bool(lemmas & set(table()["announcing"])) and bool(lemmas & set(table()["texts"]))
    if not (words.endswith(":") and tells and cast.issuers) or text.content[sentence.span.end : quote.span.start].strip(
        " \n\r\t\"“«‘'"
    ):
        return None
    return Attribution(quote, cast.issuers, "before", sentence.span)


# -- quotations inside quotations -------------------------------------------------------------------------------------


def _attribute_nested(text: Text, reading: Reading, cast: Cast, outer: Attribution) -> Iterator[Attribution]:
    """Quotations of at least five words between other marks inside a quotation."""
    words = outer.quote.span.of(text.content)
    voice = Cast(reading, outer.speakers or cast.issuers)
    for pattern in _NESTED:
        for found in pattern.finditer(words):
            if count_words(found.group(1)) < LEAST_WORDS:
                continue
            start = outer.quote.span.start + found.start(1)
            quote = Quote(Span(start, outer.quote.span.start + found.end(1)))
            yield _attribute_inner(text, reading, voice, quote)


def _attribute_inner(text: Text, reading: Reading, cast: Cast, quote: Quote) -> Attribution:
    near = Neighbourhood(reading, cast, [quote])
    told = near.told(quote)
    if told is None:
        sentence = near.sentence_at(_before_mark(text.content, quote.span.start))
        told = _author_in(near, cast, reading, sentence.index) if sentence is not None else None
    if told is None:
        return Attribution(quote, (), "none")
    return Attribution(quote, told.speakers, told.how, told.span)


def _author_in(near: Neighbourhood, cast: Cast, reading: Reading, index: int) -> Told | None:
    """As in "the statement that the group has agreed on:": the subject of the lower clause, else of the sentence."""
    sentence = reading.sentences[index]
    texts = frozenset(table()["texts"])
    for token in sentence.tokens:
        if token.dep in {"relcl", "acl"} and sentence.tokens[token.head].lemma.casefold() in texts:
            for subject in sentence.children(token.index, "nsubj"):
                speakers = cast.who(sentence, subject.index) if cast.is_actor(sentence, subject.index) else ()
                if speakers:
                    return Told(speakers, "before", Span(subject.start, token.end))
    return near.told_by(sentence)
