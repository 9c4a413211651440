from __future__ import annotations

from communique.model.decision import Decision, Judgement
from communique.model.facts import Meeting, Phase
from communique.store.anchors import anchors_of
from communique.store.decisions import Standing, active, apply_decisions, broken_decisions

from .conftest import Written, meeting


def decision(number: int, judgement: Judgement, target: str, **detail: str) -> Decision:
    return Decision(number, judgement, target, **detail)


def anchor(page: Written) -> str:
    return anchors_of([meeting(page)])[0]


def test_a_fact_nobody_judged_stands_as_read(page: Written) -> None:
    (judged,) = apply_decisions([meeting(page)], [])
    assert (judged.fact, judged.standing) == (meeting(page), Standing.AS_READ)


def test_a_wrong_fact_is_rejected(page: Written) -> None:
    (judged,) = apply_decisions([meeting(page)], [decision(1, Judgement.WRONG, anchor(page))])
    assert judged.is_rejected
    assert judged.decisions == (1,)


def test_an_edit_changes_one_part_and_keeps_what_was_found(page: Written) -> None:
    edit = decision(1, Judgement.EDIT, anchor(page), field="phase", value='"planned"')
    (judged,) = apply_decisions([meeting(page)], [edit])
    assert judged.standing is Standing.EDITED
    assert judged.fact == meeting(page, phase=Phase.PLANNED)
    assert judged.found == meeting(page)


def test_of_two_edits_of_one_part_the_later_holds(page: Written) -> None:
    edits = [
        decision(n, Judgement.EDIT, anchor(page), field="place", value=place) for n, place in ((1, '"X"'), (2, '"Y"'))
    ]
    (judged,) = apply_decisions([meeting(page)], edits)
    assert isinstance(judged.fact, Meeting)
    assert judged.fact.place == "Y"


def test_a_note_is_attached_and_changes_nothing(page: Written) -> None:
    (judged,) = apply_decisions([meeting(page)], [decision(1, Judgement.NOTE, anchor(page), value="ask Li")])
    assert (judged.notes, judged.standing) == (("ask Li",), Standing.AS_READ)


def test_an_undone_decision_no_longer_holds_and_undoing_can_be_undone(page: Written) -> None:
    wrong = decision(1, Judgement.WRONG, anchor(page))
    undo = decision(2, Judgement.UNDO, anchor(page), other="1")
    redo = decision(3, Judgement.UNDO, anchor(page), other="2")
    assert active([wrong, undo]) == ()
    assert active([wrong, undo, redo]) == (wrong,)


def test_a_decision_bears_on_one_of_two_facts_on_the_same_words(page: Written) -> None:
    facts = [meeting(page, "A"), meeting(page, "B")]
    wrong = decision(1, Judgement.WRONG, anchors_of(facts)[1])
    assert [j.is_rejected for j in apply_decisions(facts, [wrong])] == [False, True]


def test_a_decision_is_kept_when_new_rules_read_the_same_words_otherwise(page: Written) -> None:
    wrong = decision(1, Judgement.WRONG, anchor(page))
    (judged,) = apply_decisions([meeting(page, "Envoys", "Li Wen")], [wrong])
    assert judged.is_rejected


def test_a_decision_never_moves_to_another_fact(page: Written) -> None:
    both = [meeting(page, "A"), meeting(page, "B")]
    on_one_of_two = decision(1, Judgement.WRONG, anchors_of(both)[0])
    on_the_only_one = decision(2, Judgement.WRONG, anchor(page))
    assert broken_decisions([on_one_of_two], [meeting(page, "B")]) == (on_one_of_two,)
    assert broken_decisions([on_the_only_one], both) == (on_the_only_one,)
    assert not apply_decisions([meeting(page, "B")], [on_one_of_two])[0].is_rejected


def test_an_edit_that_no_longer_fits_is_broken(page: Written) -> None:
    edit = decision(1, Judgement.EDIT, anchor(page), field="colour", value='"red"')
    assert broken_decisions([edit], [meeting(page)]) == (edit,)
    assert apply_decisions([meeting(page)], [edit])[0].standing is Standing.AS_READ


def test_judgements_on_identities_are_never_broken() -> None:
    same = decision(1, Judgement.SAME, "person:A", other="person:B")
    assert broken_decisions([same], []) == ()
