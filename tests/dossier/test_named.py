"""What a name stands for."""

import pytest

from communique.dossier import Dossier
from communique.dossier.named import find_named
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Instrument, Statement


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("2019-05", Statement),
        ("undated-envoys", Statement),
        ("a-ana", Actor),
        ("Ana Brandt", Actor),
        ("vell agreement", Instrument),
        ("vell-agreement", Instrument),
    ],
)
def test_a_name_is_found_among_all_kinds(dossier: Dossier, name: str, kind: type) -> None:
    assert isinstance(find_named(dossier, name), kind)


def test_a_fact_is_found_by_the_beginning_of_its_id(dossier: Dossier) -> None:
    (urged,) = dossier.acts(verb="urge")
    found = find_named(dossier, urged.id[:8])
    assert isinstance(found, Cited)
    assert found.fact == urged.fact


def test_words_that_fit_several_are_an_error_that_names_them(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError):
        find_named(dossier, "nobody")
