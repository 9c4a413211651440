import pytest

from communique.export.plover import events_of, type_of_act, type_of_meeting
from communique.knowledge.verbs import verb_frames
from communique.model.citation import Citation
from communique.model.facts import Act, Force, Meeting, MeetingKind, Phase
from communique.model.page import Origin, Page
from communique.pipeline import read_page

AT = (Citation("0" * 64, 0, 3, "met"),)
FIVE = {"CONSULT", "REQUEST", "SUPPORT", "AGREE", "ACCUSE", ""}
HEAD = "Statement by the Mediator\n\nSUVA, 12 May 2021 – The Mediator for the Lakes, Anna Dee, issued the following statement today.\n\n"


def act(verb: str, force: Force, polarity: int = 0) -> Act:
    return Act(citations=AT, rule="r", speaker=("Togo",), verb=verb, force=force, polarity=polarity)


def meeting(kind: MeetingKind, phase: Phase) -> Meeting:
    return Meeting(citations=AT, rule="r", kind=kind, phase=phase)


@pytest.mark.parametrize(
    ("verb", "force", "polarity", "kind"),
    [
        ("call on", Force.DIRECTIVE, 0, "REQUEST"),
        ("agree", Force.COMMISSIVE, 0, "AGREE"),
        ("express support", Force.EXPRESSIVE, 1, "SUPPORT"),
        ("condemn", Force.EXPRESSIVE, -1, "ACCUSE"),
        ("express condolences", Force.EXPRESSIVE, -1, "SUPPORT"),
        ("reject", Force.EXPRESSIVE, -1, ""),
        ("note", Force.ASSERTIVE, 0, ""),
    ],
)
def test_an_act_is_an_event_by_its_name_or_its_force(verb: str, force: Force, polarity: int, kind: str) -> None:
    assert type_of_act(act(verb, force, polarity)) == kind


def test_every_verb_of_speech_has_a_type_or_none() -> None:
    acts = (act(f.named(), f.force, f.polarity) for frames in verb_frames().values() for f in frames)
    assert {type_of_act(a) for a in acts} == FIVE - {"CONSULT"}


@pytest.mark.parametrize("kind", MeetingKind)
@pytest.mark.parametrize("phase", Phase)
def test_every_meeting_has_a_type_or_none(kind: MeetingKind, phase: Phase) -> None:
    assert type_of_meeting(meeting(kind, phase)) in FIVE


def test_a_meeting_that_was_held_is_a_consultation_of_all_who_took_part() -> None:
    record = read_page(Page(Origin("-"), f"{HEAD}President Karl Ode and Lia Moss met in Accra on 3 May.\n"))
    (event,) = (e for e in events_of(record) if e.type == "CONSULT")
    assert (event.source, event.target, event.is_mutual) == (("Karl Ode", "Lia Moss"), (), True)


def test_an_event_keeps_the_words_of_its_fact() -> None:
    record = read_page(Page(Origin("-"), f"{HEAD}Ms. Dee urged Togo to open the border.\n"))
    (event,) = (e for e in events_of(record) if e.type == "REQUEST")
    assert (event.source, event.target, event.citations[0].exact) == (("Anna Dee",), ("Togo",), "urged")


def events(words: str, kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    record = read_page(Page(Origin("-"), f"{HEAD}{words}\n"))
    return [(e.source, e.target) for e in events_of(record) if e.type == kind]


def test_where_nobody_is_told_the_party_that_the_deed_is_about_is_the_target() -> None:
    assert events("Ms. Dee called for sanctions against Togo.", "REQUEST") == [(("Anna Dee",), ("Togo",))]


def test_a_promise_has_as_target_whom_it_is_about() -> None:
    assert events("The Mediator will support the Ghanaian elections.", "AGREE") == [(("Anna Dee",), ("Ghana",))]


def test_who_overhears_a_complaint_is_not_its_target() -> None:
    assert events("Ms. Dee complained to the United Nations about the raids of Togo.", "ACCUSE") == [
        (("Anna Dee",), ("Togo",))
    ]


def test_a_duty_told_is_a_request_of_the_teller() -> None:
    assert events("President Karl Ode of Ghana said that Togo must open the border.", "REQUEST") == [
        (("Karl Ode",), ("Togo",))
    ]


def test_who_said_it_is_no_target_of_a_promise() -> None:
    assert events("The Mediator will return soon, the Togolese office said.", "AGREE") == [(("Anna Dee",), ())]
