"""The ladder of verbs over time."""

from tests.show.drawing.pictures import at, links, texts, titles, with_class

from communique.show.drawing import Rung, Step, When, draw_steps

RUNGS = [Rung(1, "note"), Rung(2, "urge"), Rung(3, "condemn")]


def step(date: str, grade: int, verb: str = "call upon") -> Step:
    return Step(at(date), grade, verb, "the envoys to the sides", "/s/1#p2:3-9")


def line(*steps: Step, name: str = "step-line") -> str:
    return " ".join(e.get("d", "") for e in with_class(draw_steps(steps, RUNGS, label="Ladder"), name))


def test_stronger_acts_stand_higher() -> None:
    weak, strong = with_class(
        draw_steps([step("2012-01-01", 1), step("2012-05-01", 3)], RUNGS, label="Ladder"), "shape"
    )
    assert float(strong.get("cy", 0)) < float(weak.get("cy", 0))


def test_a_change_of_grade_is_an_upright_step() -> None:
    assert "V" in line(step("2012-01-01", 1), step("2012-05-01", 3))
    assert "V" not in line(step("2012-01-01", 2), step("2012-05-01", 2))


def test_the_line_follows_the_strongest_act_of_a_day() -> None:
    path = line(step("2012-01-01", 3), step("2012-01-01", 1), step("2012-05-01", 3))
    assert "V" not in path


def test_years_without_an_act_are_dotted() -> None:
    assert line(step("2012-01-01", 1), step("2019-05-01", 1), name="gap")
    assert not line(step("2012-01-01", 1), step("2012-05-01", 1), name="gap")


def test_same_acts_of_a_day_are_one_with_a_number() -> None:
    picture = draw_steps([step("2012-01-01", 3), step("2012-01-01", 3)], RUNGS, label="Ladder")
    assert len(links(picture)) == 1
    assert "and 1 more" in titles(picture)[0]


def test_the_verb_is_written_where_the_grade_does_not_say_it() -> None:
    found = texts(draw_steps([step("2012-01-01", 2, "urge"), step("2013-01-01", 2, "press")], RUNGS, label="Ladder"))
    assert (found.count("urge"), found.count("press")) == (1, 1)


def test_undated_acts_stand_off_the_line() -> None:
    undated = Step(When(), 1, "note", "someone", "/s")
    assert "note: someone (undated)" in titles(draw_steps([undated, step("2012-01-01", 1)], RUNGS, label="Ladder"))
    assert not line(undated, step("2012-01-01", 1))


def test_a_ladder_of_nothing_says_so() -> None:
    assert texts(draw_steps([], RUNGS, label="Ladder")) == ["No graded act of speech."]
