from collections.abc import Callable, Sequence

from communique.model.record import Record
from communique.model.resolved import Link
from communique.resolve import digest, resolve

Write = Callable[..., Record]
WHO = ("Ana Lund", "Bo Berg")
PEOPLE = [("Ana Lund", "Foreign Minister", "Fiji"), ("Bo Berg", "Foreign Minister", "Malta")]


def plan(
    write: Write, *, place: str | None = "Suva", day: str | None = "2014-05-12", who: Sequence[str] = WHO
) -> Record:
    body = "Ana Lund and Bo Berg agreed to meet."
    return write(body, date="2014-03-27", people=PEOPLE, meetings=[("meet", "planned", who, place, day)])


def later(
    write: Write,
    phase: str,
    place: str | None,
    day: str | None,
    *,
    who: Sequence[str] = WHO,
    date: str = "2014-08-04",
    body: str = "",
) -> Record:
    words = body or "Ana Lund and Bo Berg met then."
    return write(
        words,
        date=date,
        people=PEOPLE,
        meetings=[("met", phase, who, place, day)],
        dates=[("12 May", "2014-05-12")] if "12 May" in body else [],
    )


def outcomes(*records: Record) -> list[Link]:
    found = resolve([digest(r) for r in records]).links
    return [k for k in found if k.kind in {"held_as_planned", "moved", "cancelled"}]


def kinds(*records: Record) -> list[str]:
    return [k.kind for k in outcomes(*records)]


def test_the_same_participants_there_and_then_is_held_as_planned(write: Write) -> None:
    (link,) = outcomes(plan(write), later(write, "held", "Suva", "2014-05-12"))
    assert (link.kind, link.confidence) == ("held_as_planned", 0.95)
    assert "same day (2014-05-12), same place (Suva)" in link.reason


def test_a_link_cites_both_statements(write: Write) -> None:
    one, other = plan(write), later(write, "held", "Suva", "2014-05-12")
    (link,) = outcomes(one, other)
    assert {c.sha256 for c in link.citations} == {one.text.sha256, other.text.sha256}
    assert (link.left, link.right) == (one.meetings[0].id, other.meetings[0].id)


def test_a_day_alone_or_a_place_alone_is_enough(write: Write) -> None:
    assert kinds(plan(write, place=None), later(write, "held", "Suva", "2014-05-12")) == ["held_as_planned"]
    assert kinds(plan(write, day=None), later(write, "held", "Suva", "2014-05-12")) == ["held_as_planned"]


def test_other_participants_are_another_meeting(write: Write) -> None:
    assert (
        kinds(plan(write), later(write, "held", "Suva", "2014-05-12", who=("Bo Berg", "sides", "Kim Roe", "Lee Moe")))
        == []
    )


def test_a_meeting_before_the_plan_is_another_one(write: Write) -> None:
    assert kinds(plan(write, day=None), later(write, "held", "Suva", "2014-03-01")) == []


def test_without_a_later_mention_there_is_no_link(write: Write) -> None:
    assert kinds(plan(write), later(write, "held", "Valletta", "2015-05-12")) == []


def test_a_later_day_in_another_place_is_moved_where_the_text_says_so(write: Write) -> None:
    body = "Ana Lund and Bo Berg met then. The meeting had been planned for Suva on 12 May and was moved."
    (link,) = outcomes(plan(write), later(write, "held", "Valletta", "2014-07-01", body=body))
    assert link.kind == "moved"
    assert "in Valletta and not in Suva" in link.reason
    assert any("was moved" in c.exact for c in link.citations)


def test_a_few_days_later_in_the_same_place_is_moved(write: Write) -> None:
    (link,) = outcomes(plan(write), later(write, "held", "Suva", "2014-05-20"))
    assert (link.kind, link.confidence) == ("moved", 0.5)


def test_a_meeting_called_off_is_cancelled(write: Write) -> None:
    (link,) = outcomes(plan(write), later(write, "cancelled", "Suva", "2014-05-12"))
    assert link.kind == "cancelled"


def test_a_meeting_called_off_is_known_without_its_participants(write: Write) -> None:
    assert kinds(plan(write), later(write, "cancelled", "Suva", "2014-05-12", who=())) == ["cancelled"]


def test_another_meeting_called_off_is_no_sign(write: Write) -> None:
    assert kinds(plan(write), later(write, "cancelled", "Suva", "2015-06-01")) == []


def test_a_meeting_put_off_to_another_day_is_moved(write: Write) -> None:
    body = "The meeting of 12 May was postponed: Ana Lund and Bo Berg met nobody."
    assert kinds(plan(write), later(write, "planned", "Suva", "2014-09-01", body=body)) == ["moved"]


def test_the_best_of_several_later_meetings_is_taken(write: Write) -> None:
    best = later(write, "held", "Suva", "2014-05-12", body="Ana Lund and Bo Berg met by the lake.")
    (link,) = outcomes(plan(write), later(write, "held", None, "2014-05-12"), best)
    assert link.right == best.meetings[0].id


def test_a_session_told_with_its_members_is_the_bodys_session(write: Write) -> None:
    from dataclasses import replace

    from communique.model.facts import MeetingKind

    one = plan(write, who=("Lake Council",))
    other = later(write, "held", "Suva", "2014-05-12", who=("Lake Council", *WHO, "Kim Roe", "Lee Moe"))
    records = [
        replace(r, meetings=tuple(replace(m, kind=MeetingKind.SESSION) for m in r.meetings)) for r in (one, other)
    ]
    assert kinds(*records) == ["held_as_planned"]
