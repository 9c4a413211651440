from collections.abc import Callable

from communique.model.record import Record
from communique.resolve.differences import Alignment, align, split_words
from communique.resolve.digest import digest

Write = Callable[..., Record]
BODY = "The Envoys urge the sides to open the ferry before the summer, and they will come back in the autumn."


def aligned(write: Write, original: str, copy: str) -> Alignment:
    return align(digest(write(original)), digest(write(copy)))


def test_a_word_replaced_is_cited_on_both_sides(write: Write) -> None:
    (change,) = aligned(write, BODY, BODY.replace("urge", "invite")).changes
    assert str(change) == "'urge' became 'invite'"


def test_words_dropped_and_inserted_are_told(write: Write) -> None:
    changes = aligned(
        write, BODY, BODY.replace("open the ferry", "open the old ferry").replace("before the summer, ", "")
    ).changes
    assert [str(c) for c in changes] == ["'old' was inserted", "'before the summer' was dropped"]


def test_case_accents_and_punctuation_have_no_weight(write: Write) -> None:
    assert aligned(write, BODY, BODY.upper().replace(",", ";")).changes == ()


def test_the_frame_of_a_copy_is_no_change(write: Write) -> None:
    found = aligned(write, BODY, f"Our paper prints their words.\n{BODY}\nIt rained all day.")
    assert (found.changes, found.words_before, found.words_after) == ((), 5, 4)


def test_words_lost_at_the_start_are_a_change(write: Write) -> None:
    (change,) = aligned(write, f"SUVA, 4 August 2014 - {BODY}", BODY).changes
    assert str(change) == "'SUVA, 4 August 2014' was dropped"


def test_every_change_cites_the_words_of_its_text(write: Write) -> None:
    one, other = write(f"Suva.\n{BODY}"), write(BODY.replace("urge", "ask"))
    contents = {r.text.sha256: r.text.content for r in (one, other)}
    for change in align(digest(one), digest(other)).changes:
        for citation in (change.before, change.after):
            if citation:
                citation.verify(contents[citation.sha256])


def test_texts_without_a_common_word_are_not_covered(write: Write) -> None:
    assert aligned(write, "Aa bb cc.", "Dd ee ff.").covered == 0


def test_words_keep_their_places() -> None:
    assert [(w.key, w.start, w.end) for w in split_words(10, "Côte d’Or, 4")] == [
        ("cote", 10, 14),
        ("d'or", 15, 19),
        ("4", 21, 22),
    ]
