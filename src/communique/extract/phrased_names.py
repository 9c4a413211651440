"""Names that a phrase spells out: letters for a post, one entry for each of a row, a country as the text has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.extract.names import is_known
from communique.model.reading import Mention, MentionKind, Reading, Sentence, Token


def government_and_people(reading: Reading, sentence: Sentence, index: int) -> str:
    """As in "the Government and people of X": one addressee; empty if the phrase is none."""
    tokens = sentence.tokens
    for first in range(max(0, index - 2), min(index + 1, len(tokens) - 4)):
        if tokens[first + 1].text != "and" or tokens[first + 3].text != "of":
            continue
        pair = {tokens[first].text.casefold(), tokens[first + 2].text.casefold()}
        if pair == {"government", "people"}:
            found = [
                m for m in reading.mentions_in(sentence.index, MentionKind.STATE) if first + 4 <= m.first <= first + 5
            ]
            last = found[0].last if found else first + 4
            return " ".join(reading.content[tokens[first].start : tokens[last].end].split())
    return ""


def behind_letters(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """Who holds the post that the letters shorten ("the Special Representative (SRSG), A. B. ... the SRSG")."""
    letters = mention.span.of(reading.content)
    if not letters.isupper():
        return ()
    at = reading.content.find(f"({letters})")
    spelt = _spelt_before(reading.content, at, letters) if at > 0 else ""
    if spelt:
        return (spelt,)
    before = [
        m
        for m in reading.mentions
        if m.kind is MentionKind.POST and m.holders and at - 2 <= m.span.end <= at + len(letters) + 2
    ]
    if at < 0 or not before or any(o.of and spells(letters, o.of) for o in before[-1].offices):
        return ()
    return before[-1].holders


def spelt_out(reading: Reading, sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """As in "the belligerents—the A Army and the B Front—": the bodies, states or persons that a dash or "namely" spells out."""
    if not set(mention.name.casefold().split()) & _OPPOSED:
        return ()
    ahead = sentence.tokens[mention.last + 1 : mention.last + _NEAR]
    mark = next(
        (t for t in ahead if t.text.casefold() in _SPELLING or t.pos in {"VERB", "AUX"} or t.text in {".", ";"}), None
    )
    if mark is None or mark.text.casefold() not in _SPELLING:
        return ()
    named = [m for m in reading.mentions_in(sentence.index, *_NAMED) if m.first > mark.index]
    row: list[Mention] = []
    for each in named:
        last = row[-1].last if row else mark.index
        between = [
            t for t in sentence.tokens[last + 1 : each.first] if t.text not in {"(", ")"} and not t.text.isupper()
        ]
        if any(t.text.casefold() not in {"the", "and", ","} for t in between):
            break
        if not each.span.of(reading.content).isupper() or not row:
            row.append(each)
    return tuple(row) if len(row) > 1 else ()


_OPPOSED = frozenset({"belligerents", "parties", "sides", "factions", "combatants"})
_NEAR = 8
_SPELLING = frozenset({"—", "–", "--", "namely", ":"})
_NAMED = (MentionKind.BODY, MentionKind.STATE, MentionKind.PERSON)


def fuller_before(reading: Reading, mention: Mention) -> Mention | None:
    """As in "The representatives of A, B and C met. The representatives agreed": the fuller words for the same group; else None."""
    if mention.kind is not MentionKind.LABEL or " " in mention.name or not mention.plural:
        return None
    opening = (f"{mention.name.casefold()} of ", f"{mention.name.casefold()} from ")
    for before in reading.mentions:
        if before.span.start >= mention.span.start:
            return None
        if before.kind is MentionKind.LABEL and before.name.casefold().startswith(opening):
            return before
    return None


def _spelt_before(content: str, at: int, letters: str) -> str:
    """The capitalised words just before ``at`` whose first letters are the letters ("Trilateral Contact Group (TCG)"); empty if not."""
    words = re.findall(r"[^\W\d_][\w’'-]*", content[max(0, at - 120) : at])[-len(letters) :]
    if len(letters) < _FEWEST_LETTERS or [w[0] for w in words] != list(letters):
        return ""
    return " ".join(words)


_FEWEST_LETTERS = 3


def spells(letters: str, name: str) -> bool:
    """Whether letters shorten a name: they are first letters of its words, in order.

    >>> spells("LCM", "Lake and Coast Mission"), spells("SRSG", "Lake Mission")
    (True, False)
    """
    firsts = iter(word[0].casefold() for word in re.findall(r"[^\W_]+", name))
    return all(any(letter == first for first in firsts) for letter in letters.casefold() if letter.isalpha())


def each_of(reading: Reading, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
    """As in "Representatives of A, B and C", "senior officials from A and B": one entry for each country."""
    link = _link(sentence, mention)
    if not mention.plural or mention.kind is not MentionKind.LABEL or link is None:
        return ()
    end = next(
        (
            t.index
            for t in sentence.tokens[link.index + 1 :]
            if t.text.casefold() not in _ROW and not t.text[:1].isupper()
        ),
        None,
    )
    last = (end if end is not None else len(sentence.tokens)) - 1
    words = " ".join(reading.content[sentence.tokens[link.index].end : sentence.tokens[last].end].split()).rstrip(
        ".,;: "
    )
    parts = [re.sub(r"^(?:of |from )?(?:the )?", "", p) for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", words) if p]
    if len(parts) <= 1 or not all(is_known(part) for part in parts):
        return ()
    head = " ".join(t.text for t in sentence.tokens[mention.first : link.index])
    return tuple(f"{head} {link.text} {part}" for part in parts)


_ROW = frozenset({"the", ",", "and", "of", "from"})


def _link(sentence: Sentence, mention: Mention) -> Token | None:
    row = sentence.tokens[mention.first + 1 : mention.last + 2]
    return next((t for t in row if t.text.casefold() in {"of", "from"}), None)


def state_as_written(reading: Reading, mention: Mention) -> str:
    """The country by the name that the text has for it; its plain name for an adjective ("Russian")."""
    words = " ".join(mention.span.of(reading.content).split())
    return mention.name if mention.is_adjective or not words[:1].isupper() else re.sub(r"^[Tt]he ", "", words)


def each_own(reading: Reading, issuers: Sequence[str], mention: Mention) -> tuple[str, ...]:
    """As in "Our Foreign Ministers", said by presidents: one of each country; "our Leaders", said by ministers of a body: its own."""
    post = mention.offices[0].post
    own = [o.of for p in reading.people if p.name in issuers for o in p.offices[:1] if o.of]
    if len(own) == len(issuers):
        return tuple(f"{post} of {of}" for of in own)
    for issuer in issuers:
        parts = re.split(r" of (?:the )?", issuer, maxsplit=1)
        if len(parts) > 1:
            countries = re.split(r" and (?:of )?(?:the )?|, (?:of )?(?:the )?", parts[1])
            if len(countries) > 1:
                return tuple(f"{post} of {of}" for of in countries)
            return (f"{mention.span.of(reading.content)} of {parts[1]}",)
    return (mention.name,)


def each_in_front(reading: Reading, sentence: Sentence, index: int) -> tuple[str, ...]:
    """As in "the Northern and Southern armed groups": one entry for each name in front of a plural; empty if there is no row."""
    tokens, first = sentence.tokens, index
    if tokens[index].tag not in {"NNS", "NNPS"}:
        return ()
    while first > 0 and tokens[first - 1].pos in {"ADJ", "NOUN", "PROPN", "VERB"} and tokens[first - 1].text.islower():
        first -= 1
    names = _names_before(tokens, first)
    states = reading.mentions_in(sentence.index, MentionKind.STATE)
    # "the Red Cross, UN institutions" is a row of its own, not one of Red Cross and UN institutions.
    if (
        len(names) <= 1
        or tokens[names[-1][0].index - 1].text != "and"
        or any(m.first <= t.index <= m.last for m in states for name in names for t in name)
    ):
        return ()
    common = " ".join(reading.content[tokens[first].start : tokens[index].end].split())
    return tuple(f"{' '.join(t.text for t in name)} {common}" for name in names)


def _names_before(tokens: Sequence[Token], end: int) -> list[list[Token]]:
    """The capitalised names of the row "A, B and C" that ends before token ``end``, in order."""
    names: list[list[Token]] = [[]]
    for token in reversed(tokens[:end]):
        if token.text[:1].isupper() and token.pos in {"ADJ", "PROPN", "NOUN"}:
            names[0].insert(0, token)
        elif token.text in {"and", ","} and names[0]:
            names.insert(0, [])
        elif not (token.text in {"and", ","} and len(names) > 1):
            break
    return [n for n in names if n]
