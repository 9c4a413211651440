"""A draft against a dossier: posts that do not fit."""

from __future__ import annotations

from communique.dossier import Dossier
from communique.dossier.drafting import doubt_posts, draft_sentences
from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import Holding
from communique.model.partial_date import PartialDate


def holding(holder: str, post: str = "Mayor", of: str | None = "Port Vell", qualifier: str = "") -> Holding:
    words = Citation("draft", 0, len(post), post)
    return Holding(
        citations=(words,), rule="h", holder=holder, office=Office(post, of), as_written=post, qualifier=qualifier
    )


def doubts(dossier: Dossier, stated: Holding, day: str | None = "2019-05-04") -> list[tuple[str, list[str]]]:
    found = doubt_posts(dossier, [stated], PartialDate(day) if day else None)
    return [(d.reason, [c.holder for c in d.claims]) for d in found]


def test_a_holder_whom_the_texts_hold_is_no_doubt(dossier: Dossier) -> None:
    assert not doubts(dossier, holding("Ana Brandt"))


def test_somebody_else_in_the_post_is_told(dossier: Dossier) -> None:
    assert doubts(dossier, holding("Tom Reyes")) == [("somebody else in this post", ["Ana Brandt"])]


def test_a_person_in_another_post_is_told(dossier: Dossier) -> None:
    assert ("in another post", ["Ana Brandt"]) in doubts(dossier, holding("Ana Brandt", "Judge", "Malta"))


def test_without_a_day_the_last_text_counts(dossier: Dossier) -> None:
    assert doubts(dossier, holding("Tom Reyes"), None) == [("somebody else in this post", ["Ana Brandt"])]


def test_who_held_a_post_once_is_no_doubt(dossier: Dossier) -> None:
    assert not doubts(dossier, holding("Tom Reyes", qualifier="former"))


def test_a_post_of_nobody_named_is_not_asked(dossier: Dossier) -> None:
    assert not doubts(dossier, holding("Tom Reyes", of=None))


def test_every_line_of_a_draft_is_a_paragraph() -> None:
    text = "A title\n\nThey met. They parted.\n"
    found = list(draft_sentences(text, "ab"))
    assert [(s.paragraph, s.exact) for s in found] == [(1, "A title"), (2, "They met."), (2, "They parted.")]
    assert all(text[s.start : s.start + len(s.exact)] == s.exact for s in found)


def test_the_order_in_which_sides_are_named_is_counted(dossier: Dossier) -> None:
    draft = dossier.draft("Fiji and Malta met.\nThey urged Malta and Fiji to go on. Fiji and Malta agreed.")
    [order] = draft.orders
    assert (order.sides, order.counts) == (("Fiji", "Malta"), (2, 1))
    assert [c.exact for c in order.namings] == ["Fiji and Malta", "Malta and Fiji", "Fiji and Malta"]
