"""Answers: what a view gives."""

from communique.web.answer import Answer


def test_an_answer_without_rows_is_a_page_all_the_same() -> None:
    answer = Answer("error.html", "Not found", status=404)
    assert (answer.rows, answer.total, answer.next) == ((), None, None)
