from collections.abc import Callable

from communique.model.reading import Group, Known, Mention

Gather = Callable[[str], tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]]


def test_mentions_carry_the_fullest_name(gathered: Gather) -> None:
    _, _, mentions = gathered("Mr. Soto spoke. Foreign Minister Juan B. Soto left.")
    assert {m.name for m in mentions if m.holders or m.kind == "person"} >= {"Juan B. Soto"}


def test_one_office_told_twice_is_one(gathered: Gather) -> None:
    people, _, _ = gathered(
        "Kenya’s Foreign Minister Ann Soto spoke. The Minister of Foreign Affairs of Kenya, Ann Soto, left."
    )
    assert [str(o) for o in people[0].offices] == ["Foreign Minister of Kenya"]


def test_indexes_point_at_the_mentions(gathered: Gather) -> None:
    people, groups, mentions = gathered("Presidents Ann Soto of Chad and Bo Roe of Mali met. Soto left.")
    assert all(mentions[i].name == p.name for p in people for i in p.mentions)
    assert all(p.name in mentions[i].holders for p in people for i in p.office_mentions)
    assert [mentions[g.mention].name for g in groups] == ["Presidents"]


def test_two_persons_of_one_surname_stay_two(gathered: Gather) -> None:
    people, _, _ = gathered("Mr. Ali Kone met Ms. Fanta Kone.")
    assert [p.name for p in people] == ["Ali Kone", "Fanta Kone"]


def test_the_country_follows_from_a_body_of_a_state(gathered: Gather) -> None:
    people, _, _ = gathered("Ann Soto, Speaker of the Yemeni Parliament, spoke.")
    assert people[0].country == "YE"
