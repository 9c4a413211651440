"""Countries meant by a label: "the two countries", "the Guarantor countries", as the states that the text names for it.

A number must be met exactly by the issuers or by a row of states in the opening; a label without number must stand beside the
issuers' own names. What does not come out stays a label. Invariant: only states named in the text come out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique.extract.phrased_names import state_as_written
from communique.knowledge.countries import load_countries
from communique.model.reading import Mention, MentionKind, Reading, Sentence

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_LABEL = re.compile(r"(?:the )?(?:(two|both|three|four|five) )?((?:[\w’'-]+ ){0,2})(?:countries|states|nations)")
_GUARANTORS = re.compile(
    r"(?:the )?(?:(two|three|four) )?(?:co-)?guarantors?(?:[ -](?:countries|states|powers|nations))?(?: of (?:the )?[\w’'-]+(?: [\w’'-]+){0,3})?"
)
_AS_GUARANTORS = re.compile(r"\b(?:as|acting as|,) (?:the )?(?:co-)?guarantors?\b", re.IGNORECASE)
"""How a text tells that those named before are the guarantors."""
_OPENING = 4
"""Sentences of the opening, its headline included, in which a row of states is looked for."""


def states_meant(reading: Reading, issuers: Sequence[str], words: str, offset: int) -> tuple[str, ...]:
    """The states that a collective word for countries at ``offset`` stands for; empty if none comes out."""
    guarantors = _guarantors_meant(reading.content, issuers, words) or _realm_meant(issuers, words)
    if guarantors:
        return guarantors
    found = _LABEL.fullmatch(words.casefold())
    if found is None:
        return ()
    number, kind = found.groups()
    ours = _states_among(issuers)
    if number and not kind:
        return ours if len(ours) == _NUMBERS[number] else _row_of(reading, _NUMBERS[number], offset)
    return ours if kind and not number and _stands_beside(reading.content, words, ours) else ()


def _guarantors_meant(content: str, issuers: Sequence[str], words: str) -> tuple[str, ...]:
    """The issuers, where they are so many states and the text names them as guarantors; empty if it does not."""
    found = _GUARANTORS.fullmatch(words.casefold())
    if found is None or len(issuers) <= 1 or not all(_is_state_or_its(name) for name in issuers):
        return ()
    told = found.group(1)
    if told:
        return tuple(issuers) if _NUMBERS[told] == len(issuers) else ()
    return tuple(issuers) if _AS_GUARANTORS.search(content) is not None else ()


def _realm_meant(issuers: Sequence[str], words: str) -> tuple[str, ...]:
    """As in "the Kingdom", said in the text of one: the issuer that is one; empty if none or several are."""
    fitting = tuple(name for name in issuers if name in _REALMS.get(words, ()))
    return fitting if len(fitting) == 1 else ()


_REALMS = {
    "Kingdom": frozenset(
        {
            "Saudi Arabia",
            "Bahrain",
            "Jordan",
            "Morocco",
            "Norway",
            "Sweden",
            "Denmark",
            "Belgium",
            "Spain",
            "Netherlands",
        }
        | {"Cambodia", "Thailand", "Lesotho", "Eswatini", "Tonga", "Bhutan", "United Kingdom"}
    ),
    "Sultanate": frozenset({"Oman"}),
}


def _is_state_or_its(name: str) -> bool:
    """Whether it is a country or those who speak for one ("Representatives of X")."""
    return are_states(
        (re.sub(r"^(?:representatives|foreign ministers|ministers|presidents?) of ", "", name, flags=re.IGNORECASE),)
    )


def _states_among(names: Sequence[str]) -> tuple[str, ...]:
    """The names if all are countries and there are several."""
    return tuple(names) if len(names) > 1 and are_states(names) else ()


def are_states(names: Sequence[str]) -> bool:
    """Whether all the names are those of countries.

    >>> are_states(("Kenya", "the United States")), are_states(("Kenya", "Lisbon Group"))
    (True, False)
    """
    return all(re.sub(r"^the ", "", name.casefold()) in _state_names() for name in names)


@cache
def _state_names() -> frozenset[str]:
    return frozenset(name.casefold() for country in load_countries() for name in (country.name, *country.also))


def _stands_beside(content: str, label: str, states: Sequence[str]) -> bool:
    """Whether the label is put beside the states ("A and B, Guarantor Countries of ...", "the Guarantor countries, A and B")."""
    if not states:
        return False
    row = "|".join(re.escape(name) for name in states)
    beside = rf"(?:{row}),\s+(?:the\s+)?{re.escape(label)}\b|{re.escape(label)}(?:,|\s*\(|,?\s+namely,?)\s*(?:the\s+)?(?:{row})\b"
    return re.search(beside, content, re.IGNORECASE) is not None


def _row_of(reading: Reading, number: int, offset: int) -> tuple[str, ...]:
    """The first row of exactly so many states, joined by commas and "and", in the opening before ``offset``."""
    for sentence in reading.sentences[:_OPENING]:
        if sentence.span.start > offset:
            break
        for row in _rows_in(reading, sentence):
            names = tuple(dict.fromkeys(state_as_written(reading, m) for m in row))
            if len(names) == number == len(row):
                return names
    return ()


def _rows_in(reading: Reading, sentence: Sentence) -> list[list[Mention]]:
    rows: list[list[Mention]] = []
    for mention in reading.mentions_in(sentence.index, MentionKind.STATE):
        if mention.is_adjective:
            continue
        last = rows[-1][-1].last if rows else -1
        between = {t.text.casefold() for t in sentence.tokens[last + 1 : mention.first]}
        if rows and between and between <= {",", "and", "the"} and mention.first - last <= _LINKED:
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return rows


_LINKED = 4
"""Tokens from the end of one member of a row to the beginning of the next."""
