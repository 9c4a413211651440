from collections.abc import Callable

from communique.model.actor import ActorKind
from communique.model.record import Record
from communique.resolve import Resolution, digest, resolve

Write = Callable[..., Record]
MET = "met Ana Lund"


def both(write: Write) -> tuple[Record, Record]:
    one = write(
        "The Co-Chairs met Ana Lund.",
        issuers=["Co-Chairs of the Lake Group"],
        people=[("Ana Lund", "President", "Fiji")],
        meetings=[(MET, "held", ["Co-Chairs", "Ana Lund"], None, None)],
    )
    other = write("President Lund spoke to Ana Lund.", date="2015-01-01", people=[("Lund", "President", "Fiji")])
    return one, other


def resolved(*records: Record, **judged: object) -> Resolution:
    return resolve([digest(r) for r in records], **judged)  # type: ignore[arg-type]


def test_an_actor_has_every_form_with_its_counts(write: Write) -> None:
    one, other = both(write)
    person = next(a for a in resolved(one, other).actors if a.kind is ActorKind.PERSON)
    assert [(n.as_written, n.count) for n in person.names] == [("Ana Lund", 1), ("Lund", 1)]
    assert person.name == "Ana Lund"


def test_a_name_of_a_fact_leads_to_its_actor(write: Write) -> None:
    one, other = both(write)
    whole = resolved(one, other)
    assert whole.actor_of(one.text.sha256, "Co-Chairs") == whole.actor_of(
        one.text.sha256, "Co-Chairs of the Lake Group"
    )
    assert whole.actor_of(one.text.sha256, "nobody") is None


def test_a_person_named_outside_the_list_of_people_is_known(write: Write) -> None:
    one, _ = both(write)
    record = write("They thanked Ana Lund.", meetings=[("thanked", "held", ["President Ana Lund"], None, None)])
    whole = resolved(one, record)
    assert whole.actor_of(record.text.sha256, "President Ana Lund") == whole.actor_of(one.text.sha256, "Ana Lund")


def test_the_id_of_a_person_stays_when_a_later_page_spells_the_name_otherwise(write: Write) -> None:
    one, _ = both(write)
    later = write("Ana M. Lund spoke.", date="2019-01-01", people=[("Ana M. Lund", "President", "Fiji")])
    before, after = (w.actor_of(one.text.sha256, "Ana Lund") for w in (resolved(one), resolved(one, later)))
    assert before == after


def test_a_state_is_shown_by_its_short_name(write: Write) -> None:
    record = write("We thank the Government.", issuers=["Government of Fiji"])
    (actor,) = resolved(record).actors
    assert (actor.kind, actor.name, actor.country) == (ActorKind.STATE, "Fiji", "FJ")


def test_people_can_join_two_bodies_and_part_them_again(write: Write) -> None:
    record = write("We met.", issuers=["Lake Group", "Shore Forum"])
    assert len(resolved(record).actors) == 2
    (actor,) = resolved(record, groups=[("body:Lake Group", "body:Shore Forum")]).actors
    assert actor.reasons == ("Lake Group = Shore Forum: a person decided so",)


def test_people_can_part_a_short_form_from_its_long_one(write: Write) -> None:
    one, _ = both(write)
    whole = resolved(one, different=[("body:Co-Chairs", "body:Co-Chairs of the Lake Group")])
    assert whole.actor_of(one.text.sha256, "Co-Chairs") != whole.actor_of(
        one.text.sha256, "Co-Chairs of the Lake Group"
    )
