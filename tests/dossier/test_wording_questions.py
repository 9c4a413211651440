"""Questions of wording, asked of an open dossier."""

from communique.dossier import Dossier


def test_a_statement_and_its_copy_are_compared_by_the_name_of_the_statement(dossier: Dossier) -> None:
    statement = next(s for s in dossier.statements() if len(s.texts) > 1)
    compared = dossier.compare(statement.slug)
    assert (compared.left.sha256, compared.right.sha256) == statement.texts[:2]


def test_a_wording_that_nobody_used_has_no_use(dossier: Dossier) -> None:
    assert dossier.formula("the wind over the harbour wall").uses == ()


def test_only_statements_of_the_period_are_asked(dossier: Dossier) -> None:
    assert dossier.formulas(since="2050") == ()
