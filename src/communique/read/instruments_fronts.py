"""Where the name of an instrument begins: dates, possessors and modifiers before its head.

Invariant: an article never belongs to a name; what another instrument has claimed is left alone.
"""

from __future__ import annotations

from communique.knowledge.instruments import load_instrument_words
from communique.read.instruments_drafts import NOMINAL, NOT_NAMES, View


def first_of(view: View, head: int) -> int:
    """The index of the first modifier of the head; dates and possessors are modifiers, articles are not."""
    index = head
    if view.low(head) == "reference" and (view.low(head - 2), view.low(head - 1)) == ("terms", "of"):
        index = head - 2
    while index > 0:
        before = index - 1
        token = view.tokens[before]
        if before in view.claimed:
            break
        date = view.dates.get(before)
        if date is not None:
            index = date.first
            if view.tokens[date.last + 1].tag == "POS" or not view.is_capital(index - 1):
                break
        elif (
            (
                token.text == ","
                and before - 1 in view.dates
                and view.dates[before - 1].span.end >= view.tokens[before - 1].end
            )
            or (token.text in {"-", "–"} and before > 0 and token.start == view.tokens[before - 1].end)
            or _is_modifier(view, before)
        ):
            index = before
        else:
            break
    while index < head and view.tokens[index].text in {",", "-", "–", "'s", "’s", "’"}:
        index += 1
    return _front_of_pair(view, _front_of_list(view, _front_of_name(view, index, head), head), head)


def _front_of_pair(view: View, first: int, head: int) -> int:
    """The beginning of "the Oslo and Paris Agreements": two names that share a plural head, right after an article."""
    is_pair = view.low(head).endswith("s") and view.is_capital(head) and first == head - 1
    if not is_pair or view.low(first - 1) != "and" or first < _FEWEST_BEFORE:
        return first
    other = first - 2
    return other if view.is_name_word(other) and view.low(other - 1) in NOT_NAMES else first


_FEWEST_BEFORE = 3
"""Words before the second name: article, first name, "and"."""


def _front_of_name(view: View, first: int, head: int) -> int:
    """The beginning of "the Cessation of Hostilities Agreement": a capitalised noun before "of", right after an article."""
    index = first - 2
    if (
        view.low(first - 1) != "of"
        or not view.is_capital(head)
        or index < 1
        or (first == head and view.low(head) != "reference")
    ):
        return first
    if (
        not view.is_capital(index)
        or not view.is_capital(first)
        or view.holder(index) is not None
        or view.holder(first) is not None
    ):
        return first
    return (
        index
        if view.low(index - 1) in NOT_NAMES and load_instrument_words().head(view.tokens[index].text) is None
        else first
    )


def _front_of_list(view: View, first: int, head: int) -> int:
    """The beginning of "the Peace, Security and Cooperation Framework": a capitalised list right after an article."""
    if not view.is_capital(head) or view.low(first - 1) not in {"and", "&"} or not view.is_capital(first):
        return first
    index = first - 1
    words = load_instrument_words()
    while index > 0 and (view.low(index - 1) in {",", "and", "&"} or view.is_name_word(index - 1)):
        index -= 1
        if words.head(view.tokens[index].text) is not None or view.holder(index) is not None:
            return first
    return index if view.low(index - 1) in {"the", "its", "their"} and view.is_capital(index) else first


_ABOUT = frozenset({"regarding", "concerning", "following", "including", "relating"})
"""Participles that lead to a subject, and are no part of the name behind them."""


def _is_modifier(view: View, index: int) -> bool:
    token = view.tokens[index]
    if token.text in {"'s", "’s", "’", "'"}:
        return index > 0 and token.tag == "POS" and view.tokens[index - 1].pos in NOMINAL
    if load_instrument_words().has("mistaken", token.text):
        return False
    if token.pos in NOMINAL and token.text[0].isalnum():
        return token.tag not in {"DT", "PRP$", "WDT"}
    if view.low(index) in NOT_NAMES | _ABOUT:
        return False
    if token.tag in {"VBN", "VBG", "VBD", "NNS"} and token.text[0].isalpha():
        return view.is_capital(index) and index > 0
    return (
        view.is_name_word(index)
        and token.pos not in {"DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "PUNCT"}
        and index > 0
    )
