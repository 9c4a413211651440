"""Which statements a question of wording is asked of."""

from communique.dossier import Dossier
from communique.web.asking import read_address
from communique.web.views.window import first_day, offset_of, window_of


def test_few_statements_are_all_looked_through(dossier: Dossier) -> None:
    window = window_of(dossier, read_address("/formulas"), most=1000)
    assert (window.since, window.is_narrowed) == ("", False)


def test_of_many_the_last_are_looked_through(dossier: Dossier) -> None:
    window = window_of(dossier, read_address("/formulas"), most=10)
    dated = [s for s in dossier.statements(**window.asked) if s.date]
    assert window.is_narrowed
    assert 10 <= len(dated) < 20


def test_an_issuer_or_a_day_widens_it_to_everything_that_fits(dossier: Dossier) -> None:
    asked = window_of(dossier, read_address("/formulas?from=all"), most=10)
    by_issuer = window_of(dossier, read_address("/formulas?issuer=Facilitators"), most=10)
    assert dossier.statements(**asked.asked) == dossier.statements()
    assert not by_issuer.is_narrowed


def test_the_day_is_that_of_a_statement(dossier: Dossier) -> None:
    held = dossier.statements()
    assert first_day(held, 5) in {str(s.date.lower) for s in held if s.date}


def test_an_offset_that_is_no_number_counts_as_none() -> None:
    assert [offset_of(read_address(f"/formulas?offset={n}")) for n in ("40", "-1", "x")] == [40, 0, 0]
