from communique.model.actor import ActorKind
from communique.resolve.resolution import Resolution


def test_an_actor_is_found_whatever_its_kind() -> None:
    whole = Resolution(names={("ab12", "sides", ActorKind.LABEL): "a1"})
    assert whole.actor_of("ab12", "sides") == "a1"


def test_a_name_of_another_text_is_nobody_here() -> None:
    whole = Resolution(names={("ab12", "sides", ActorKind.LABEL): "a1"})
    assert whole.actor_of("cd34", "sides") is None
