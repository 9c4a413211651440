"""The timeline's entries."""

from communique.dossier import Dossier
from communique.dossier.times import bounded


def test_an_undated_statement_stands_at_its_bound(dossier: Dossier) -> None:
    last = dossier.timeline()[-1]
    assert (last.kind, last.when) == ("statement", "not before 2019-05-09")
    assert str(bounded(dossier.statement("s-held"))) == "2019-05-09/.."


def test_an_instrument_cites_the_statement_that_names_it_first(dossier: Dossier) -> None:
    first = dossier.timeline()[0]
    assert (first.title, first.detail, first.statement) == ("Vell Agreement", "cited 1×", "s-plan")


def test_every_entry_cites_words(dossier: Dossier) -> None:
    assert all(e.citation for e in dossier.timeline())
