"""Everything that a rule may look at."""

from collections.abc import Callable

from communique.extract.acts import find_acts
from communique.extract.scene import Scene
from communique.model.facts import Mode
from communique.model.span import Span


def test_citations_are_in_the_order_of_the_text(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We urge the parties to stop.")
    first, second = Span(0, 4), Span(5, 9)
    assert [c.start for c in scene.cite(second, first, first)] == [0, 5]


def test_a_citation_holds_the_exact_words(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We urge the parties to stop.")
    for act in find_acts(scene):
        for citation in act.citations:
            assert scene.text.content[citation.start : citation.end] == citation.exact


def test_words_of_others_are_reported(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Karl Ode urged calm.")
    offset = scene.body[-1].span.start
    assert scene.mode_at(offset, speaker=("Karl Ode",)) is Mode.REPORTED
    assert scene.mode_at(offset, speaker=("Anna Dee",)) is Mode.STATED


def test_a_fact_starts_where_the_body_tells_it(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We urge the parties to stop.")
    (act,) = find_acts(scene)
    assert scene.start_of(act) >= scene.body[0].span.start
