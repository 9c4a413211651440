from collections.abc import Callable

from communique.model.record import Record
from communique.model.resolved import Instrument
from communique.resolve import Resolution, digest, resolve

Write = Callable[..., Record]


def cited(write: Write, *names: tuple[str, str | None], **judged: object) -> list[list[str]]:
    """The names of each instrument, of texts with one reference each."""
    records = [
        write(f"Text {n} recalls the {name} again.", references=[(name, day)]) for n, (name, day) in enumerate(names)
    ]
    found = resolve([digest(r) for r in records], **judged)  # type: ignore[arg-type]
    return sorted(sorted(n.as_written for n in i.names) for i in found.instruments)


def held(*records: Record) -> tuple[Instrument, Resolution]:
    whole = resolve([digest(r) for r in records])
    (instrument,) = whole.instruments
    return instrument, whole


def test_one_day_and_one_kind_is_one_instrument(write: Write) -> None:
    names = [("November 9 statement", "2020-11-09"), ("statement by the President of Fiji", "2020-11-09")]
    assert cited(write, *names) == [["November 9 statement", "statement by the President of Fiji"]]


def test_statements_of_two_issuers_on_one_day_stay_two(write: Write) -> None:
    names = [("statement by the President of Fiji", "2020-11-09"), ("statement by the Lake Envoy", "2020-11-09")]
    assert len(cited(write, *names)) == 2


def test_near_days_are_not_one_day(write: Write) -> None:
    assert len(cited(write, ("joint statement", "2020-10-01"), ("joint statement", "2020-10-05"))) == 2


def test_a_name_without_a_day_is_the_only_one_of_that_name(write: Write) -> None:
    assert len(cited(write, ("Suva Joint Statement", None), ("Suva Joint Statement", "2013-10-09"))) == 1


def test_a_name_without_a_day_that_fits_two_stays_by_itself(write: Write) -> None:
    names = [("Suva Statement", None), ("Suva Statement", "2013-10-09"), ("Suva Statement", "2016-10-09")]
    assert len(cited(write, *names)) == 3


def test_a_fuller_name_has_all_words_of_the_shorter(write: Write) -> None:
    names = [("Lake Bridge Arrangement", None), ("Arrangement on the Lake Bridge Crossing", None)]
    assert len(cited(write, *names)) == 1


def test_a_number_tells_resolutions_apart(write: Write) -> None:
    names = [("resolution 822", None), ("Security Council resolution 822", None), ("resolution 853", None)]
    assert cited(write, *names) == [["Security Council resolution 822", "resolution 822"], ["resolution 853"]]


def test_an_acronym_and_the_name_written_out_are_one(write: Write) -> None:
    assert len(cited(write, ("UN Charter", None), ("Charter of the United Nations", None))) == 1


def test_two_nouns_of_one_place_stay_two(write: Write) -> None:
    assert len(cited(write, ("Suva Agreement", None), ("Suva Protocol", None))) == 2


def test_place_and_day_make_one_of_two_nouns(write: Write) -> None:
    assert len(cited(write, ("Suva Principles", "2009-11-20"), ("Suva document", "2009-11-20"))) == 1


def test_people_can_join_and_part_names(write: Write) -> None:
    names = [("Suva Accord", None), ("Lake Treaty", None), ("Suva Accord of the Lake", None)]
    assert len(cited(write, *names)) == 2
    assert len(cited(write, *names, groups=[("instrument:Suva Accord", "instrument:Lake Treaty")])) == 1
    assert len(cited(write, *names, different=[("instrument:Suva Accord", "instrument:Suva Accord of the Lake")])) == 3


def test_a_statement_held_here_is_known(write: Write) -> None:
    statement = write("We agree.", date="2013-10-09", title="Joint Statement", kind="joint statement", place="Suva")
    instrument, whole = held(
        statement,
        write("We recall the Suva Joint Statement.", references=[("Suva Joint Statement", "2013-10-09")]),
    )
    assert instrument.held_as == whole.texts[statement.text.sha256]


def test_a_statement_of_somebody_else_on_that_day_is_not_it(write: Write) -> None:
    statement = write("We agree.", date="2013-10-09", title="Statement by the Lake Envoy", issuers=["Lake Envoy"])
    citing = write(
        "We recall the statement by the Presidents.", references=[("statement by the Presidents", "2013-10-09")]
    )
    assert held(statement, citing)[0].held_as is None


def test_a_statement_does_not_hold_an_agreement(write: Write) -> None:
    statement = write(
        "We welcome the Lake Accord.",
        date="2013-10-09",
        title="On the Lake Accord",
        references=[("Lake Accord", "2013-10-09")],
    )
    assert held(statement)[0].held_as is None


def test_an_undated_name_can_mean_the_issuers_latest_of_that_kind(write: Write) -> None:
    statement = write(
        "We met.", date="2014-07-30", title="Communiqué", kind="communiqué", issuers=["Council of the Lake"]
    )
    citing = write(
        "We reject the communiqué of the Council of the Lake.",
        references=[("communiqué of the Council of the Lake", None)],
    )
    instrument, whole = held(statement, citing)
    assert instrument.held_as == whole.texts[statement.text.sha256]


def test_a_reason_tells_what_tied_the_names(write: Write) -> None:
    records = [
        write(f"We recall the {n}.", references=[(n, "2020-11-09")])
        for n in ("November 9 statement", "statement by the President")
    ]
    (instrument,) = resolve([digest(r) for r in records]).instruments
    assert instrument.reasons == ("same day (2020-11-09), both are statements",)


def test_the_fullest_name_is_shown(write: Write) -> None:
    records = [
        write(f"We recall the {n}.", references=[(n, "2013-10-09")]) for n in ("statement", "Suva Joint Statement")
    ]
    (instrument,) = resolve([digest(r) for r in records]).instruments
    assert (instrument.name, instrument.slug) == ("Suva Joint Statement", "suva-joint-statement-2013-10-09")
