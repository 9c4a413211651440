"""How far the name of an instrument reaches: modifiers before its head; authors, subjects, places and dates after it.

Looks at words and mentions more than at the parse, because long lists of authors are where parsers fail. Invariant: no phrase
runs over a verb or into another instrument's name, but a capitalised name may hold one.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.knowledge.instruments import InstrumentWords, load_instrument_words
from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind
from communique.read.instruments_drafts import View

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_AUTHOR_LINKS = frozenset({"of", "by", "between", "among", "from"})
_TOPIC_LINKS = frozenset({"on", "for", "to", "with", "concerning", "regarding", "against", "relating", "governing", "about"})
_PLACE_LINKS = frozenset({"in", "at"})
_DATE_LINKS = frozenset({"of", "from", "dated", "on", "in", "at"})
_ON_SOMETHING = frozenset({"memorandum", "protocol", "treaty", "convention", "understanding", "arrangement", "agreement"})
_REACH = 14
"""Tokens looked through after "signed", "adopted" for the date: a clause, not a sentence."""


@dataclass(slots=True)
class Tail:
    """What follows the head."""

    last: int
    """Index of the last token of the name."""

    end: int
    """Index of the token after all that was understood."""

    date: PartialDate | None = None
    """The date told after the head; None if none."""

    has_author: bool = False
    """Whether an author is named."""

    has_place: bool = False
    """Whether a place is named."""

    has_topic: bool = False
    """Whether a subject is named."""

    is_made: bool = False
    """Whether a verb tells that it was made ("signed in")."""

    date_start: int = -1
    """Index of the word that leads to the date; -1 if none."""

    date_end: int = -1
    """Index of the last token of the date; -1 if none."""


def first_of(view: View, head: int) -> int:
    """The index of the first modifier of the head; dates and possessors are modifiers, articles are not."""
    index = head
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
        elif token.text == "," and before - 1 in view.dates and view.dates[before - 1].span.end >= view.tokens[before - 1].end:
            index = before
        elif token.text in {"-", "–"} and before > 0 and token.start == view.tokens[before - 1].end:
            index = before
        elif _is_modifier(view, before):
            index = before
        else:
            break
    while index < head and view.tokens[index].text in {",", "-", "–", "'s", "’s", "’"}:
        index += 1
    return _front_of_list(view, _front_of_name(view, index, head), head)


def _front_of_name(view: View, first: int, head: int) -> int:
    """The beginning of "the Cessation of Hostilities Agreement": a capitalised noun before "of", right after an article."""
    index = first - 2
    if view.low(first - 1) != "of" or not view.is_capital(head) or index < 1 or first == head and view.low(head) != "reference":
        return first
    if not view.is_capital(index) or not view.is_capital(first) or view.holder(index) is not None or view.holder(first) is not None:
        return first
    return index if view.low(index - 1) in _NOT_NAMES and load_instrument_words().head(view.tokens[index].text) is None else first


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


def _is_modifier(view: View, index: int) -> bool:
    token = view.tokens[index]
    if token.text in {"'s", "’s", "’", "'"}:
        return index > 0 and token.tag == "POS" and view.tokens[index - 1].pos in _NOMINAL
    if load_instrument_words().has("mistaken", token.text):
        return False
    if token.pos in _NOMINAL and token.text[0].isalnum():
        return token.tag not in {"DT", "PRP$", "WDT"}
    if view.low(index) in _NOT_NAMES:
        return False
    if token.tag in {"VBN", "VBG", "VBD", "NNS"} and token.text[0].isalpha():
        return view.is_capital(index) and index > 0
    return view.is_name_word(index) and token.pos not in {"DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "PUNCT"} and index > 0


_NOT_NAMES = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "all", "any", "no", "both"})


def tail_of(view: View, head: int, *, is_name: bool, noun: str) -> Tail:
    """What follows the head: how far the name runs, with author, place and date.

    Args:
        view: the sentence.
        head: index of the head noun.
        is_name: whether the head is capitalised, so that subjects and places belong to the name.
        noun: the head in the singular.
    """
    tail = Tail(head, head + 1)
    issued = noun in load_instrument_words().issued
    for _ in range(8):
        moved = (
            _take_parenthesis(view, tail)
            or _take_year(view, tail, is_name=is_name)
            or _take_date(view, tail, free=issued or tail.has_place or tail.is_made)
            or _take_made(view, tail, bare=not is_name)
            or _take_phrase(view, tail, is_name=is_name, issued=issued, noun=noun)
        )
        if not moved:
            break
    return tail


def _take_parenthesis(view: View, tail: Tail) -> bool:
    """"(2015)", "(CPA)", "(signed on 3 May)", "[of 2018]": a date, or letters that are no part of the name."""
    closing = {"(": ")", "[": "]"}.get(view.low(tail.end))
    if closing is None:
        return False
    close = next((i for i in range(tail.end + 1, min(tail.end + 12, len(view.tokens))) if view.tokens[i].text == closing), None)
    if close is None:
        return False
    opening = view.tokens[tail.end + 1]
    tells = tail.end + 1 in view.dates or opening.text == "of" or load_instrument_words().has("made", opening.lemma.casefold())
    date = next((view.dates[i] for i in range(tail.end + 1, close) if i in view.dates), None)
    if date is not None and tells and tail.date is None:
        tail.date, tail.date_start, tail.date_end = date.date, tail.end, close
    tail.end = close + 1
    return True


def _take_year(view: View, tail: Tail, *, is_name: bool) -> bool:
    """"Vienna Document 2011": a year that ends a name."""
    date = view.dates.get(tail.end)
    if not is_name or date is None or tail.date is not None or date.first != tail.end or date.first != date.last:
        return False
    tail.date, tail.date_start, tail.date_end, tail.end = date.date, date.first, date.last, date.last + 1
    return True


def _take_date(view: View, tail: Tail, *, free: bool) -> bool:
    if tail.date is not None:
        return False
    index = tail.end
    if view.low(index) == "," and index + 1 in view.dates:
        return False
    if view.low(index) == "," and view.low(index + 1) in {"dated", "of"}:
        index += 1
    word = view.low(index)
    if word not in _DATE_LINKS or (word in {"on", "in", "at"} and not free):
        return False
    start = index + 2 if view.low(index + 1) in {"the", "this"} else index + 1
    date = view.dates.get(start)
    if date is None or date.first > start:
        return False
    tail.date, tail.date_start, tail.date_end, tail.end = date.date, index, date.last, date.last + 1
    return True


def _take_made(view: View, tail: Tail, *, bare: bool) -> bool:
    """"signed in X on DATE", "reached in X earlier today", "that A and B adopted on DATE"."""
    words = load_instrument_words()
    index = tail.end
    skipped = 0
    while view.low(index) in {",", "which", "that", "was", "were", "has", "have", "had", "been", "the", "is", "already", "previously", "jointly", "well"} and skipped < 4:
        index, skipped = index + 1, skipped + 1
    if tail.is_made or index >= len(view.tokens):
        return False
    token = view.tokens[index]
    is_making = words.has("made", token.lemma.casefold()) or view.low(index) == "dated" or (tail.has_author and view.low(index) == "held")
    if token.tag not in {"VBN", "VBD", "JJ"} or not is_making:
        return skipped > 1 and _take_relative(view, tail)
    if token.tag == "VBD" and skipped == 0 and not _is_reduced(view, index):
        return False
    tail.is_made = True
    end = _date_within(view, tail, index + 1)
    if bare and tail.last == tail.end - 1 and view.low(index + 1) in _PLACE_LINKS and index + 2 in view.actors:
        tail.last = view.actors[index + 2].last
    tail.end = max(end, index + 1)
    return True


def _is_reduced(view: View, index: int) -> bool:
    """Whether a word tagged as past tense is rather a participle: a preposition follows it."""
    return view.low(index + 1) in {"in", "on", "by", "at", "between", "with", "under", "last", "yesterday", "today", "earlier", "to"}


def _take_relative(view: View, tail: Tail) -> bool:
    """"the statement that the group has agreed on": a relative clause whose verb tells that the text was made."""
    if view.low(tail.end) not in {"that", "which"}:
        return False
    words = load_instrument_words()
    for index in range(tail.end + 1, min(tail.end + 10, len(view.tokens))):
        token = view.tokens[index]
        if token.text in {",", ".", ";"}:
            return False
        if token.pos == "VERB":
            if words.has("made", token.lemma.casefold()) and token.tag in {"VBN", "VBD"}:
                tail.is_made = True
                tail.end = _date_within(view, tail, index + 1)
            return False
    return False


def _date_within(view: View, tail: Tail, start: int) -> int:
    """Looks for a date from ``start`` to the end of the clause; the index after it, or ``start``."""
    words = load_instrument_words()
    for index in range(start, min(start + _REACH, len(view.tokens))):
        token = view.tokens[index]
        date = view.dates.get(index)
        if date is not None:
            if tail.date is None:
                tail.date, tail.date_end = date.date, date.last
            return date.last + 1
        if words.head(token.text) is not None and view.holder(index) is None:
            break
        if token.text in {";", ".", ":", "–"} or (token.pos in {"VERB", "AUX"} and token.tag != "VBN") or token.tag in {"WDT", "WP"}:
            break
    return start


def _take_phrase(view: View, tail: Tail, *, is_name: bool, issued: bool, noun: str) -> bool:
    """A preposition with its noun phrase, or "and" with a second head of principles."""
    index = tail.end
    if view.low(index) == "and" and noun == "principle" and view.low(index + 1) in {"elements", "commitments", "norms", "purposes", "obligations", "parameters"}:
        tail.last, tail.end = index + 1, index + 2
        return True
    if view.low(index) == "," and view.low(index + 1) in {"by", "of", "between"}:
        index += 1
    word = view.low(index)
    if word == "to" and noun == "request":
        return _take_infinitive(view, tail, index)
    if word not in _AUTHOR_LINKS | _TOPIC_LINKS | _PLACE_LINKS or index + 1 in view.dates:
        return False
    if word in _PLACE_LINKS:
        return _take_place(view, tail, index, is_name=is_name)
    if tail.date is not None and word not in {"by", "between", "of"}:
        return False
    return _take_nouns(view, tail, index, word=word, is_name=is_name, issued=issued, noun=noun)


def _take_infinitive(view: View, tail: Tail, index: int) -> bool:
    """"request to convene a conference on the conflict"."""
    if index + 1 >= len(view.tokens) or view.tokens[index + 1].tag != "VB":
        return False
    start = _after_article(view, index + 2)
    end = _nouns_end(view, start, lists=False)
    if end > start and view.low(end) in {"on", "of", "for"}:
        end = max(end, _nouns_end(view, _after_article(view, end + 1), lists=False))
    if end <= start:
        return False
    tail.last, tail.end, tail.has_topic = end - 1, end, True
    return True


def _after_article(view: View, index: int) -> int:
    return index + 1 if view.low(index) in _NOT_NAMES else index


def _take_place(view: View, tail: Tail, index: int, *, is_name: bool) -> bool:
    if is_name:
        return tail.has_topic and tail.date is None and _take_region(view, tail, index)
    start = index + 2 if view.low(index + 1) == "the" else index + 1
    mention = view.actors.get(start)
    if mention is not None and mention.kind in {MentionKind.PLACE, MentionKind.STATE}:
        last = _with_country(view, mention)
    elif mention is None and view.is_name_word(start) and view.tokens[start].pos == "PROPN":
        last = start
        while view.is_name_word(last + 1) and view.tokens[last + 1].pos == "PROPN":
            last += 1
    else:
        return False
    tail.last, tail.end, tail.has_place = last, last + 1, True
    return True


def _take_region(view: View, tail: Tail, index: int) -> bool:
    """"Agreement on the Resolution of the Conflict in the Republic of X": the place ends the name of a long title."""
    start = _after_article(view, index + 1)
    if view.low(index) != "in" or not view.is_capital(tail.last) or not view.is_name_word(start) or start in view.dates:
        return False
    end = _one_phrase(view, start)
    tail.last, tail.end = end - 1, end
    return end > start


def _with_country(view: View, mention: Mention) -> int:
    """"Sochi, Russia," is one place."""
    after = view.actors.get(mention.last + 2)
    joined = view.low(mention.last + 1) == "," and after is not None and after.kind is MentionKind.STATE
    return after.last if joined and after is not None and view.low(after.last + 1) in {",", ".", "on", "by"} else mention.last


def _take_nouns(view: View, tail: Tail, index: int, *, word: str, is_name: bool, issued: bool, noun: str) -> bool:
    start = index + 2 if word == "relating" else index + 1
    if view.low(start) in _NOT_NAMES:
        start += 1
    author = _is_author(view, start)
    if word in _TOPIC_LINKS and not _belongs(view, start, word=word, is_name=is_name, issued=issued, author=author, noun=noun):
        return False
    if word in {"by", "between", "among", "from"} and not author:
        return False
    if word == "of" and view.tokens[min(start, len(view.tokens) - 1)].tag == "VBG" and not is_name:
        return False
    end = _nouns_end(view, start, lists=author or (is_name and word != "of"))
    if end <= start or (_holds_other(view, start, end) and not (is_name and not issued)):
        return False
    if not author and view.low(end) == "of" and {end + 1, end + 2} & view.claimed:
        return False
    tail.last, tail.end = end - 1, end
    author = author or any(load_instrument_words().has("occasions", view.low(i)) for i in range(start, end))
    tail.has_author |= author and word not in _TOPIC_LINKS
    tail.has_topic |= not author or word in _TOPIC_LINKS
    return True


def _belongs(view: View, start: int, *, word: str, is_name: bool, issued: bool, author: bool, noun: str) -> bool:
    """Whether a subject after "on", "for", "to" is part of the name: of a capitalised name, or of a text about something."""
    if word in {"with", "to"}:
        return author if word == "with" else is_name and view.is_capital(start)
    if word == "for":
        return is_name and view.is_capital(start)
    return (is_name or issued or noun in _ON_SOMETHING) and start < len(view.tokens) and view.tokens[start].pos in _NOMINAL | {"DET", "VERB"}


def _is_author(view: View, start: int) -> bool:
    mention = view.actors.get(start)
    if mention is not None:
        return mention.kind is not MentionKind.PLACE or mention.actor is not None
    if load_instrument_words().has("authors", view.low(start)):
        return True
    return view.is_name_word(start) and start < len(view.tokens) and view.tokens[start].pos == "PROPN"


def _holds_other(view: View, start: int, end: int) -> bool:
    words = load_instrument_words()
    return any(index in view.claimed or _is_other(view, index, words) for index in range(start, end))


def _is_other(view: View, index: int, words: InstrumentWords) -> bool:
    noun = words.head(view.tokens[index].text)
    return noun is not None and view.is_name_word(index) and view.holder(index) is None and view.low(index - 1) != "of"


def _nouns_end(view: View, start: int, *, lists: bool) -> int:
    """One past the noun phrase at ``start``, with what "of", "for", "in" add; with further names of a list if ``lists``."""
    end = _one_phrase(view, start)
    while lists and end > start:
        following = _next_in_list(view, end)
        if following is None:
            break
        after = _one_phrase(view, following)
        if after <= following:
            break
        end = after
    return end


def _one_phrase(view: View, start: int) -> int:
    index = start
    while index < len(view.tokens):
        mention = view.actors.get(index)
        token = view.tokens[index]
        if index in view.dates or (index in view.claimed and index > start):
            break
        if mention is not None:
            index = mention.last + 1
        elif token.pos in _NOMINAL and token.text[0].isalnum():
            index += 1
        elif index > start and token.text in {"-", "–", "/"} and token.start == view.tokens[index - 1].end:
            index += 1
        elif token.text in {"'s", "’s", "’", "."} and index > start and token.start == view.tokens[index - 1].end and _more_nouns(view, index + 1):
            index += 1
        elif view.is_name_word(index) and token.pos not in {"ADP", "AUX", "PRON"}:
            index += 1
        elif view.low(index) in {"of", "for", "and", "the"} and index > start and _continues(view, index):
            index += 1
        else:
            break
    return index


def _more_nouns(view: View, index: int) -> bool:
    return index < len(view.tokens) and view.tokens[index].pos in _NOMINAL


def _continues(view: View, index: int) -> bool:
    """Whether "of the", "for", "and" go on with a name: "of" always, the others before a capital and after one."""
    after = index + 2 if view.low(index + 1) in _NOT_NAMES else index + 1
    if after >= len(view.tokens) or after in view.dates or view.tokens[after].pos not in _NOMINAL or after in view.claimed:
        return False
    if view.low(index) == "of":
        return True
    if view.low(index) == "the":
        return view.low(index - 1) in {"of", "for", "and"} or (view.is_capital(index - 1) and view.is_capital(index + 1))
    return view.is_name_word(after) and view.is_capital(index - 1) and load_instrument_words().head(view.tokens[after].text) is None


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
    if any(load_instrument_words().head(t.text) for t in view.tokens[index : _one_phrase(view, index)] if view.is_name_word(t.index)):
        return None
    return index if closes or _closes_later(view, index) else None


def _closes_later(view: View, index: int) -> bool:
    """Whether an "and" with a further name follows, so that the comma before was a list's."""
    end = _one_phrase(view, index)
    if view.low(end) == "and" or (view.low(end) == "," and view.low(end + 1) == "and"):
        follows = end + 2 if view.low(end) == "," else end + 1
        follows = follows + 1 if view.low(follows) == "the" else follows
        return view.is_name_word(follows) or follows in view.actors
    if view.low(end) == ",":
        return end + 1 < len(view.tokens) and view.is_name_word(end + 1) and _closes_later(view, end + 1)
    return False
