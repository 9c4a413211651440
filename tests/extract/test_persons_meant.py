import pytest

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meetings import find_meetings
from communique.extract.persons_meant import address_of, group_label, one_person
from communique.extract.scene import Scene
from communique.model.page import Origin, Page
from communique.model.reading import MentionKind
from communique.read import read_statement
from communique.zone import zone

OPENING = "Statement\n\nSUVA, 12 May 2021 – President of Ghana Mr. Karl Ode and Foreign Minister of Togo Ms. Lia Moss met today.\n\n"
GROUP = (
    "Press Statement by the Co-Chairs of the Lakes Group\n\nNEW YORK, 26 September 2019 - The Co-Chairs of the Lakes Group (Igor Panin of "
    "the Russian Federation, Stéphane Vidal of France, and Andrew Kerr of the United States of America) met with Foreign Minister "
    "of Togo Jean Ayi.\n"
)


def scene_of(content: str) -> Scene:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    issue = find_issue(text, header, reading)
    return Scene(text, header, reading, issue, Cast(reading, issue.issuers))


@pytest.mark.parametrize(("word", "name"), [("He", "Karl Ode"), ("She", "Lia Moss")])
def test_a_pronoun_of_one_person_is_one_of_two_subjects(word: str, name: str) -> None:
    scene = scene_of(f"{OPENING}{word} travelled to Accra.\n")
    sentence = scene.body[-1]
    assert one_person(scene, sentence, sentence.tokens[0], ("Karl Ode", "Lia Moss")) == (name,)


def test_nobody_called_ms_is_he() -> None:
    scene = scene_of(f"{OPENING}He travelled to Accra.\n")
    sentence = scene.body[-1]
    assert one_person(scene, sentence, sentence.tokens[0], ("Lia Moss",)) == ("Karl Ode",)


def test_other_words_keep_all_their_names() -> None:
    scene = scene_of(f"{OPENING}They travelled to Accra.\n")
    sentence = scene.body[-1]
    assert one_person(scene, sentence, sentence.tokens[0], ("Karl Ode", "Lia Moss")) == ("Karl Ode", "Lia Moss")


def test_the_form_of_address_tells_he_or_she() -> None:
    scene = scene_of(OPENING)
    assert (address_of(scene, "Karl Ode"), address_of(scene, "Lia Moss"), address_of(scene, "Ana Roy")) == (
        "he",
        "she",
        "",
    )


def test_issuers_that_the_text_defines_keep_the_name_of_their_group() -> None:
    scene = scene_of(GROUP)
    posts = [m for m in scene.reading.mentions if m.kind is MentionKind.POST and m.plural]
    assert {group_label(scene, m) for m in posts if m.holders} == {"Co-Chairs of the Lakes Group"}


def test_a_group_takes_part_by_its_name() -> None:
    (meeting,) = find_meetings(scene_of(GROUP))
    assert meeting.participants == ("Co-Chairs of the Lakes Group", "Jean Ayi")
