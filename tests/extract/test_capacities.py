"""A person with several posts speaks in one of them, if the statement tells which."""

import communique as cq

ONE = "GENEVA, 5 May 2019 – Foreign Minister Ana Lind of Norway met the press. Lind urged the sides to return to the talks."
THREE = (
    "Press release\nChair of the Council meets Foreign Minister in Oslo\n- Date:\n- Source:\n- OSCE Chairpersonship\n"
    "OSLO, 5 May 2019 – OSCE Chairperson-in-Office, Malta’s Prime Minister and Minister for Europe, Ivo Camen had a discussion today "
    "with the Foreign Minister of Norway, Ana Lind.\nCamen welcomed the progress made by both sides in the talks of the spring.\n"
)


def capacities(text: str) -> dict[str, str | None]:
    return {act.verb: act.capacity for act in cq.read(text).acts}


def test_a_person_with_one_post_speaks_in_it() -> None:
    assert capacities(ONE)["urge"] == "Foreign Minister of Norway"


def test_of_several_posts_the_one_of_the_issuing_body_is_meant() -> None:
    capacity = capacities(THREE)["welcome"]
    assert capacity is not None
    assert "Chairperson-in-Office" in capacity


def test_a_body_has_no_capacity() -> None:
    assert (
        capacities("GENEVA, 5 May 2019 – The Security Council urged both sides to return to the talks.")["urge"] is None
    )
