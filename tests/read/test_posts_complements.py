from collections.abc import Callable

import pytest

from communique.model.reading import Mention
from communique.read.names import Line
from communique.read.posts import post_at

LineOf = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "post", "owner"),
    [
        ("Special Envoy for the Red Sea, Gulf of Aden and Somalia", None, None),
        ("Commissioner for Political Affairs, Peace, and Security", None, None),
        ("Minister of foreign Affairs", None, None),
        ("Deputy Foreign Minister for Arab-African Affairs", None, None),
        ("Minister of Foreign Affairs II of Brunei", "Minister of Foreign Affairs II", "Brunei"),
        ("Special Adviser to the Secretary-General on Libya", None, "Secretary-General"),
        (
            "Senior Adviser for Africa at the US Department of State",
            "Senior Adviser for Africa",
            "US Department of State",
        ),
        ("rapporteur for Kosovo in the European Parliament", "rapporteur for Kosovo", "European Parliament"),
        ("Chairman of the current session of the Lake Council", "Chairman of the current session", "Lake Council"),
        ("Facilitator of the EAC-led Nairobi Process", "Facilitator", "Nairobi Process"),
        ("mediator appointed by the African Union", "mediator", "African Union"),
        ("Minister of Defence, Republic of Angola", "Minister of Defence", "Republic of Angola"),
        ("head of Russia’s Foreign Intelligence Service", "head", "Russia’s Foreign Intelligence Service"),
        ("head of the national negotiating delegation", "head", "national negotiating delegation"),
        ("envoy to the region", None, None),
    ],
)
def test_a_complement_is_part_of_the_post_or_its_owner(
    text: str, post: str | None, owner: str | None, line_of: LineOf
) -> None:
    found = post_at(line_of(text), 0)
    assert found is not None
    assert (found.offices[0].post, found.offices[0].of) == (post or text, owner)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Foreign Minister of the Republic of Velmora Yoana Terzim spoke", "Velmora"),
        ("Speaker of the Supreme Soviet Vadim Krasnov spoke", "Soviet"),
        ("Head of the OSCE Mission to Moldova Ambassador Michael Scanlow spoke", "Moldova"),
        ("Special Envoy for Syrian Affairs Geir Pedro spoke", "Affairs"),
        ("spokesman of President Ali Kone spoke", "spokesman"),
    ],
)
def test_a_complement_ends_before_a_name(text: str, end: str, line_of: LineOf) -> None:
    line = line_of(text)
    found = post_at(line, 0)
    assert found is not None
    assert line.words[found.end - 1].text == end


def test_a_common_noun_makes_no_sure_post(line_of: LineOf) -> None:
    found = post_at(line_of("head of the government delegation"), 0)
    assert found is not None
    assert found.is_weak


def test_a_city_that_tells_an_event_is_no_part_of_a_post(mentions_of: Callable[[str], tuple[Mention, ...]]) -> None:
    found = mentions_of("Statement by the Facilitators of the Harrow Group on the Nairobi summit")[0]
    assert [(o.post, o.of) for o in found.offices] == [("Facilitator", "Harrow Group")]
