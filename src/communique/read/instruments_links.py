"""One instrument, one name: later and shorter mentions are tied to the instrument that they stand for.

Invariant: mentions that get the same name and date are the same instrument; a bare noun without anything before it that it can
stand for is no mention, unless its capital makes it a name ("the Roadmap").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from communique.knowledge.instruments import load_instrument_words
from communique.model.partial_date import PartialDate
from communique.read.instruments_drafts import Draft

_FOLDED = {"communiqué": "communique", "accord": "agreement"}
_SMALL = frozenset(
    {"the", "of", "by", "and", "a", "an", "on", "in", "for", "to", "its", "their", "at", "from", "with", "between"}
)


_OF_SELF = frozenset({"joint", "press", "final"})
"""What else a newspaper says of the statement that it reports ("in Saturday's joint statement")."""

_SHORT = 3
"""Letters up to which a word's final s is no plural."""
_LONG = 120
"""Characters from which a name is a list of authors rather than a better name."""


@dataclass(slots=True, eq=False)
class Known:
    """An instrument met in this text."""

    noun: str
    """Its head."""

    name: str
    """Its fullest name so far."""

    date: PartialDate | None
    """Its date; None if not told yet."""

    number: str
    """Its number; empty if not told."""

    is_self: bool = False
    """Whether it is the statement itself."""

    words: set[str] = field(default_factory=set)
    """Words of all its names."""


def link(drafts: Iterable[Draft]) -> Iterator[tuple[Draft, Known]]:
    """Each draft that stands with its instrument, in order; self mentions and hanging bare nouns are left out."""
    known: list[Known] = []
    out: list[tuple[Draft, Known]] = []
    for draft in drafts:
        match = _match(draft, known)
        if draft.is_self:
            known.append(Known(_folded(draft.noun), "", None, draft.number, is_self=True))
        elif match is not None:
            if not match.is_self:
                _enrich(match, draft)
                out.append((draft, match))
        elif draft.basis != "bare" or _stands_alone(draft):
            known.append(Known(_folded(draft.noun), draft.name, draft.date, draft.number, words=_words(draft.name)))
            out.append((draft, known[-1]))
    yield from out


def _folded(noun: str) -> str:
    return _FOLDED.get(noun, noun)


def _words(name: str) -> set[str]:
    words = name.casefold().replace("’s", "").replace("'s", "").replace(",", " ").split()
    return {w[:-1] if len(w) > _SHORT and w.endswith("s") else w for w in words if w not in _SMALL}


def _stands_alone(draft: Draft) -> bool:
    """Whether a bare noun is a name by its capital: "the Roadmap", "the Constitution"."""
    if draft.noun in load_instrument_words().sets["never_bare"]:
        return False
    token = draft.sentence.tokens[draft.head]
    words = draft.name.split()
    return (
        token.text[0].isupper()
        and not token.text.isupper()
        and draft.head > 0
        and all(w[0].isupper() for w in words if w.isalpha())
    )


def _match(draft: Draft, known: list[Known]) -> Known | None:
    """The instrument that the draft is a further mention of; None if it is a new one."""
    for old in reversed(known):
        if _same_number(draft, old) if draft.number or old.number else False:
            return old
    noun = _folded(draft.noun)
    words = _words(draft.name)
    for old in reversed(known):
        if old.noun != noun or (draft.number and old.number) or not _compatible(draft.date, old.date):
            continue
        if old.is_self:
            is_bare = draft.basis in {"made", "authored"} and draft.date is None and draft.first == draft.last
            if draft.basis == "bare" or is_bare or (draft.is_of_these_days and words - {noun, draft.noun} <= _OF_SELF):
                return old
            continue
        if (old.number or draft.number) and draft.basis != "bare":
            continue
        if _may_stand_for(draft, words, old):
            return old
    return None


def _same_number(draft: Draft, old: Known) -> bool:
    same = bool(draft.number) and draft.number == old.number and _folded(draft.noun) in {old.noun, "document"}
    return same and (old.is_self or _compatible(draft.date, old.date))


def _may_stand_for(draft: Draft, words: set[str], old: Known) -> bool:
    if draft.basis == "bare" or draft.is_bare:
        return words <= old.words and _is_plural(draft.name) == _is_plural(old.name)
    if draft.date is not None and old.date is not None:
        return words <= old.words or old.words <= words
    if draft.has_author and draft.date is None and old.date is not None and old.words < words:
        return False
    if draft.noun == "law":
        return words == old.words
    return words == old.words or (words <= old.words and len(words) > 1) or (old.words <= words and len(old.words) > 1)


def _is_plural(name: str) -> bool:
    words = load_instrument_words()
    heads = [w for w in name.split() if words.head(w) is not None]
    return bool(heads) and heads[0].casefold().endswith("s") and words.head(heads[0]) != heads[0].casefold()


def _compatible(left: PartialDate | None, right: PartialDate | None) -> bool:
    """Whether two dates can be one: equal, one unknown, or one a part of the other."""
    if left is None or right is None or left == right:
        return True
    one, two = left.edtf, right.edtf
    if one[:4] == "XXXX" or two[:4] == "XXXX":
        return one[4:] == two[4:]
    return one.startswith(two) or two.startswith(one)


def _enrich(old: Known, draft: Draft) -> None:
    if draft.date is not None and (
        old.date is None or len(draft.date.edtf) > len(old.date.edtf) or old.date.edtf.startswith("XXXX")
    ):
        old.date = draft.date
    old.number = old.number or draft.number
    if draft.basis != "bare" and len(draft.name.split()) > len(old.name.split()) and len(draft.name) < _LONG:
        old.name = draft.name
    old.words |= _words(draft.name)
