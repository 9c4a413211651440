"""How far a noun phrase inside an instrument's name reaches: authors in a list, subjects, what "of" and "for" add.

Looks at words and mentions more than at the parse, because long lists of authors are where parsers fail. Invariant: a phrase never
runs over a date, a verb or the name of another instrument.
"""

from __future__ import annotations

from communique.knowledge.instruments import load_instrument_words
from communique.read.instruments_drafts import NOMINAL, NOT_NAMES, View


def nouns_end(view: View, start: int, *, lists: bool) -> int:
    """One past the noun phrase at ``start``, with what "of", "for", "in" add; with further names of a list if ``lists``."""
    end = phrase_end(view, start)
    while lists and end > start:
        following = _next_in_list(view, end)
        if following is None:
            break
        after = phrase_end(view, following)
        if after <= following:
            break
        end = after
    return end


def phrase_end(view: View, start: int) -> int:
    """One past the single noun phrase at ``start``; ``start`` itself if none stands there."""
    index = start
    while index < len(view.tokens):
        mention = view.actors.get(index)
        token = view.tokens[index]
        if index in view.dates or (index in view.claimed and index > start):
            break
        if mention is not None:
            index = mention.last + 1
        elif (
            (token.pos in NOMINAL and token.text[0].isalnum())
            or (index > start and token.text in {"-", "–", "/"} and token.start == view.tokens[index - 1].end)
            or (
                token.text in {"'s", "’s", "’", "."}
                and index > start
                and token.start == view.tokens[index - 1].end
                and _more_nouns(view, index + 1)
            )
            or (view.is_name_word(index) and token.pos not in {"ADP", "AUX", "PRON"})
            or (view.low(index) in {"of", "for", "and", "the"} and index > start and _continues(view, index))
        ):
            index += 1
        else:
            break
    return index


def _more_nouns(view: View, index: int) -> bool:
    return index < len(view.tokens) and view.tokens[index].pos in NOMINAL


def _continues(view: View, index: int) -> bool:
    """Whether "of the", "for", "and" go on with a name: "of" always, the others before a capital and after one."""
    after = index + 2 if view.low(index + 1) in NOT_NAMES else index + 1
    if (
        after >= len(view.tokens)
        or after in view.dates
        or view.tokens[after].pos not in NOMINAL
        or after in view.claimed
    ):
        return False
    if view.low(index) == "of":
        return True
    if view.low(index) == "the":
        return view.low(index - 1) in {"of", "for", "and"} or (
            view.is_capital(index - 1) and view.is_capital(index + 1)
        )
    return (
        view.is_name_word(after)
        and view.is_capital(index - 1)
        and load_instrument_words().head(view.tokens[after].text) is None
    )


def _next_in_list(view: View, end: int) -> int | None:
    """The index of the next author or name in a list after ``end``: ", B", ", and C", "and C"; None if the list ends."""
    index = end
    closes = False
    while view.low(index) in {",", "and", "&"}:
        closes |= view.low(index) != ","
        index += 1
    if index == end or index >= len(view.tokens):
        return None
    index = index + 1 if view.low(index) in {"the", "of", "by"} else index
    if not (index in view.actors or view.is_name_word(index)) or index in view.dates or index in view.claimed:
        return None
    if any(
        load_instrument_words().head(t.text)
        for t in view.tokens[index : phrase_end(view, index)]
        if view.is_name_word(t.index)
    ):
        return None
    return index if closes or _closes_later(view, index) else None


def _closes_later(view: View, index: int) -> bool:
    """Whether an "and" with a further name follows, so that the comma before was a list's."""
    end = phrase_end(view, index)
    if view.low(end) == "and" or (view.low(end) == "," and view.low(end + 1) == "and"):
        follows = end + 2 if view.low(end) == "," else end + 1
        follows = follows + 1 if view.low(follows) == "the" else follows
        return view.is_name_word(follows) or follows in view.actors
    if view.low(end) == ",":
        return end + 1 < len(view.tokens) and view.is_name_word(end + 1) and _closes_later(view, end + 1)
    return False
