"""A wording through time."""

from tests.analyse.spoken_words import spoken

from communique.analyse.formula_lines import find_use, follow_formula
from communique.analyse.near_uses import Wording

FIRST = spoken(
    "2012",
    "2012-03-22",
    "They hope for progress on the Basic Points.",
    "Peace rests on the Vell points of open roads, free schools, and one court.",
)
SILENT = spoken("2017", "2017-06-19", "The Envoys met in Port Vell.")
SECOND = spoken(
    "2020", "2020-10-25", "They work in accordance with the basic points accepted by the leaders of Sundria and Talmar."
)
THIRD = spoken(
    "bound",
    None,
    "They act in line with the basic points and elements well-known to both Talmar and Sundria. Open roads are vital.",
    not_before="2020-11-09",
)
LINE = follow_formula("basic points", [THIRD, SECOND, SILENT, FIRST])


def told(n: int) -> list[tuple[str | None, str | None]]:
    return [(e.before.exact if e.before else None, e.after.exact if e.after else None) for e in LINE.uses[n].changes]


def test_uses_come_in_the_order_of_time() -> None:
    assert [u.spoken.statement.slug for u in LINE.uses] == ["2012", "2020", "bound"]


def test_what_was_added_is_told() -> None:
    assert told(1) == [(None, "accepted by the leaders of Sundria and Talmar")]


def test_what_was_put_in_its_place_is_told_as_one() -> None:
    assert told(2) == [
        ("accepted by the leaders of Sundria and Talmar", "and elements well-known to both Talmar and Sundria")
    ]


def test_what_leads_to_it_is_told_apart() -> None:
    assert [u.lead.exact for u in LINE.uses if u.lead][1] == "They work in accordance with the"
    assert LINE.uses[1].lead_changes


def test_members_of_the_set_are_told_for_each_statement() -> None:
    named = {m.words: [key for key, _ in m.named] for m in LINE.members}
    assert named == {"open roads": ["2012", "bound"], "free schools": ["2012"], "one court": ["2012"]}


def test_members_can_be_given() -> None:
    line = follow_formula("basic points", [FIRST, THIRD], members=["open roads"])
    assert [m.words for m in line.members] == ["open roads"]


def test_a_list_asked_for_names_its_members() -> None:
    line = follow_formula("open roads, free schools, and one court", [FIRST, THIRD])
    assert [m.words for m in line.members] == ["open roads", "free schools", "one court"]


def test_silence_after_the_last_use_is_told() -> None:
    line = follow_formula("free schools", [FIRST, SILENT, SECOND])
    assert [s.statement.slug for s in line.silent_since()] == ["2017", "2020"]
    assert len(follow_formula("never said", [FIRST]).silent_since()) == 1


def test_a_short_wording_needs_all_its_words_of_meaning() -> None:
    wording = Wording.of(["open", "roads"])
    assert find_use(wording, ["the", "open", "new", "road"])
    assert find_use(wording, ["the", "open", "door"]) is None


def test_a_wording_used_twice_in_a_sentence_is_two_uses() -> None:
    twice = spoken("twice", "2013", "Open roads at home and open roads abroad.")
    assert len(follow_formula("open roads", [twice]).uses) == 2
