"""How strongly somebody is spoken to through time."""

from tests.analyse.spoken_words import spoken
from tests.analyse.undertaken_words import cite

from communique.analyse.ladder import Direction, Line, Spoken, climb, level_of
from communique.knowledge.ladder import load_ladder
from communique.model.facts import Act, Force

TABLE = load_ladder()


def said(  # noqa: PLR0913 - an act has many parts, all of them optional here
    name: str, day: str, strength: int | None, *, content: str = "", force: Force = Force.DIRECTIVE, polarity: int = 0,
    speaker: str = "envoys", negated: bool = False,
) -> Spoken:  # fmt: skip
    one = spoken(name, day, "They spoke to Fiji.")
    act = Act(
        speaker=("Envoys",), verb="urge", force=force, polarity=polarity, strength=strength, content=content,
        negated=negated, citations=(cite(one, "spoke"),), rule="test",
    )  # fmt: skip
    return Spoken(act, one.statement, (("fiji", "Fiji"),), speaker)


def line(*acts: Spoken) -> Line:
    (found,) = climb(acts, TABLE)
    return found


def test_steps_go_up_down_or_stay() -> None:
    climbed = line(said("a", "2019", 3), said("b", "2020", 4), said("c", "2021", 4), said("d", "2022", 1))
    assert [p.direction for p in climbed.points] == [Direction.FIRST, Direction.UP, Direction.SAME, Direction.DOWN]


def test_a_step_cites_both_passages() -> None:
    climbed = line(said("a", "2019", 3), said("b", "2020", 4))
    assert len({c.sha256 for c in climbed.points[1].citations}) == 2


def test_acts_are_put_in_the_order_of_time() -> None:
    climbed = line(said("b", "2020", 4), said("a", "2019", 3))
    assert [p.level for p in climbed.points] == [3, 4]


def test_of_one_statement_the_strongest_act_counts() -> None:
    climbed = line(said("a", "2019", 3), said("a", "2019", 4))
    assert [(p.level, p.others) for p in climbed.points] == [(4, 1)]


def test_to_consider_puts_an_act_one_rung_lower() -> None:
    assert level_of(said("a", "2019", 2, content="Fiji to consider moving its guns").act, TABLE) == 1


def test_no_act_falls_below_the_first_rung() -> None:
    assert level_of(said("a", "2019", 1, content="Fiji to consider moving its guns").act, TABLE) == 1


def test_praise_and_blame_stand_on_two_ladders() -> None:
    praise = said("a", "2019", 2, force=Force.EXPRESSIVE, polarity=1)
    blame = said("b", "2020", 6, force=Force.EXPRESSIVE, polarity=-1)
    assert {n.side for n in climb([praise, blame], TABLE)} == {"expressive+", "expressive-"}


def test_what_was_not_said_and_what_has_no_rung_is_left_out() -> None:
    assert climb([said("a", "2019", 3, negated=True), said("b", "2020", None)], TABLE) == ()


def test_another_speaker_is_told() -> None:
    climbed = line(said("a", "2019", 3), said("b", "2020", 4, speaker="council"))
    assert climbed.points[1].is_other_speaker


def test_each_speaker_can_have_a_line() -> None:
    acts = [said("a", "2019", 3), said("b", "2020", 4, speaker="council")]
    assert len(climb(acts, TABLE, per_speaker=True)) == 2
