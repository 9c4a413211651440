"""Questions of wording to a dossier."""

import pytest
from tests.dossier.conftest import PLANNED

from communique.dossier import Dossier
from communique.dossier.word_shelf import sentences_of, spoken_of
from communique.dossier.wordings import side_of, sides_of
from communique.model.errors import NotFoundError


def test_a_statement_is_compared_with_another(dossier: Dossier) -> None:
    found = dossier.compare("2019-05-03", "undated")
    assert (found.left.name, found.right.name) == ("2019-05-03-envoys", "undated-envoys")
    assert found.comparison.pairs


def test_a_text_is_named_by_its_sha256(dossier: Dossier) -> None:
    assert side_of(dossier, PLANNED.sha256[:8]).sha256 == PLANNED.sha256


def test_a_text_that_a_statement_has_not_is_told(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError, match="@2"):
        side_of(dossier, "2019-05-03@2")
    with pytest.raises(NotFoundError):
        sides_of(dossier, ["2019-05-03"])


def test_sentences_stand_where_they_are_cited(dossier: Dossier) -> None:
    text = dossier.text(PLANNED.sha256)
    for sentence in sentences_of(text):
        sentence.cite().verify(text.content)


def test_an_undated_statement_is_held_against_those_before_its_bound(dossier: Dossier) -> None:
    news = dossier.news("undated")
    assert [s.statement.slug for s in news.novelty.looked] == ["2019-05-03-envoys"]
    assert news.against == "earlier statements of the same issuers"


def test_all_or_an_issuer_can_be_chosen(dossier: Dossier) -> None:
    assert dossier.news("undated", against="all").against == "earlier statements of all issuers"
    assert dossier.news("undated", against="Envoys").novelty.looked


def test_a_wording_is_followed(dossier: Dossier) -> None:
    line = dossier.formula("Ana Brandt")
    assert len(line.statements) == 2


def test_recurring_wordings_need_recurrence(dossier: Dossier) -> None:
    assert dossier.formulas(least=2) == ()


def test_all_statements_speak(dossier: Dossier) -> None:
    assert [len(s.sentences) > 0 for s in spoken_of(dossier, dossier.statements())] == [True, True]
