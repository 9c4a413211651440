"""Facts gathered for chains, and who is meant in them."""

import pytest

from communique.dossier import Dossier
from communique.dossier.promises import Who, told_of
from communique.dossier.word_shelf import spoken_of
from communique.model.actor import ActorKind
from communique.model.resolved import Actor, Name


def actor(key: str, kind: ActorKind, *names: str, country: str | None = None) -> Actor:
    return Actor(key, key, kind, names[0], tuple(Name(n, 1, ("s",)) for n in names), country=country)


WHO = Who(
    [
        actor("velmora", ActorKind.STATE, "Velmora", "Republic of Velmora"),
        actor("keldova", ActorKind.STATE, "Keldova"),
        actor("ana", ActorKind.PERSON, "Ana Lund"),
        actor("sides", ActorKind.LABEL, "sides"),
        actor("mission", ActorKind.BODY, "Mission of Velmora"),
    ],
    [("Ana Lund", "Velmora")],
)


def parties(dossier: Dossier, *names: str) -> tuple[set[str], bool]:
    found = WHO.are(names, dossier.statements()[0])
    return set(found.keys), found.is_open


def test_a_person_stands_for_the_state_of_the_post(dossier: Dossier) -> None:
    assert parties(dossier, "Ana Lund") == ({"ana", "velmora"}, False)


def test_a_label_is_open(dossier: Dossier) -> None:
    assert parties(dossier, "sides") == (set(), True)


def test_nobody_is_open(dossier: Dossier) -> None:
    assert parties(dossier) == (set(), True)


def test_a_post_that_nobody_resolved_stands_for_its_state(dossier: Dossier) -> None:
    assert parties(dossier, "Foreign Minister of Keldova") == ({"keldova"}, False)


def test_a_body_is_not_the_state_in_its_name(dossier: Dossier) -> None:
    assert parties(dossier, "Mission of Velmora") == ({"mission"}, False)


@pytest.mark.parametrize(
    ("words", "state"),
    [("the Velmoran side", "velmora"), ("Government of the Republic of Velmora", "velmora"), ("Velmorton", None)],
)
def test_a_state_is_known_in_words_and_by_its_adjective(words: str, state: str | None) -> None:
    assert WHO.state_in(words) == state


def test_each_statement_is_told_with_its_facts(dossier: Dossier) -> None:
    told = {t.statement.slug: t for t in told_of(dossier, spoken_of(dossier, dossier.statements()))}
    plan = next(t for t in told.values() if t.undertakings)
    assert plan.meetings
    assert plan.uses
    assert plan.spoken.sentences
