from collections.abc import Callable

from communique.model.reading import Mention, MentionKind

Mentions = Callable[[str], tuple[Mention, ...]]


def places(found: tuple[Mention, ...]) -> list[str]:
    return [m.name for m in found if m.kind is MentionKind.PLACE]


def test_a_town_of_the_gazetteer_is_found_after_a_preposition(mentions_of: Mentions) -> None:
    assert places(mentions_of("They met in Termez and visited Herat.")) == ["Termez", "Herat"]


def test_formats_and_instruments_are_no_places(mentions_of: Mentions) -> None:
    text = "They recalled the Helsinki Final Act, the Vienna Document, the Minsk Group and the Geneva International Discussions."
    assert [
        m.name for m in mentions_of(text) if m.kind is MentionKind.PLACE and m.actor is None and m.basis == "gazetteer"
    ] == []


def test_a_word_at_the_start_of_a_sentence_is_no_town(mentions_of: Mentions) -> None:
    assert places(mentions_of("Taking part were many people.")) == []
