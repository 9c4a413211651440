"""Wordings: how the words of statements moved, asked of a dossier.

The dossier hands sentences to the pure functions of `analyse`. Invariant: only the first text of a statement speaks, unless
another one of its texts is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.analyse.comparison import Comparison, compare
from communique.analyse.formula_lines import FormulaLine, follow_formula
from communique.analyse.formulas import Formula, find_formulas
from communique.analyse.novelty import Novelty, find_news
from communique.analyse.spoken import Spoken, earlier_than
from communique.dossier.word_shelf import numbered_of, sentences_of, spoken_of
from communique.model.errors import NotFoundError
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held

_SHORTEST_NAME = 6
"""Characters of a text's sha256 from which it names the text."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a statement in one of its texts."""

    statement: Statement
    """The statement."""

    sha256: str
    """The text."""

    @property
    def name(self) -> str:
        """The statement's slug, with the number of the text if it is not the first."""
        number = self.statement.texts.index(self.sha256) + 1
        return self.statement.slug if number == 1 else f"{self.statement.slug}@{number}"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts and what became of the words of the one in the other."""

    left: Side
    """The one."""

    right: Side
    """The other."""

    comparison: Comparison
    """Sentence by sentence."""


def side_of(dossier: Held, name: str) -> Side:
    """The text that is meant: of a statement the first, "NAME@2" its second, or the beginning of a text's sha256.

    Raises:
        NotFoundError: there is none.
    """
    base, _, number = name.partition("@")
    statement = dossier.statement(base)
    if not number:
        by_name = [t for t in statement.texts if len(base) >= _SHORTEST_NAME and t.startswith(base)]
        return Side(statement, by_name[0] if by_name else statement.texts[0])
    if not (number.isdigit() and 0 < int(number) <= len(statement.texts)):
        what = "text of this statement"
        near = tuple(f"{base}@{n}" for n in range(1, len(statement.texts) + 1))
        raise NotFoundError(what, name, near)
    return Side(statement, statement.texts[int(number) - 1])


def sides_of(dossier: Held, names: Sequence[str]) -> tuple[Side, Side]:
    """The two sides that one or two names mean: of one statement its first text and its copy."""
    if len(names) > 1:
        return side_of(dossier, names[0]), side_of(dossier, names[1])
    one = side_of(dossier, names[0])
    others = [t for t in one.statement.texts if t != one.sha256]
    if not others:
        what = "other text of the statement"
        raise NotFoundError(what, names[0])
    return one, Side(one.statement, others[0])


def compare_sides(dossier: Held, left: Side, right: Side) -> Compared:
    """Two texts side by side."""
    sentences = [tuple(sentences_of(dossier.text(side.sha256))) for side in (left, right)]
    return Compared(left, right, compare(sentences[0], sentences[1]))


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a statement, and what it was held against."""

    novelty: Novelty
    """Sentence by sentence, and the usual lines that are absent."""

    against: str
    """The earlier statements, in words: "earlier statements of the same issuers"."""


def news_of(dossier: Held, name: str, *, against: str | None, look_back: int, usual: float) -> News:
    """What is new in a statement against the earlier ones of its issuers, of another issuer, or of all ("all").

    Raises:
        NotFoundError: there is no such statement or issuer.
    """
    statement = dossier.statement(name)
    held = dossier.statements()
    chosen, told = _chosen(dossier, statement, held, against)
    one = spoken_of(dossier, [statement])[0]
    earlier = earlier_than(one, (Spoken(s, ()) for s in chosen))
    if not earlier and against is None:
        chosen, told = held, "earlier statements of all issuers, since none of the same issuers is held"
        earlier = earlier_than(one, (Spoken(s, ()) for s in chosen))
    spoken, numbers = numbered_of(dossier, (s.statement for s in earlier))
    return News(find_news(one, spoken, usual_of=look_back, usual_share=usual, numbers=numbers), told)


def _chosen(
    dossier: Held, statement: Statement, held: Sequence[Statement], against: str | None
) -> tuple[Sequence[Statement], str]:
    if against is None:
        return _same_issuers(dossier, statement, held), "earlier statements of the same issuers"
    if against == "all":
        return held, "earlier statements of all issuers"
    return dossier.statements(issuer=against), f"earlier statements of {against}"


def _same_issuers(dossier: Held, statement: Statement, held: Sequence[Statement]) -> list[Statement]:
    own = _names(dossier, statement)
    return [s for s in held if _share_issuer(own, s.issuers) or _share_issuer(own, _group(dossier, s))]


def _names(dossier: Held, statement: Statement) -> tuple[str, ...]:
    return (*statement.issuers, *_group(dossier, statement))


def _group(dossier: Held, statement: Statement) -> tuple[str, ...]:
    """The label under which several persons issue a statement together."""
    if len(statement.issuers) < 2:  # noqa: PLR2004 - several
        return ()
    issuers = set(statement.issuers)
    return tuple(label for label, names in dossier.groups(statement) if set(names) <= issuers)


def _share_issuer(own: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a name is the same, or the beginning of the other ("Envoys", "Envoys of the Lake Group")."""
    pairs = ((a.casefold(), b.casefold()) for a in own for b in others)
    return any(a == b or a.startswith(f"{b} ") or b.startswith(f"{a} ") for a, b in pairs)


def line_of(dossier: Held, phrase: str, statements: Sequence[Statement], *, members: Sequence[str] = ()) -> FormulaLine:
    """A wording through statements."""
    return follow_formula(phrase, spoken_of(dossier, statements), members=members)


def recurring(dossier: Held, statements: Sequence[Statement], *, least: int | None, limit: int) -> tuple[Formula, ...]:
    """The recurring wordings of statements."""
    spoken, numbers = numbered_of(dossier, statements)
    return find_formulas(spoken, least=least, limit=limit, numbers=numbers)
