import pytest

from communique.acquire.problems import Problem, report, severity_of
from communique.model.finding import Severity
from communique.model.page import Origin


def test_a_guess_is_only_worth_knowing() -> None:
    assert severity_of(Problem.ENCODING_GUESSED) is Severity.INFO


def test_what_cannot_be_read_is_an_error() -> None:
    assert severity_of(Problem.ENCRYPTED) is Severity.ERROR


@pytest.mark.parametrize("problem", list(Problem))
def test_codes_are_words_joined_by_hyphens(problem: Problem) -> None:
    assert problem.value.replace("-", "").isalpha()
    assert problem.value == problem.value.lower()


def test_a_report_names_the_member_of_an_archive() -> None:
    assert report(Problem.EMPTY, Origin("a.zip", "b.txt"), "empty").where == "a.zip!b.txt"


def test_the_code_of_a_report_is_a_plain_string() -> None:
    assert type(report(Problem.EMPTY, Origin("a"), "empty").code) is str
