"""Formula lines: one wording through time.

Idea: every use and near-use is taken with the clause around it, laid in the order of time, and each compared with the last
one before it; of a set with a fixed membership the members named in each statement are told. Invariant: a change cites both
uses, and what is not found is told with the statements that were looked through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from communique.analyse.alignment import Change, changed_share
from communique.analyse.bounds import bounds_of, find_enumerations
from communique.analyse.comparison import Edit, align
from communique.analyse.near_uses import NEAR, Stretch, Wording, find_near_use
from communique.analyse.spoken import Spoken, in_time
from communique.analyse.words import Sentence, is_content, keys_of, stem
from communique.model.citation import Citation

CLAUSE_REPLACED = 0.5
"""Share of changed words over which what follows a wording is shown as replaced: a few words are soon a patchwork."""

SHORT_WORDING = 4
"""Words of meaning up to which a near-use must hold all of them."""

MOST_MEMBERS = 12
"""Members of a set at most: longer ones are lists, not formulas."""


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a wording."""

    spoken: Spoken
    """The statement."""

    sentence: Sentence
    """The sentence."""

    words: Citation
    """The wording, as it stands there."""

    likeness: float
    """1 for the wording word for word."""

    lead: Citation | None
    """What leads to it in its clause; None if nothing does."""

    tail: Citation | None
    """What follows it in its clause; None if nothing does."""

    changes: tuple[Edit, ...] = ()
    """What is otherwise in the wording and after it than in the last use before; empty for the first, or if nothing is."""

    lead_changes: tuple[Edit, ...] = ()
    """What is otherwise before it."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a set formula and where it is named."""

    words: str
    """As first written."""

    named: tuple[tuple[str, Citation], ...]
    """Statements (ids) that name it, with the words, in time."""


@dataclass(frozen=True, slots=True)
class FormulaLine:
    """A wording through time."""

    asked: str
    """The wording asked for."""

    uses: tuple[Use, ...]
    """In the order of time."""

    members: tuple[Member, ...]
    """Members of the set that it names, in the order of the first enumeration; empty if it names none."""

    looked: tuple[Spoken, ...]
    """The statements looked through, in the order of time."""

    @property
    def statements(self) -> tuple[Spoken, ...]:
        """The statements that use it, in time, each once."""
        return tuple({u.spoken.statement.id: u.spoken for u in self.uses}.values())

    def silent_since(self) -> tuple[Spoken, ...]:
        """The statements after its last use."""
        last = self.statements[-1:]
        return self.looked[self.looked.index(last[0]) + 1 :] if last else self.looked


def follow_formula(
    asked: str, spoken: Sequence[Spoken], *, members: Sequence[str] = (), least: float = NEAR
) -> FormulaLine:
    """A wording through the statements, in the order of time.

    Args:
        asked: the wording; members parted by commas are looked for one by one too.
        spoken: the statements looked through.
        members: members of the set that it stands for; empty to take them from the texts.
        least: the likeness from which a near-use counts.
    """
    looked = in_time(spoken)
    uses = tuple(_with_changes(tuple(_find_uses(asked, looked, least))))
    given = tuple(members) or _members_in(asked)
    found = tuple(dict.fromkeys(given)) or _find_members(asked, uses)
    named = tuple(_member(m, looked) for m in found[:MOST_MEMBERS])
    return FormulaLine(asked, uses, tuple(m for m in named if m.named), looked)


def _members_in(asked: str) -> tuple[str, ...]:
    parts = [p.strip() for p in asked.replace(", and ", ", ").split(",") if p.strip()]
    return tuple(parts) if len(parts) > 1 else ()


def _find_uses(asked: str, looked: Sequence[Spoken], least: float) -> Iterator[Use]:
    wording = Wording.of(keys_of(asked))
    for one in looked:
        for sentence in one.sentences:
            for stretch in _stretches(wording, sentence, least):
                yield _use(one, sentence, stretch)


def _stretches(wording: Wording, sentence: Sentence, least: float) -> Iterator[Stretch]:
    """Uses in a sentence, from left to right."""
    keys = keys_of(sentence.exact)
    at = 0
    while at < len(keys):
        found = find_use(wording, keys[at:], least=least)
        if found is None:
            return
        yield Stretch(found.first + at, found.last + at, found.likeness)
        at += found.last


def find_use(wording: Wording, keys: Sequence[str], *, least: float = NEAR) -> Stretch | None:
    """A near-use; of a short wording only one with all its words of meaning, close together.

    >>> find_use(Wording.of(["basic", "principles"]), "the basic agreed principle".split()) is not None
    True
    >>> find_use(Wording.of(["basic", "principles"]), "principles of law".split()) is None
    True
    """
    found = find_near_use(wording, keys, least=least)
    if found is None or found.likeness == 1:
        return found
    wanted = {s for s in wording.stems if is_content(s)}
    if len(wanted) > SHORT_WORDING:
        return found
    held = {stem(key) for key in keys[found.first : found.last]}
    is_close = found.last - found.first <= len(wording.keys) + 2
    return found if wanted <= held and is_close else None


def _use(one: Spoken, sentence: Sentence, found: Stretch) -> Use:
    bounds = bounds_of(sentence, found.first, found.last)
    lead = sentence.cite(bounds.lead, found.first) if bounds.lead < found.first else None
    tail = sentence.cite(found.last, bounds.tail) if found.last < bounds.tail else None
    return Use(one, sentence, sentence.cite(found.first, found.last), found.likeness, lead, tail)


def _with_changes(uses: Sequence[Use]) -> Iterator[Use]:
    """The uses, each against the likest one of the last statement before it that has one."""
    before: list[Use] = []
    current: list[Use] = []
    for use in uses:
        if current and current[0].spoken is not use.spoken:
            before, current = current, []
        current.append(use)
        if not before:
            yield use
            continue
        options = [(_changes(b, use), tuple(edits_between(b.lead, use.lead))) for b in before]
        changes, lead = min(options, key=lambda o: (_size(o[0]), _size(o[1])))
        yield replace(use, changes=changes, lead_changes=lead)


def _size(changes: Sequence[Edit]) -> int:
    return sum(len(c.exact) for e in changes for c in (e.before, e.after) if c)


def _changes(before: Use, after: Use) -> tuple[Edit, ...]:
    parts = ((before.words, after.words), (before.tail, after.tail))
    return tuple(edit for left, right in parts for edit in edits_between(left, right))


def edits_between(left: Citation | None, right: Citation | None) -> Iterator[Edit]:
    """What changed between two stretches of words; all of it at once where most changed."""
    if left is None or right is None:
        if left or right:
            yield Edit(Change.DROPPED if left else Change.INSERTED, left, right)
        return
    one, other = _as_sentence(left), _as_sentence(right)
    steps = align(one, other)
    if changed_share(steps, len(one.words), len(other.words)) > CLAUSE_REPLACED:
        yield Edit(Change.REPLACED, left, right)
        return
    for step in steps:
        if step.change is not Change.SAME:
            yield Edit(
                step.change,
                one.cite(*step.left) if step.left[0] < step.left[1] else None,
                other.cite(*step.right) if step.right[0] < step.right[1] else None,
            )


def _as_sentence(citation: Citation) -> Sentence:
    return Sentence(citation.sha256, 0, citation.start, citation.exact)


def _find_members(asked: str, uses: Sequence[Use]) -> tuple[str, ...]:
    """The members of sets that the statements with a use enumerate under a noun of the wording."""
    wanted = {stem(key) for key in keys_of(asked) if is_content(key)}
    out: dict[tuple[str, ...], str] = {}
    for spoken in {u.spoken.statement.id: u.spoken for u in uses}.values():
        for sentence in spoken.sentences:
            for found in find_enumerations(sentence):
                if found.head in wanted:
                    for first, last in found.members:
                        words = sentence.cite(first, last).exact
                        if not any(_is_same_member(words, other) for other in out.values()):
                            out[tuple(keys_of(words))] = " ".join(words.split())
    return tuple(out.values())


def _is_same_member(one: str, other: str) -> bool:
    left, right = keys_of(one), keys_of(other)
    return find_use(Wording.of(left), right) is not None or find_use(Wording.of(right), left) is not None


def _member(words: str, looked: Sequence[Spoken]) -> Member:
    wording = Wording.of(keys_of(words))
    named = []
    for one in looked:
        for sentence in one.sentences:
            found = find_use(wording, keys_of(sentence.exact))
            if found is not None:
                named.append((one.statement.id, sentence.cite(found.first, found.last)))
                break
    return Member(words, tuple(named))
