"""What follows the head of an instrument: authors, subjects, places and dates, and that it was signed or adopted.

Each `_take_*` reads one piece at the end of what is understood so far and moves that end. Invariant: the name ends with a word of
the name; a date or bracket behind it only moves the end.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.knowledge.instruments import InstrumentWords, load_instrument_words
from communique.model.reading import Mention, MentionKind
from communique.read.instruments_drafts import NOMINAL, NOT_NAMES, Tail, View
from communique.read.instruments_nouns import nouns_end, phrase_end

_AUTHOR_LINKS = frozenset({"of", "by", "between", "among", "from"})
_TOPIC_LINKS = frozenset(
    {"on", "for", "to", "with", "concerning", "regarding", "against", "relating", "governing", "about"}
)
_PLACE_LINKS = frozenset({"in", "at"})
_DATE_LINKS = frozenset({"of", "from", "dated", "on", "in", "at"})
_BEFORE_MADE = frozenset(
    {
        ",",
        "as",
        "which",
        "that",
        "was",
        "were",
        "has",
        "have",
        "had",
        "been",
        "the",
        "is",
        "already",
        "recently",
        "just",
        "previously",
        "jointly",
        "they",
        "we",
        "both",
        "parties",
        "sides",
    }
)
_MOST_BEFORE_MADE = 4
"""Words looked over before "signed", "adopted"."""
_SECOND_HEADS = frozenset({"elements", "commitments", "norms", "purposes", "obligations", "parameters"})
"""Nouns that "principles and ..." may go on with."""
_ON_SOMETHING = frozenset(
    {"memorandum", "protocol", "treaty", "convention", "understanding", "arrangement", "agreement"}
)
_REACH = 14
"""Tokens looked through after "signed", "adopted" for the date: a clause, not a sentence."""


def tail_of(view: View, head: int, *, is_name: bool, noun: str) -> Tail:
    """What follows the head: how far the name runs, with author, place and date.

    Args:
        view: the sentence.
        head: index of the head noun.
        is_name: whether the head is capitalised, so that subjects and places belong to the name.
        noun: the head in the singular.
    """
    tail = Tail(noun, is_name, head, head, head + 1)
    while any(take(view, tail) for take in _TAKES):
        pass
    return tail


def _take_parenthesis(view: View, tail: Tail) -> bool:
    """As in "(2015)", "(CPA)", "(signed on 3 May)", "[of 2018]": a date, or letters that are no part of the name."""
    closing = {"(": ")", "[": "]"}.get(view.low(tail.end))
    if closing is None:
        tail.end += view.low(tail.end) == "]"
        return False
    close = next(
        (i for i in range(tail.end + 1, min(tail.end + 12, len(view.tokens))) if view.tokens[i].text == closing), None
    )
    if close is None:
        return False
    opening = view.tokens[tail.end + 1]
    tells = (
        tail.end + 1 in view.dates
        or opening.text == "of"
        or load_instrument_words().has("made", opening.lemma.casefold())
    )
    date = next((view.dates[i] for i in range(tail.end + 1, close) if i in view.dates), None)
    if date is not None and tells and tail.date is None:
        tail.date, tail.date_start, tail.date_end = date.date, tail.end, close
    tail.end = close + 1
    return True


def _take_year(view: View, tail: Tail) -> bool:
    """As in "Vienna Document 2011": a year that ends a name."""
    date = view.dates.get(tail.end)
    if not tail.is_name or date is None or tail.date is not None or date.first != tail.end or date.first != date.last:
        return False
    tail.date, tail.date_start, tail.date_end, tail.end = date.date, date.first, date.last, date.last + 1
    return True


def _take_date(view: View, tail: Tail) -> bool:
    """As in "of 3 May", "dated 14 October"; "on" and "in" only where they cannot belong to the verb."""
    if tail.date is not None:
        return False
    free = tail.is_issued or tail.has_place or tail.is_made
    index = tail.end
    if view.low(index) == "," and index + 1 in view.dates:
        return False
    if view.low(index) == "," and view.low(index + 1) in {"dated", "of"} | (
        {"on", "in"} if tail.has_place or tail.has_author else set()
    ):
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


def _take_made(view: View, tail: Tail) -> bool:
    """As in "signed in X on DATE", "reached in X earlier today", "that A and B adopted on DATE"."""
    index = tail.end
    while view.low(index) in _BEFORE_MADE and index - tail.end < _MOST_BEFORE_MADE:
        index += 1
    if tail.is_made or index >= len(view.tokens):
        return False
    if not _makes(view, tail, index):
        return _take_relative(view, tail)
    if view.tokens[index].tag == "VBD" and index == tail.end and not _is_reduced(view, index):
        return False
    tail.is_made = True
    end = _date_within(view, tail, index + 1)
    follows = index == tail.end == tail.last + 1 and view.low(index + 1) in _PLACE_LINKS
    if follows and not tail.is_name and index + 2 in view.actors and not _names_text(view, index + 2):
        tail.last = view.actors[index + 2].last
    tail.end = max(end, index + 1)
    return True


def _names_text(view: View, place: int) -> bool:
    """Whether the place only begins the name of another text ("made in the Marade Protocol")."""
    after = view.actors[place].last + 1
    return after < len(view.tokens) and _is_other(view, after, load_instrument_words())


def _makes(view: View, tail: Tail, index: int) -> bool:
    """Whether the word is a participle of making; a summit's text is made where the summit was held."""
    token = view.tokens[index]
    is_making = load_instrument_words().has("made", token.lemma.casefold()) or view.low(index) == "dated"
    is_making |= tail.has_author and view.low(index) == "held"
    return is_making and token.tag in {"VBN", "VBD", "JJ"}


def _is_reduced(view: View, index: int) -> bool:
    """Whether a word tagged as past tense is rather a participle: a preposition follows it."""
    return view.low(index + 1) in {
        "in",
        "on",
        "by",
        "at",
        "between",
        "with",
        "under",
        "last",
        "yesterday",
        "today",
        "earlier",
        "to",
        "therein",
        "there",
    }


def _take_relative(view: View, tail: Tail) -> bool:
    """As in "the statement that the group has agreed on": a relative clause whose verb tells that the text was made."""
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
    is_held = any(view.low(i) == "held" for i in range(start, min(start + 2 * _REACH, len(view.tokens))))
    for index in range(start, min(start + (3 if is_held else 1) * _REACH, len(view.tokens))):
        token = view.tokens[index]
        date = view.dates.get(index)
        if date is not None:
            if tail.date is None:
                tail.date, tail.date_end = date.date, date.last
            return date.last + 1
        if words.head(token.text) is not None and view.holder(index) is None:
            break
        if (
            token.text in {";", ".", ":", "–"}
            or (token.pos in {"VERB", "AUX"} and token.tag != "VBN")
            or token.tag in {"WDT", "WP"}
        ):
            break
    return start


def _take_second_head(view: View, tail: Tail) -> bool:
    """As in "principles and elements", "decisions and statements"."""
    if _is_twin(view, tail):
        tail.last, tail.end = tail.end + 1, tail.end + 2
        return True
    if tail.noun != "principle" or view.low(tail.end) != "and" or view.low(tail.end + 1) not in _SECOND_HEADS:
        return False
    tail.last, tail.end = tail.end + 1, tail.end + 2
    return True


def _is_twin(view: View, tail: Tail) -> bool:
    """Whether a second plural of the kind that tells of several texts follows at once, in small letters as the first."""
    words = load_instrument_words()
    if tail.is_name or tail.end != tail.head + 1 or view.low(tail.end) != "and" or tail.end + 1 >= len(view.tokens):
        return False
    following, before = view.tokens[tail.end + 1], {view.low(i) for i in range(tail.head - 2, tail.head)}
    noun = words.head(following.text)
    return (
        noun is not None
        and following.tag == "NNS"
        and view.tokens[tail.head].tag == "NNS"
        and {noun, tail.noun} <= words.sets["several_heads"]
        and bool(before & words.sets["several"])
    )


def _take_phrase(view: View, tail: Tail) -> bool:
    """A preposition with its noun phrase."""
    index = tail.end
    if view.low(index) == "," and view.low(index + 1) in {"by", "of", "between"}:
        index += 1
    word = view.low(index)
    if word == "to" and tail.noun == "request":
        return _take_infinitive(view, tail, index)
    if word in _PLACE_LINKS and index + 1 not in view.dates:
        return _take_place(view, tail, index)
    if word not in _AUTHOR_LINKS | _TOPIC_LINKS or index + 1 in view.dates:
        return False
    if tail.date is not None and word not in {"by", "between", "of", "from"}:
        return False
    return _take_nouns(view, tail, index, word)


def _take_infinitive(view: View, tail: Tail, index: int) -> bool:
    """As in "request to convene a conference on the conflict"."""
    if index + 1 >= len(view.tokens) or view.tokens[index + 1].tag != "VB":
        return False
    start = _after_article(view, index + 2)
    end = nouns_end(view, start, lists=False)
    if end > start and view.low(end) in {"on", "of", "for"}:
        end = max(end, nouns_end(view, _after_article(view, end + 1), lists=False))
    if end <= start:
        return False
    tail.last, tail.end, tail.has_topic = end - 1, end, True
    return True


def _after_article(view: View, index: int) -> int:
    return index + 1 if view.low(index) in NOT_NAMES else index


def _take_place(view: View, tail: Tail, index: int) -> bool:
    if tail.is_name:
        return (
            tail.last + 1 == tail.end
            and tail.last > tail.head
            and tail.date is None
            and _take_region(view, tail, index)
        )
    start = index + 2 if view.low(index + 1) == "the" else index + 1
    mention = view.actors.get(start)
    if mention is not None and _names_text(view, start):
        return False
    if mention is not None and mention.kind in {MentionKind.PLACE, MentionKind.STATE}:
        last = _with_country(view, mention)
        after = last + 2 + (view.low(last + 2) == "the")
        if view.low(last + 1) == "and" and view.is_name_word(after) and not _holds_other(view, after, after + 1):
            last = view.actors[after].last if after in view.actors else after
    elif mention is None and view.is_name_word(start) and view.tokens[start].pos == "PROPN":
        last = start
        while view.is_name_word(last + 1) and view.tokens[last + 1].pos == "PROPN":
            last += 1
        if _holds_other(view, start, last + 1):
            return False
    else:
        return False
    tail.last, tail.end, tail.has_place = last, last + 1, True
    return True


def _take_region(view: View, tail: Tail, index: int) -> bool:
    """As in "Agreement on the Resolution of the Conflict in the Republic of X": the place ends the name of a long title."""
    start = _after_article(view, index + 1)
    if view.low(index) != "in" or not view.is_capital(tail.last) or not view.is_name_word(start) or start in view.dates:
        return False
    end = phrase_end(view, start)
    tail.last, tail.end = end - 1, end
    return end > start


def _with_country(view: View, mention: Mention) -> int:
    """As in "Sochi, Russia," is one place."""
    after = view.actors.get(mention.last + 2)
    joined = view.low(mention.last + 1) == "," and after is not None and after.kind is MentionKind.STATE
    return (
        after.last
        if joined and after is not None and view.low(after.last + 1) in {",", ".", "on", "by"}
        else mention.last
    )


def _take_nouns(view: View, tail: Tail, index: int, word: str) -> bool:
    """The noun phrase after a preposition: authors in a list, or a subject."""
    start = _after_article(view, index + 2 if word == "relating" else index + 1)
    author = _is_author(view, start) or (word == "of" and tail.is_issued and _ends_as_author(view, start))
    if start >= len(view.tokens) or not _belongs(view, tail, start, word=word, author=author):
        return False
    end = nouns_end(view, start, lists=author or (tail.is_name and word != "of"))
    if end <= start or _runs_into_other(view, tail, start, end, author=author):
        return False
    tail.last, tail.end = end - 1, end
    author = author or any(load_instrument_words().has("occasions", view.low(i)) for i in range(start, end))
    tail.has_author |= author and word not in _TOPIC_LINKS
    tail.has_topic |= not author or word in _TOPIC_LINKS
    return True


def _belongs(view: View, tail: Tail, start: int, *, word: str, author: bool) -> bool:
    """Whether the phrase is part of the name: an author; a subject of a name, or of a text that is about something."""
    token = view.tokens[start]
    if word in {"by", "between", "among", "from", "with"}:
        return author
    if word == "of":
        is_quality = tail.noun == "principle" and not author and not view.is_capital(start)
        return not is_quality and (token.tag != "VBG" or tail.is_name)
    if word in {"to", "for"}:
        return tail.is_name and view.is_capital(start)
    about = tail.is_name or tail.is_issued or tail.noun in _ON_SOMETHING
    return about and token.pos in NOMINAL | {"DET", "VERB"}


def _runs_into_other(view: View, tail: Tail, start: int, end: int, *, author: bool) -> bool:
    """Whether the phrase holds another instrument that has its own name; a capitalised agreement may hold one."""
    if _holds_other(view, start, end) and not (tail.is_name and not tail.is_issued):
        return True
    return not author and view.low(end) == "of" and bool({end + 1, end + 2} & view.claimed)


def _is_author(view: View, start: int) -> bool:
    mention = view.actors.get(start)
    if mention is not None:
        return mention.kind is not MentionKind.PLACE or mention.actor is not None
    if load_instrument_words().has("authors", view.low(start)):
        return True
    return view.is_name_word(start) and start < len(view.tokens) and view.tokens[start].pos == "PROPN"


def _ends_as_author(view: View, start: int) -> bool:
    """Whether a phrase in small letters ends with an author ("the field assessment mission")."""
    end = start
    while end < len(view.tokens) and view.tokens[end].pos in NOMINAL and end not in view.dates:
        end += 1
    return end > start and load_instrument_words().has("organs", view.low(end - 1))


def _holds_other(view: View, start: int, end: int) -> bool:
    words = load_instrument_words()
    return any(index in view.claimed or _is_other(view, index, words) for index in range(start, end))


def _is_other(view: View, index: int, words: InstrumentWords) -> bool:
    noun = words.head(view.tokens[index].text)
    return noun is not None and view.is_name_word(index) and view.holder(index) is None and view.low(index - 1) != "of"


_TAKES: tuple[Callable[[View, Tail], bool], ...] = (
    _take_parenthesis,
    _take_year,
    _take_date,
    _take_made,
    _take_second_head,
    _take_phrase,
)
"""What may follow, tried in order until nothing fits any more; each moves the end, so that this ends."""
