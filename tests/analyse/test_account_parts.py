"""Parts of an account: where a sentence is cut, and where it is not."""

from __future__ import annotations

from tests.analyse.told_accounts import act, sentences, statement

from communique.analyse.account_parts import parts_of

VELL = statement("vell")


def cut(line: str, *verbs: tuple[str, str]) -> list[str]:
    [sentence] = sentences("vell", line)
    acts = [act(VELL, sentence, verb, word) for verb, word in verbs]
    return [p.cite().exact for p in parts_of([sentence], acts, [])]


def test_a_sentence_is_cut_where_another_act_begins() -> None:
    line = "She urged Fiji to reopen the old ferry terminal, and proposed a new school near the harbour."
    assert cut(line, ("urge", "urged"), ("propose", "proposed")) == [
        "She urged Fiji to reopen the old ferry terminal",
        "and proposed a new school near the harbour",
    ]


def test_what_leans_on_what_went_before_stays_with_it() -> None:
    line = "She named the elected councils of the islands, and proposed that their members take part in the talks."
    assert len(cut(line, ("name", "named"), ("propose", "proposed"))) == 1


def test_a_whole_sentence_keeps_its_marks() -> None:
    assert cut("“The ferry sails,” she said.") == ["“The ferry sails,” she said."]


def test_an_introduction_is_no_part() -> None:
    assert cut("The Envoys released the following statement:") == []


def test_the_sentence_that_announces_the_meeting_is_marked() -> None:
    one, two = sentences("vell", "Ana Brandt met Tom Reyes in Port Vell.", "They discussed the ferry.")
    parts = parts_of([one, two], [], [one.cite(2, 3)])
    assert [p.announces for p in parts] == [True, False]


def test_a_verb_of_the_table_is_seen_where_no_act_was_read() -> None:
    [sentence] = sentences("vell", "They discussed the old ferry terminal.")
    [part] = parts_of([sentence], [], [])
    assert [(s.verb, s.kind) for s in part.said] == [("discuss", "talked")]
