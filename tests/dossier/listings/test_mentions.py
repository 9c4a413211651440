"""People, posts, dates and references: the rows of a table are those of the front door's answer."""

from communique.dossier import Dossier, rows
from communique.dossier.listing import Asked, listing
from communique.export import Row
from communique.model.facts import DateMention, Person

PERIOD = {"from": "2013-06", "to": "2014"}


def ask(dossier: Dossier, table: str, /, **filters: str) -> list[Row]:
    return list(listing(table).page(dossier, Asked(filters, limit=None)).rows)


def ask_period(dossier: Dossier, name: str) -> list[Row]:
    return list(listing(name).page(dossier, Asked(PERIOD, limit=None)).rows)


def test_people_are_those_of_the_front_door(decided: Dossier) -> None:
    name = decided.facts(Person)[0].name
    assert ask(decided, "people") == rows.rows_of_facts(decided.facts(Person))
    assert ask(decided, "people", name=name) == rows.rows_of_facts(decided.people(name=name))


def test_holdings_are_those_of_the_front_door(decided: Dossier) -> None:
    holder = decided.holdings()[0].fact.holder
    assert ask(decided, "holdings") == rows.rows_of_facts(decided.holdings())
    assert ask(decided, "holdings", holder=holder) == rows.rows_of_facts(decided.holdings(holder=holder))


def test_references_are_those_of_the_front_door(decided: Dossier) -> None:
    assert ask(decided, "references") == rows.rows_of_facts(decided.references())
    for instrument in decided.instruments():
        found = rows.rows_of_facts(decided.references(instrument=instrument.slug))
        assert ask(decided, "references", instrument=instrument.slug) == found


def test_dates_are_those_of_the_front_door(decided: Dossier) -> None:
    assert ask(decided, "dates") == rows.rows_of_facts(decided.facts(DateMention))


def test_a_period_is_that_of_the_statements(decided: Dossier) -> None:
    held = {s.id for s in decided.statements(since="2013-06", until="2014")}
    for name, found in (("holdings", decided.holdings()), ("dates", decided.facts(DateMention))):
        assert ask_period(decided, name) == rows.rows_of_facts([c for c in found if c.statement.id in held])


def test_mentions_in_a_statement_are_chosen(decided: Dossier) -> None:
    statement = decided.statements()[1]
    found = decided.references(statement=statement)
    assert ask(decided, "references", statement=statement.slug) == rows.rows_of_facts(found)
