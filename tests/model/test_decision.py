"""Decisions are lines of a log."""

from communique.model.decision import Decision, Judgement


def test_a_decision_names_its_target_and_keeps_who_and_why() -> None:
    decision = Decision(
        1,
        Judgement.SAME,
        "person:Dee",
        other="person:Dey",
        reason="one letter apart",
        author="AB",
        at="2020-01-02T10:00:00+00:00",
    )
    assert decision.judgement == "same"
    assert (decision.target, decision.other) == ("person:Dee", "person:Dey")
