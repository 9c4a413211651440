"""A small parser: patterns over a token stream, with names for their parts.

A pattern's shape is a line of atoms, each matching one token or a phrase:

    month             a token of the class "month"
    'of'              the word "of"
    'of'|'in'         either of them; classes and words may be mixed
    Point             a phrase made by any pattern whose ``makes`` is "Point"
    first=day         the same as "day", bound to the name "first"
    'of'?             the atom may be absent

A pattern may also ask for company: words one of which must stand right before it ("between", "in the").

Invariant: matching depends on the tokens only; a phrase found at a place is found once and kept (packrat), so that
the cost grows with the words that can begin a date, not with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from communique.knowledge.calendar.forms import Form, Piece
from communique.knowledge.calendar.tokens import EMPTY_LINE, Token


@dataclass(frozen=True, slots=True)
class Part:
    """What one atom matched."""

    first: int
    """Number of its first token."""

    last: int
    """Number of its last token."""

    token: Token
    """Its first token."""

    pieces: tuple[Piece, ...] = ()
    """The pieces of a phrase; empty for a single token."""


REMEMBERED = 20_000
"""Beginnings of phrases whose patterns are remembered: words of the calendar and numbers, in a process."""

Bound = Mapping[str, Part]
"""What the atoms of a pattern matched, by name."""

Built = Form | Piece | tuple[Piece, ...] | None
"""What a pattern makes: a form, a piece with its modifier, the pieces of a list, or nothing (the words do not mean that)."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One place of a pattern."""

    name: str
    """By which the builder finds what it matched."""

    choices: tuple[str, ...]
    """Classes, quoted words or phrases, any of which matches."""

    is_optional: bool
    """Whether it may be absent."""

    told: tuple[tuple[str, bool], ...]
    """The choices, each with whether it is a phrase."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule of the grammar."""

    id: str
    """Stable id, shown with every date that it found."""

    makes: str
    """The phrase it makes; a capitalised atom of that name matches it."""

    shape: str
    """Its atoms (see the module)."""

    build: Callable[[Bound], Built]
    """What its words mean."""

    after: tuple[str, ...] = ()
    """Phrases, case-folded, one of which must stand right before it; empty if it needs none."""

    atoms: tuple[Atom, ...] = field(init=False)
    """The shape, read."""

    before: tuple[tuple[str, ...], ...] = field(init=False)
    """The phrases of ``after``, each as its words."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "atoms", tuple(_atom(word) for word in self.shape.split()))
        object.__setattr__(self, "before", tuple(tuple(phrase.split()) for phrase in self.after))


def _atom(word: str) -> Atom:
    is_optional = len(word) > 1 and word.endswith("?")
    word = word[:-1] if is_optional else word
    name, is_named, rest = word.partition("=")
    choices = tuple((rest if is_named else word).split("|"))
    return Atom(name if is_named else choices[0], choices, is_optional, tuple((c, c[0].isupper()) for c in choices))


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found."""

    after: int
    """Number of the token after it."""

    pieces: tuple[Piece, ...]
    """What it says; several for a list."""


@dataclass(frozen=True, slots=True)
class _Beginning:
    """How a pattern can go on behind a first token."""

    second: frozenset[str]
    """Classes and words of the tokens that can follow."""

    may_end: bool
    """Whether the first token can be all."""


class Grammar:
    """Patterns, put in order by the two tokens that can begin them."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._makers: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            self._makers.setdefault(pattern.makes, []).append(pattern)
        self._begin: dict[str, dict[str, _Beginning]] = {}
        for makes in self._makers:
            tuple(self._phrases(makes))
        self._openings = {
            makes: frozenset(key for pattern in made for key in self._begin[pattern.id])
            for makes, made in self._makers.items()
        }
        self._known = frozenset(
            key for begin in self._begin.values() for first, b in begin.items() for key in (first, *b.second)
        )
        self._found: dict[tuple[str, frozenset[str], frozenset[str]], tuple[Pattern, ...]] = {}

    def _beginnings(self, atoms: Sequence[Atom]) -> dict[str, _Beginning]:
        """For each class or word that can be the first token of some atoms, what can follow it."""
        out: dict[str, _Beginning] = {}
        for index, atom in enumerate(atoms):
            rest = atoms[index + 1 :]
            follow, may_end = frozenset(self._first(rest)), all(a.is_optional for a in rest)
            for choice, is_phrase in atom.told:
                made = self._phrases(choice) if is_phrase else ((choice, _Beginning(frozenset(), may_end=True)),)
                for key, inner in made:
                    known = out.get(key, _Beginning(frozenset(), may_end=False))
                    second = known.second | inner.second | (follow if inner.may_end else frozenset())
                    out[key] = _Beginning(second, known.may_end or (inner.may_end and may_end))
            if not atom.is_optional:
                break
        return out

    def _phrases(self, makes: str) -> Iterator[tuple[str, _Beginning]]:
        for maker in self._makers[makes]:
            if maker.id not in self._begin:
                self._begin[maker.id] = self._beginnings(maker.atoms)
            yield from self._begin[maker.id].items()

    def _first(self, atoms: Sequence[Atom]) -> Iterator[str]:
        """The classes and words that can begin some atoms."""
        for atom in atoms:
            for choice, is_phrase in atom.told:
                if not is_phrase:
                    yield choice
                    continue
                for maker in self._makers[choice]:
                    yield from self._first(maker.atoms)
            if not atom.is_optional:
                return

    def may_begin(self, makes: str, token: Token) -> bool:
        """Whether a phrase can begin with a token."""
        return not token.keys.isdisjoint(self._openings[makes])

    def candidates(self, makes: str, token: Token, following: Token | None) -> tuple[Pattern, ...]:
        """The patterns for a phrase that can begin with a token and go on with the next."""
        after = following.keys & self._known if following is not None else frozenset()
        place = (makes, token.keys, after)
        found = self._found.get(place)
        if found is None:
            found = tuple(p for p in self._makers[makes] if self._may_go_on(p, token.keys, after))
            if len(self._found) < REMEMBERED:
                self._found[place] = found
        return found

    def _may_go_on(self, pattern: Pattern, keys: frozenset[str], after: frozenset[str]) -> bool:
        begin = self._begin[pattern.id]
        return any(b.may_end or not after.isdisjoint(b.second) for b in map(begin.get, keys) if b is not None)


@dataclass(slots=True)
class Parse:
    """The phrases of one text, found as they are asked for."""

    grammar: Grammar
    """The patterns."""

    tokens: Sequence[Token]
    """The text."""

    _kept: dict[tuple[str, int], tuple[Match, ...]] = field(default_factory=dict)

    def phrases(self, makes: str, at: int) -> tuple[Match, ...]:
        """The phrases of a kind that begin at a token."""
        if not self.grammar.may_begin(makes, self.tokens[at]):
            return ()
        key = (makes, at)
        if key not in self._kept:
            following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            self._kept[key] = ()  # a phrase cannot begin with itself
            self._kept[key] = tuple(self._matches(self.grammar.candidates(makes, self.tokens[at], following), at))
        return self._kept[key]

    def _matches(self, candidates: Sequence[Pattern], at: int) -> Iterator[Match]:
        for pattern in candidates:
            if pattern.after and not any(self._stands_before(words, at) for words in pattern.before):
                continue
            for after, bound in self._walk(pattern.atoms, at, {}):
                pieces = _pieces(pattern, bound, first=at, last=after - 1)
                if pieces:
                    yield Match(after, pieces)

    def _stands_before(self, words: tuple[str, ...], at: int) -> bool:
        first = at - len(words)
        return (
            first >= 0
            and self.tokens[at - 1].lower == words[-1]
            and all(self.tokens[first + n].lower == word for n, word in enumerate(words))
        )

    def _walk(self, atoms: tuple[Atom, ...], at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        """Every way to match the atoms from a token on: the token after them, and what was matched."""
        if not atoms:
            yield at, bound
            return
        atom, rest = atoms[0], atoms[1:]
        if at < len(self.tokens) and not (bound and self.tokens[at].gap == EMPTY_LINE):
            for part in self._parts(atom, at):
                yield from self._walk(rest, part.last + 1, {**bound, atom.name: part})
        if atom.is_optional:
            yield from self._walk(rest, at, bound)

    def _parts(self, atom: Atom, at: int) -> Iterator[Part]:
        token = self.tokens[at]
        for choice, is_phrase in atom.told:
            if is_phrase:
                for match in self.phrases(choice, at):
                    yield Part(at, match.after - 1, token, match.pieces)
            elif choice in token.values or (choice[0] == "'" and choice[1:-1] == token.lower):
                yield Part(at, at, token)


def _pieces(pattern: Pattern, bound: Bound, *, first: int, last: int) -> tuple[Piece, ...]:
    built = pattern.build(bound)
    if built is None or isinstance(built, tuple):
        return built or ()
    if isinstance(built, Piece):
        return (replace(built, first=first, last=last, rule=built.rule or pattern.id),)
    return (Piece(built, first, last, pattern.id),)
