"""Errors show the value and say what to do next."""

import pytest

from communique.model import errors


@pytest.mark.parametrize(
    "error",
    [
        errors.SpanError(3, 2),
        errors.CitationError(0, 3, "abc", "abd"),
        errors.DateValueError("30 February"),
        errors.FactError("act", "it has no citation; give the words it rests on"),
        errors.KnowledgeError("verbs", "urge", "no force"),
        errors.SourceError("a.txt", "no such file"),
        errors.DossierError("a.dossier", "no such file"),
        errors.NotFoundError("actor", "Dee", ("Dey",)),
    ],
    ids=lambda e: type(e).__name__,
)
def test_every_error_is_ours_and_says_something(error: errors.CommuniqueError) -> None:
    assert isinstance(error, errors.CommuniqueError)
    assert len(str(error)) > 10


def test_a_name_not_found_tells_who_comes_near() -> None:
    assert "Dey" in str(errors.NotFoundError("actor", "Dee", ("Dey",)))


def test_value_errors_are_value_errors() -> None:
    assert isinstance(errors.DateValueError("x"), ValueError)
    assert isinstance(errors.NotFoundError("a", "b"), LookupError)
