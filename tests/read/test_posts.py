from collections.abc import Callable

import pytest

from communique.read.names import Line
from communique.read.posts import PostNode, post_at

LineOf = Callable[[str], Line]


def parse(line: Line) -> PostNode | None:
    return next((f for f in (post_at(line, n) for n in range(len(line.words))) if f), None)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("the Foreign Minister of France", [("Foreign Minister", "France")]),
        ("the Russian President", [("President", "Russia")]),
        ("Foreign and Defence Ministers", [("Foreign Minister", None), ("Defence Minister", None)]),
        (
            "the Presidents of Chad, Mali and Niger",
            [("President", "Chad"), ("President", "Mali"), ("President", "Niger")],
        ),
        ("Kenyan and Ugandan Foreign Ministers", [("Foreign Minister", "Kenya"), ("Foreign Minister", "Uganda")]),
        ("Minister for Europe and Foreign Affairs of France", [("Minister for Europe and Foreign Affairs", "France")]),
        ("Minister of Foreign Affairs of South Sudan", [("Minister of Foreign Affairs", "South Sudan")]),
        ("Secretary-General’s Special Envoy for Yemen", [("Special Envoy for Yemen", "Secretary-General")]),
        ("UN Under-Secretary-General for Political Affairs", [("Under-Secretary-General for Political Affairs", "UN")]),
        ("the President of the ECOWAS Commission", [("President", "ECOWAS Commission")]),
        ("chief negotiator of Ansar Allah", [("chief negotiator", "Ansar Allah")]),
        ("Chair of the Security Council for the month of June", [("Chair", "Security Council")]),
        (
            "Minister of Foreign Affairs, Cooperation and Burkinabe Abroad of Burkina Faso",
            [("Minister of Foreign Affairs, Cooperation and Burkinabe Abroad", "Burkina Faso")],
        ),
        ("Russian Security Council Secretary", [("Security Council Secretary", "Russia")]),
        ("the two Presidents", [("President", None)]),
        ("secretaries-general", [("secretary-general", None)]),
    ],
)
def test_the_country_or_body_is_parted_from_the_post(
    text: str, offices: list[tuple[str, str | None]], line_of: LineOf
) -> None:
    found = parse(line_of(text))
    assert found is not None
    assert [(o.post, o.of) for o in found.offices] == offices


def test_a_designate_is_marked(line_of: LineOf) -> None:
    found = parse(line_of("the Prime Minister-designate"))
    assert found is not None
    assert found.qualifier == "designate"


def test_a_former_post_says_so_in_its_name(line_of: LineOf) -> None:
    found = parse(line_of("former President of Niger"))
    assert found is not None
    assert (found.offices[0].post, found.qualifier) == ("former President", "former")


def test_a_weak_head_in_small_letters_is_marked(line_of: LineOf) -> None:
    found = parse(line_of("a member was there"))
    assert found is None or found.is_weak


def test_a_purpose_after_a_post_is_not_its_own(line_of: LineOf) -> None:
    found = parse(line_of("thanked the Foreign Minister for Kenya’s readiness"))
    assert found is not None
    assert found.offices[0].post == "Foreign Minister"
