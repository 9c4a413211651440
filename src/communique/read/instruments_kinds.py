"""Kinds of text with a rule of their own: outcomes of a gathering, what was agreed, mechanisms, joint calls, plans by their points.

Invariant: each question looks at one phrase and changes nothing.
"""

from __future__ import annotations

from communique.knowledge.instruments import load_instrument_words
from communique.read.instruments_phrase import Phrase

_AGREED_REACH = 4
"""Tokens before a head in which "agreed" tells of it ("the agreed terms of reference")."""


def is_agreed(phrase: Phrase) -> bool:
    """Whether "agreed" tells that it is there: "on the agreed terms of reference"."""
    head, view = phrase.draft.head, phrase.view
    before = range(max(0, head - _AGREED_REACH), head)
    is_agreed = any(view.low(i) == "agreed" and view.low(i - 1) in {"the", "those"} for i in before)
    return is_agreed and phrase.is_of("agreed_on")


def is_mechanism(phrase: Phrase) -> bool:
    """Whether it carries out a text named right before: "the X Initiative and its implementation mechanism"."""
    return (
        phrase.noun == "mechanism" and phrase.before == "its" and any(w.startswith("implement") for w in phrase.front)
    )


def is_relied_on(phrase: Phrase) -> bool:
    """Whether the verb tells that an agreement is there: "recalled the agreement on the next summit"."""
    if (
        phrase.noun not in {"agreement", "accord", "understanding"}
        or not phrase.tail.has_topic
        or phrase.before != "the"
    ):
        return False
    head = phrase.view.tokens[phrase.draft.head]
    ruler = phrase.view.tokens[head.head]
    return head.dep == "dobj" and load_instrument_words().has("relying", ruler.lemma.casefold())


def is_joint_call(phrase: Phrase) -> bool:
    """Whether it is a call that several issued together: "the joint call from X and Y"."""
    return phrase.noun in {"call", "appeal"} and "joint" in phrase.front and phrase.draft.has_author


def is_point_plan(phrase: Phrase) -> bool:
    """Whether it is a plan by the number of its points: "the five-point plan"."""
    return phrase.noun == "plan" and any(w == "point" or w.endswith("-point") for w in phrase.front)


def is_outcome(phrase: Phrase) -> bool:
    """Whether it is what a named gathering came to: "the outcomes of the Berlin Conference"."""
    view, tail = phrase.view, phrase.tail
    gathered = range(phrase.draft.head + 2, tail.last + 1)
    occasions = load_instrument_words().sets["occasions"] | {"dialogue"}
    if phrase.noun in {"outcome", "output"} and phrase.front & occasions:
        return any(view.is_name_word(i) for i in range(phrase.first, phrase.draft.head))
    return (
        phrase.noun in {"outcome", "output"}
        and view.low(phrase.draft.head + 1) == "of"
        and any(view.is_name_word(i) for i in gathered)
        and any(view.low(i).rstrip("s") in occasions for i in gathered)
    )
