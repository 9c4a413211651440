"""What is new, and what does not come."""

from tests.analyse.spoken_words import spoken

from communique.analyse.novelty import Source, find_absent, find_news

USUAL = "The Envoys reiterated that there is no military solution to the conflict."
OTHER = "They expressed full support for the ceasefire monitors on both banks of the lake."
THIRD = "They asked the Mayor of Port Vell to open the market on 3 May."
BEFORE = [spoken(f"s{n}", f"201{n}", USUAL, OTHER, THIRD, f"Boat {n} sank.") for n in range(4)]
NOW = spoken(
    "now",
    "2019",
    "They asked the Mayor of Port Vell to open the market on 9 June.",
    "They expressed support for the ceasefire monitors on both banks of the lake.",
    "A school burned down in Brenik.",
)
NEWS = find_news(NOW, BEFORE)


def test_other_names_and_numbers_are_carried_over() -> None:
    assert NEWS.origins[0].source is Source.CARRIED


def test_a_dropped_word_of_meaning_is_a_change() -> None:
    changed = NEWS.origins[1]
    assert changed.source is Source.CHANGED
    assert [e.before.exact for e in changed.edits if e.before and not e.after] == ["full"]


def test_what_was_never_said_is_new() -> None:
    assert (NEWS.origins[2].source, NEWS.origins[2].before) == (Source.NEW, None)


def test_the_last_statement_with_the_words_is_named() -> None:
    assert NEWS.origins[0].statement == "s3"


def test_a_sentence_from_before_its_neighbours_has_moved() -> None:
    turned = find_news(spoken("turned", "2019", THIRD, USUAL), BEFORE)
    assert [o.source for o in turned.origins] == [Source.CARRIED, Source.MOVED]


def test_a_usual_line_that_does_not_come_is_told_with_its_uses() -> None:
    absent = [a for a in NEWS.absent if "military" in a.formula.words]
    assert [(a.used, a.of, a.last) for a in absent] == [(4, 4, "s3")]
    assert len(NEWS.absent) == 1


def test_a_line_that_comes_with_small_changes_is_not_absent() -> None:
    one = spoken("one", "2019", "They said there is no military solution to this conflict.", OTHER, THIRD)
    assert list(find_absent(one, BEFORE)) == []


def test_two_statements_make_nothing_usual() -> None:
    assert list(find_absent(NOW, BEFORE[:2])) == []


def test_the_share_carried_over_counts_words() -> None:
    assert find_news(spoken("same", "2019", USUAL), BEFORE).carried == 1
    assert find_news(spoken("none", "2019", "A school burned down."), BEFORE).carried == 0
    assert find_news(spoken("empty", "2019"), BEFORE).carried == 0


def test_texts_and_sources_are_counted() -> None:
    assert NEWS.texts == ("s3",)
    assert NEWS.count(Source.NEW) == 1
