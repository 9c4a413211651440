"""Holders: who holds a post that the text names without a name ("the Secretary", "the President of X")."""

from __future__ import annotations

from collections.abc import Sequence

from communique.extract.names import head_part, is_same_body, words_of
from communique.model.actor import Office
from communique.model.reading import MentionKind, Reading

_LOWER_POST = frozenset(
    {"deputy", "vice", "former", "assistant", "acting", "adviser", "spokesperson", "spokesman", "under", "office"}
)
_OTHER_POST = frozenset(
    {
        "deputy",
        "vice",
        "former",
        "assistant",
        "acting",
        "special",
        "personal",
        "representative",
        "adviser",
        "spokesperson",
        "under",
    }
)


def holders_of(reading: Reading, post: str, of: str | None) -> tuple[str, ...]:
    """The persons named here who hold a post; where only part of a title is told, those whose title holds it."""
    wanted = words_of(post)
    found: dict[int, list[str]] = {0: [], 1: [], 2: []}
    for known in reading.people:
        for office in known.offices:
            rank = _rank(office, wanted, of)
            if rank is not None and known.name not in found[rank]:
                found[rank].append(known.name)
    loose = found[2] if len(found[2]) == 1 else []
    return tuple(found[0] or found[1] or loose)


def _rank(office: Office, wanted: frozenset[str], of: str | None) -> int | None:
    """0 for the very post, 1 for a fuller title, 2 for one with a word that may make it another; None for no match."""
    told = words_of(office.post)
    if of and not (office.of is not None and is_same_body(of, office.of)):
        return None
    if wanted == told:
        return 0
    if not wanted <= words_of(head_part(office.post)):
        return None
    if not (told - wanted) & _OTHER_POST:
        return 1
    return None if (told - wanted) & _LOWER_POST else 2


def nearest_of(reading: Reading, names: Sequence[str], offset: int) -> str:
    """Of several holders the one named last before ``offset``."""
    places = [(m.span.start, m.name) for m in reading.mentions if m.kind is MentionKind.PERSON and m.name in names]
    before = [p for p in places if p[0] < offset]
    return (before[-1] if before else places[0])[1] if places else names[0]
