"""Questions of wording: what moved between statements, what is new, which formulas recur."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from communique.dossier.held import Held

if TYPE_CHECKING:
    from communique.analyse.formula_lines import FormulaLine
    from communique.analyse.formulas import Formula
    from communique.dossier.wordings import Compared, News


class WordingQuestions(Held):
    """How wording moved."""

    def compare(self, *names: str) -> Compared:
        """Two statements (or one, its first text and its copy) word by word; "NAME@2" is the second text of a statement.

        Raises:
            NotFoundError: there is no such statement or text.
        """
        from communique.dossier import wordings

        return wordings.compare_sides(self, *wordings.sides_of(self, names))

    def news(self, statement: str, *, against: str | None = None, look_back: int = 10, usual: float = 0.6) -> News:
        """What is new in a statement, and which usual lines do not come.

        Args:
            statement: its name.
            against: an issuer, or "all"; None for the earlier statements of the same issuers.
            look_back: the last statements that are looked through for usual lines.
            usual: the share of these that makes a line usual.
        """
        from communique.dossier import wordings

        return wordings.news_of(self, statement, against=against, look_back=look_back, usual=usual)

    def formula(
        self,
        phrase: str,
        *,
        members: Sequence[str] = (),
        issuer: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> FormulaLine:
        """A wording through time: its uses and near-uses, what changed between them, the members of the set it names."""
        from communique.dossier import wordings

        return wordings.line_of(self, phrase, self.statements(issuer=issuer, since=since, until=until), members=members)

    def formulas(
        self,
        *,
        issuer: str | None = None,
        since: str | None = None,
        until: str | None = None,
        least: int | None = None,
        limit: int = 30,
    ) -> tuple[Formula, ...]:
        """The recurring wordings of statements, found by themselves, the most telling first."""
        from communique.dossier import wordings

        chosen = self.statements(issuer=issuer, since=since, until=until)
        return wordings.recurring(self, chosen, least=least, limit=limit)
