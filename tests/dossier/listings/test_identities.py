"""Actors and instruments: the rows of a table are those of the front door's answer."""

from communique.dossier import Dossier, rows
from communique.dossier.listing import Asked, listing
from communique.export import Row


def ask(dossier: Dossier, table: str, sort: str = "", /, **filters: str) -> list[Row]:
    return list(listing(table).page(dossier, Asked(filters, sort, limit=None)).rows)


def test_actors_are_those_of_the_front_door(decided: Dossier) -> None:
    assert ask(decided, "actors") == rows.rows_of_actors(decided)
    assert ask(decided, "actors", name="Facilitators") == rows.rows_of_actors(
        decided, decided.find_actors("Facilitators")
    )


def test_actors_are_chosen_by_kind(decided: Dossier) -> None:
    people = [a for a in decided.actors() if a.kind == "person"]
    assert ask(decided, "actors", kind="person") == rows.rows_of_actors(decided, people)


def test_instruments_are_those_of_the_front_door(decided: Dossier) -> None:
    assert ask(decided, "instruments") == rows.rows_of_instruments(decided, decided.instruments())


def test_instruments_are_those_held_or_not(decided: Dossier) -> None:
    for answer, is_held in (("yes", True), ("no", False)):
        found = [i for i in decided.instruments() if (i.held_as is not None) == is_held]
        assert ask(decided, "instruments", held=answer) == rows.rows_of_instruments(decided, found)


def test_the_most_named_actor_comes_first_when_asked(decided: Dossier) -> None:
    times = [sum(n["times"] for n in row["as_written"]) for row in ask(decided, "actors", "-times")]
    assert times == sorted(times, reverse=True)
