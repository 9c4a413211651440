"""Which names are sides."""

from communique.analyse.words import Sentence
from communique.dossier import Dossier
from communique.dossier.parities import sides_of


def found(dossier: Dossier, words: str) -> list[tuple[str, str]]:
    sides = sides_of(dossier)
    return [(sides.names[m.of], m.form.kind) for m in sides.lexicon.find(Sentence("a", 1, 0, words))]


def test_all_countries_are_known_by_name_and_adjective(dossier: Dossier) -> None:
    assert found(dossier, "Fiji and the Maltese side") == [("Fiji", "name"), ("Malta", "adjective")]


def test_an_official_name_is_the_same_side(dossier: Dossier) -> None:
    assert found(dossier, "the Republic of Malta") == [("Malta", "name")]
