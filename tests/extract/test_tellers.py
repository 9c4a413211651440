"""Who answers for words told inside the report of what somebody said."""

from collections.abc import Callable

import pytest

from communique.extract.clauses import subject_of
from communique.extract.scene import Scene
from communique.extract.tellers import mouthpiece, reporting_verb, speaks_by, teller_behind
from communique.model.reading import Sentence, Token

WordIn = Callable[[Scene, str], tuple[Sentence, Token]]


def test_a_clause_completes_the_verb_that_reports_it(scene_of: Callable[..., Scene], word_in: WordIn) -> None:
    sentence, verb = word_in(scene_of("The Mediator stressed that Togo is ready."), "is")
    above = reporting_verb(sentence, verb)
    assert above is not None
    assert above.text == "stressed"


def test_what_will_be_said_reports_nothing(scene_of: Callable[..., Scene], word_in: WordIn) -> None:
    sentence, verb = word_in(scene_of("The Mediator will stress that Togo is ready."), "is")
    assert reporting_verb(sentence, verb) is None


@pytest.mark.parametrize(
    ("body", "word", "teller"),
    [
        ("The Mediator said that the forum will draw up a plan, explaining that it is new.", "explaining", "Mediator"),
        ("The Mediator said that the Council met, explaining that it was new.", "explaining", None),
        ("The Mediator said that the parties agreed and called on them to act.", "called", "Mediator"),
        ("The Mediator said that the parties agreed and called on Togo to act.", "called", None),
    ],
)
def test_a_report_gives_back_the_verb_that_is_the_tellers(
    body: str, word: str, teller: str | None, scene_of: Callable[..., Scene], word_in: WordIn
) -> None:
    scene = scene_of(body)
    sentence, verb = word_in(scene, word)
    if verb.dep == "conj" and sentence.tokens[verb.head].dep == "ROOT":
        pytest.skip("the parser joined the verb to the teller's own")
    found = teller_behind(scene, sentence, verb)
    assert (found.text if found is not None else None) == teller


@pytest.mark.parametrize(("state", "is_own"), [("Ghana", True), ("Accra", True), ("Kenya", False), ("Lomé", False)])
def test_a_state_speaks_by_its_own_officials_only(state: str, is_own: bool, scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Karl Ode spoke.", head="readout")
    assert speaks_by(scene, (state,), ("Karl Ode",)) is is_own


def test_an_envoy_speaks_for_no_state(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator stressed that Togo is ready.")
    assert not speaks_by(scene, ("Togo",), ("Anna Dee",))


def test_the_mouthpiece_is_the_verb_of_the_official(scene_of: Callable[..., Scene], word_in: WordIn) -> None:
    scene = scene_of("Karl Ode stressed that Ghana remains committed to peace.", head="readout")
    sentence, verb = word_in(scene, "remains")
    subject = subject_of(sentence, verb)
    assert subject is not None
    found = mouthpiece(scene, sentence, verb, subject)
    assert found is not None
    assert found.text == "stressed"
