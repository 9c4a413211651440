import pytest

from communique.knowledge.post_equivalents import post_field, posts_that_answer, standard_post


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Foreign Affairs", "Foreign Minister"),
        ("Minister for Foreign Affairs", "Foreign Affairs Minister"),
        ("Minister of External Affairs", "Foreign Minister"),
        ("Minister of Defense", "Defence Minister"),
        ("Chairman-in-Office", "Chair-in-Office"),
        ("Co-Chairman of the Lake Group", "Co-Chair of the Lake Group"),
        ("Deputy Minister of Foreign Affairs", "Vice Foreign Minister"),
        ("Minister for European and Foreign Affairs", "Minister for Europe and Foreign Affairs"),
        ("Spokesman", "Spokesperson"),
    ],
)
def test_one_post_has_one_standard_form(one: str, other: str) -> None:
    assert standard_post(one) == standard_post(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Secretary of State", "Foreign Minister"),
        ("Deputy Foreign Minister", "Foreign Minister"),
        ("Prime Minister", "President"),
        ("Vice President", "President"),
        ("Foreign Minister", "Defence Minister"),
    ],
)
def test_two_posts_stay_two(one: str, other: str) -> None:
    assert standard_post(one) != standard_post(other)
    assert standard_post(one) not in posts_that_answer(other)


def test_a_wider_portfolio_answers_for_the_narrower() -> None:
    assert standard_post("Minister for Europe and Foreign Affairs") in posts_that_answer("Foreign Minister")


def test_the_field_of_a_post_is_told_for_governments_only() -> None:
    assert [post_field(p) for p in ("Defence Minister", "Prime Minister", "Secretary-General", "Special Envoy")] == [
        "defence",
        "",
        "",
        "",
    ]
