from collections.abc import Callable, Sequence

from communique.model.record import Record
from communique.model.resolved import Link
from communique.resolve import digest, resolve

Write = Callable[..., Record]
WHO = ("Ana Lund", "Bo Berg")


def tell(
    write: Write,
    place: str | None,
    day: str | None,
    *,
    who: Sequence[str] = WHO,
    date: str = "2014-05-13",
    words: str = "spoke",
) -> Record:
    return write(
        f"Ana Lund met Bo Berg and {words} to them.",
        date=date,
        people=[("Ana Lund",), ("Bo Berg",)],
        meetings=[("met", "held", who, place, day)],
    )


def links(*records: Record) -> list[Link]:
    return [k for k in resolve([digest(r) for r in records]).links if k.kind in {"same_meeting", "conflict"}]


def kinds(*records: Record) -> list[str]:
    return [k.kind for k in links(*records)]


def test_two_readouts_of_one_meeting_are_tied(write: Write) -> None:
    (link,) = links(tell(write, "Suva", "2014-05-12"), tell(write, "Suva", "2014-05-12", words="listened"))
    assert (link.kind, len({c.sha256 for c in link.citations})) == ("same_meeting", 2)


def test_a_place_not_told_is_no_obstacle(write: Write) -> None:
    assert kinds(tell(write, None, "2014-05-12"), tell(write, "Suva", "2014-05-12", words="listened")) == [
        "same_meeting"
    ]


def test_an_undated_account_is_not_tied(write: Write) -> None:
    assert kinds(tell(write, "Suva", None), tell(write, "Suva", "2014-05-12", words="listened")) == []


def test_other_participants_on_that_day_are_another_meeting(write: Write) -> None:
    assert (
        kinds(
            tell(write, "Suva", "2014-05-12", who=("sides", "Kim Roe")),
            tell(write, "Suva", "2014-05-12", words="listened"),
        )
        == []
    )


def test_two_accounts_of_the_day_are_a_conflict(write: Write) -> None:
    (link,) = links(tell(write, "Suva", "2014-05-11"), tell(write, "Suva", "2014-05-12", words="listened"))
    assert link.kind == "conflict"
    assert "one text says 2014-05-11, the other 2014-05-12" in link.reason or "one text says 2014-05-12" in link.reason


def test_two_accounts_of_the_place_are_a_conflict_and_a_finding(write: Write) -> None:
    records = [tell(write, "Suva", "2014-05-12"), tell(write, "Nadi", "2014-05-12", words="listened")]
    assert kinds(*records) == ["conflict"]
    assert [f.code for f in resolve([digest(r) for r in records]).findings] == ["conflict"]


def test_a_meeting_of_the_next_week_is_another_one(write: Write) -> None:
    assert kinds(tell(write, "Suva", "2014-05-12"), tell(write, "Suva", "2014-05-19", date="2014-05-20")) == []
