"""Questions of sources: who told what of one meeting, who was silent, what rests on what, what a draft stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from communique.dossier.held import Held
from communique.model.actor import Office
from communique.model.cited import Cited
from communique.model.facts import Holding
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.analyse.reliance import Wanted, Web
    from communique.dossier.drafting import Draft
    from communique.dossier.silence import Asked
    from communique.dossier.told_meetings import Readouts


class SourceQuestions(Held):
    """What stands side by side, and what is missing."""

    def readouts(self, *, since: str | None = None, until: str | None = None) -> Readouts:
        """The meetings that were held with all accounts of each, to be laid side by side, and the sides without an account."""
        from communique.dossier.told_meetings import Readouts

        return Readouts(self, since=since, until=until)

    def holdings_told(self) -> tuple[tuple[Holding, Statement], ...]:
        """All holdings with their statements, without their passages: quicker where most are not shown."""
        return self._look.told(Holding)

    def posts_told(self) -> Iterator[tuple[str, str, Office, Statement]]:
        """Holder, qualifier, post and statement of all holdings, in the order of `holdings_told`; quicker, without the words."""
        shelf = self._look.shelf.statements
        offices: dict[tuple[str, str | None], Office] = {}
        place = {statement.id: n for n, statement in enumerate(shelf)}
        values = self._store.fact_values(self._look.order(Holding), "holder", "qualifier", "office")
        for _, statement, (holder, qualifier, office) in sorted(values, key=lambda row: (place[row[1]], row[0])):
            key = (office["post"], office["of"])
            post = offices.get(key) or offices.setdefault(key, Office(*key))
            yield holder, qualifier, post, shelf[place[statement]]

    def with_passages(self, told: Iterable[tuple[Holding, Statement]]) -> tuple[Cited[Holding], ...]:
        """Holdings with their passages."""
        return tuple(self._passages.cited(fact, statement) for fact, statement in told)

    def silences(
        self,
        topic: str = "",
        *,
        issuer: str | None = None,
        since: str | None = None,
        until: str | None = None,
        span: str = "quarter",
        as_of: str | None = None,
    ) -> Asked:
        """Who spoke of a word, phrase, formula or instrument when, who did not mention it, and of whom nothing is held.

        Args:
            topic: the words; empty for any statement at all.
            issuer: only this issuer.
            since: only statements issued from this date on.
            until: only statements issued up to this date.
            span: "month", "quarter" or "year".
            as_of: the day up to which silence is counted; None for the day of the last statement.
        """
        from communique.dossier import silence

        return silence.silences_of(self, topic, issuer=issuer, since=since, until=until, span=span, as_of=as_of)

    def rests_on(self, *, since: str | None = None, until: str | None = None) -> Web:
        """What rests on what: statements, the instruments that they cite, and what those that are held cite themselves."""
        from communique.dossier import citing

        return citing.web_of(self, since=since, until=until)

    def acquisitions(self) -> tuple[Wanted, ...]:
        """Instruments that are cited but not held, those first on which most statements rely."""
        from communique.dossier import citing, issuers

        return citing.web_of(self).wanted(issuers.issuers_by_statement(self, self.statements()))

    def draft(
        self,
        text: str,
        *,
        on: str | None = None,
        issuer: str | None = None,
        since: str | None = None,
        until: str | None = None,
        apart: bool = False,
    ) -> Draft:
        """A text that is not published, checked against the dossier: wordings, posts, days. Nothing of it is stored.

        Args:
            text: the draft.
            on: its day (EDTF), against which posts are held; None for the day that it tells.
            issuer: only wordings of this issuer are looked for.
            since: only wordings of statements issued from this date on; posts are held against all.
            until: only wordings of statements issued up to this date.
            apart: whether the draft is read in another process, so that this one keeps no parser in memory.
        """
        from communique.dossier import drafting, reading, reading_apart

        record = reading_apart.read_apart(text) if apart else reading.read(text)
        return drafting.check_draft(self, text, record, on=on, issuer=issuer, since=since, until=until)
