"""Names that a phrase spells out."""

from collections.abc import Callable

from communique.extract.scene import Scene

WordIn = Callable[[Scene, str], tuple[object, object]]


def who(scene: Scene, word: str) -> tuple[str, ...]:
    sentence = scene.body[-1]
    token = next(t for t in sentence.tokens if t.text == word)
    return scene.cast.who(sentence, token.index)


def test_a_government_and_its_people_are_one(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We thank the Government and people of Togo for their help.")
    assert who(scene, "Government") == ("Government and people of Togo",)


def test_a_row_of_representatives_is_one_entry_each(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We met representatives of Ghana, Togo and Benin.")
    assert who(scene, "representatives") == (
        "representatives of Ghana",
        "representatives of Togo",
        "representatives of Benin",
    )


def test_a_country_keeps_the_name_of_the_text(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We thank the Kyrgyz Republic for its help.")
    assert who(scene, "Republic") == ("Kyrgyz Republic",)


def test_our_ministers_are_one_of_each_country(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We instruct our Foreign Ministers to meet.", head="leaders")
    assert who(scene, "Ministers") == ("Foreign Minister of Ghana", "Foreign Minister of Togo")


def test_parties_are_spelt_out_behind_a_dash_or_namely(scene_of: Callable[..., Scene]) -> None:
    dash = scene_of("We call on the parties—the Northern Front (NF) and the Southern Army (SA)—to stop.")
    assert who(dash, "parties") == ("Northern Front", "Southern Army")
    namely = scene_of("We call on the warring parties, namely the Northern Front and the Southern Army, to stop.")
    assert who(namely, "parties") == ("Northern Front", "Southern Army")


def test_mediators_keep_their_role_though_they_are_spelt_out(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We thank the observers – Ghana and Togo – for coming.")
    assert who(scene, "observers") == ("observers",)


def test_representatives_stand_for_those_so_named_before(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The representatives of Ghana and Togo met on Monday. The representatives praised the truce.")
    assert who(scene, "representatives") == ("representatives of Ghana", "representatives of Togo")
