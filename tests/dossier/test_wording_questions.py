"""Questions of wording, asked of an open dossier."""

from communique.dossier import Dossier


def test_two_statements_are_compared_by_the_beginnings_of_their_names(dossier: Dossier) -> None:
    first, second = (s.slug for s in dossier.statements()[:2])
    compared = dossier.compare(first, second)
    assert (compared.left.name, compared.right.name) == (first, second)


def test_a_wording_that_nobody_used_has_no_use(dossier: Dossier) -> None:
    assert dossier.formula("the wind over the harbour wall").uses == ()


def test_only_statements_of_the_period_are_asked(dossier: Dossier) -> None:
    assert dossier.formulas(since="2050") == ()
