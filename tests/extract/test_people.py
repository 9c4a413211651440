"""People, holdings and dates as cited facts."""

from collections.abc import Callable

from communique.extract.people import list_dates, list_holdings, list_people
from communique.extract.scene import Scene


def test_a_person_is_cited_at_every_mention(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Karl Ode left. President Ode will return.", head="readout")
    person = next(p for p in list_people(scene) if p.name == "Karl Ode")
    assert len(person.citations) >= 3
    assert {c.exact for c in person.citations} <= {"Karl Ode", "Ode"}


def test_a_holding_is_as_of_the_day_of_the_statement(scene_of: Callable[..., Scene]) -> None:
    found = list_holdings(scene_of("Nothing happened.", head="readout"))
    assert ("Lia Moss", "President", "Togo", "2021-05-12") in {
        (h.holder, h.office.post, h.office.of, str(h.as_of)) for h in found
    }


def test_dates_keep_their_precision(scene_of: Callable[..., Scene]) -> None:
    values = [str(d.value) for d in list_dates(scene_of("They met in March 2020 and on 4 April 2020."))]
    assert values[-2:] == ["2020-03", "2020-04-04"]
