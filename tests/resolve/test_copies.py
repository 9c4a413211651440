from collections.abc import Callable

from communique.model.record import Record
from communique.resolve.copies import find_copies, sketch
from communique.resolve.digest import digest

Write = Callable[..., Record]
BODY = (
    "The Envoys of the Lake Group met on the shore and spoke with both governments about the ferry, the fish and the light.\n"
    "They urge the sides to open the ferry before the summer, and to refrain from any use of force on the water.\n"
    "They will come back in the autumn, when the light has been repaired, and will report to the council of the lake."
)
FRAME = "LAKETOWN. Our paper prints the words of the mediators in full below.\n"
TAIL = "\nThe ferry has been closed since the storm of two years ago."


def test_a_copy_in_a_frame_with_a_word_changed_is_found(write: Write) -> None:
    original = digest(write(BODY))
    copy = digest(write(FRAME + BODY.replace("urge", "invite") + TAIL, date="2014-08-05", host="The Lake Paper"))
    (found,) = find_copies([copy, original])
    assert (found.original, found.copy, found.is_repost) == (original.sha256, copy.sha256, True)
    assert found.alignment.covered > 0.97


def test_a_copy_without_a_date_is_found(write: Write) -> None:
    digests = [digest(write(BODY)), digest(write(FRAME + BODY, date=None, host="The Lake Paper"))]
    assert len(find_copies(digests)) == 1


def test_two_copies_of_an_original_that_is_not_held_are_one_statement(write: Write) -> None:
    digests = [digest(write(FRAME + BODY, host="The Lake Paper")), digest(write(BODY + TAIL, host="Shore News"))]
    assert len(find_copies(digests)) == 1


def test_all_copies_point_to_one_original(write: Write) -> None:
    digests = [digest(write(BODY)), digest(write(FRAME + BODY, host="A")), digest(write(BODY + TAIL, host="B"))]
    found = find_copies(digests)
    assert len(found) == 2
    assert {c.original for c in found} == {digests[0].sha256}


def test_a_statement_repeated_in_another_year_is_no_copy(write: Write) -> None:
    digests = [digest(write(BODY)), digest(write(BODY + " ", date="2015-08-04"))]
    assert find_copies(digests) == ()


def test_the_issuers_two_versions_of_one_day_are_one_statement(write: Write) -> None:
    (found,) = find_copies([digest(write(BODY)), digest(write(BODY.replace("summer", "spring")))])
    assert found.is_repost is False


def test_texts_that_share_a_formula_are_two_statements(write: Write) -> None:
    shared = BODY.split("\n")[1]
    other = "The ministers of trade signed a paper about bread and salt in the town hall this morning after long talks."
    third = "The mayor thanked them, gave each of them a loaf, and closed the hall for the rest of the day and night."
    assert find_copies([digest(write(BODY)), digest(write(f"{other}\n{shared}\n{third}", host="A"))]) == ()


def test_short_texts_are_never_copies(write: Write) -> None:
    assert find_copies([digest(write("The envoys met.")), digest(write("The envoys met!", host="A"))]) == ()


def test_a_sketch_is_smaller_than_the_body_it_is_of() -> None:
    words = [f"w{n}" for n in range(1000)]
    assert 150 < len(sketch(words)) < 350


def test_two_notes_that_differ_in_a_day_are_two_statements(write: Write) -> None:
    pattern = (
        "The observers of the mission counted forty heavy weapons beyond the line and drew the attention of both sides to the duty to "
        "withdraw them without delay, as the agreement of the spring provides, on {day} May in the village near the bridge."
    )
    notes = [digest(write(pattern.format(day=day))) for day in (3, 4)]
    assert find_copies(notes) == ()
