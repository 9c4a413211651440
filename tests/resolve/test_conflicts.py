from collections.abc import Callable

from communique.model.finding import Severity
from communique.model.record import Record
from communique.resolve import Resolution, digest, resolve

Write = Callable[..., Record]


def titles(write: Write, *told: tuple[str | None, tuple[str, ...]]) -> Resolution:
    """Texts with a date and the posts of Ana Lund of Fiji."""
    records = [
        write(
            f"Text {n}: Ana Lund came.",
            date=day,
            not_before=None if day else "2014-06-20",
            people=[("Ana Lund", *(w for p in posts for w in (p, "Fiji")))],
        )
        for n, (day, posts) in enumerate(told)
    ]
    return resolve([digest(r) for r in records])


def reasons(whole: Resolution) -> list[str]:
    return [k.reason for k in whole.links if k.kind == "conflict"]


def test_two_titles_of_near_days_are_a_conflict_with_both_passages(write: Write) -> None:
    whole = titles(write, ("2014-06-05", ("Deputy Foreign Minister",)), ("2014-06-11", ("Deputy Secretary of State",)))
    (link,) = whole.links
    assert (
        link.reason
        == "Ana Lund: 'Deputy Foreign Minister of Fiji' in one text, 'Deputy Secretary of State of Fiji' in the other"
    )
    assert len({c.sha256 for c in link.citations}) == 2


def test_a_conflict_is_a_finding_that_changes_nothing(write: Write) -> None:
    whole = titles(write, ("2014-06-05", ("Deputy Foreign Minister",)), ("2014-06-11", ("Foreign Minister",)))
    assert [(f.code, f.severity) for f in whole.findings] == [("conflict", Severity.INFO)]
    assert len(whole.actors) == 2


def test_a_bound_is_near_enough_for_an_undated_text(write: Write) -> None:
    assert len(reasons(titles(write, ("2014-06-05", ("Deputy Foreign Minister",)), (None, ("Foreign Minister",))))) == 1


def test_a_career_is_no_conflict(write: Write) -> None:
    assert (
        reasons(titles(write, ("2014-06-05", ("Deputy Foreign Minister",)), ("2015-06-05", ("Foreign Minister",))))
        == []
    )


def test_two_names_of_one_post_are_no_conflict(write: Write) -> None:
    told = ("2014-06-05", ("Minister for Europe and Foreign Affairs",)), ("2014-06-06", ("Foreign Minister",))
    assert reasons(titles(write, *told)) == []


def test_posts_in_two_fields_are_held_at_once(write: Write) -> None:
    assert reasons(titles(write, ("2014-06-05", ("Prime Minister",)), ("2014-06-06", ("Foreign Minister",)))) == []


def test_a_text_that_gives_both_titles_settles_it(write: Write) -> None:
    told = ("2014-06-05", ("Deputy Foreign Minister",)), ("2014-06-06", ("Foreign Minister", "Deputy Foreign Minister"))
    assert reasons(titles(write, *told)) == []


def test_two_days_of_one_instrument_are_a_conflict(write: Write) -> None:
    records = [
        write(f"Text {n} recalls the Suva Lake Statement.", references=[("Suva Lake Statement", day)])
        for n, day in enumerate(("2011-05-24", "2011-05-26"))
    ]
    whole = resolve([digest(r) for r in records])
    assert len(whole.instruments) == 1
    assert "2011-05-24" in reasons(whole)[0]
    assert "2011-05-26" in reasons(whole)[0]
