"""The table of actions and what binds to them."""

from communique.knowledge.undertakings import action_words
from communique.model.facts import UndertakingKind


def test_modals_bind_ask_and_promise() -> None:
    modals = action_words().modals
    assert modals["shall"] is UndertakingKind.OBLIGATION
    assert modals["must"] is UndertakingKind.REQUEST
    assert modals["will"] is UndertakingKind.COMMITMENT


def test_action_nouns_lead_to_verbs() -> None:
    assert action_words().nominalisations["withdrawal"] == "withdraw"
    assert action_words().nominalisations["non-use"] == "not use"


def test_the_table_is_read_once() -> None:
    assert action_words() is action_words()
