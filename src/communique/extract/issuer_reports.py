"""Finds the issuers in the words of a newspaper or agency that tells what somebody said in a statement.

Two frames: "X said in a statement" near the head of the text, and a saying clause beside the first sentence ("..., the Ministry
reported on Tuesday"). Invariant: an agency that only passes words on is never the issuer.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.cast import ACTOR_KINDS
from communique.extract.issuer_phrases import OPENING, SHORT, Found, Seen, announcement_words, body_of, named
from communique.knowledge.tables import load_table
from communique.knowledge.verbs import verb_frames
from communique.model.reading import Mention, MentionKind, Sentence, Token
from communique.model.text import ZoneRole

_NEAR = 6
"""Tokens from "in" to the statement ("in a joint press statement")."""

_FREE = frozenset({"he", "she", "it", "they", "who", "which", "that", "i", "we"})


def headlined(seen: Seen) -> Found:
    """As in "Coast Union Welcomes Truce", over "The Coast Union welcomed ...": the body that speaks in both."""
    head = next((s for s in seen.reading.sentences if s.zone is ZoneRole.TITLE), None)
    first = next((s for s in body_of(seen.reading) if len(s.tokens) > SHORT), None)
    if head is None or first is None:
        return (), ()
    above = _opening_body(seen, head)
    below = _opening_body(seen, first)
    if above is None or below is None or _frame_behind(head, above) is None:
        return (), ()
    is_same = seen.cast.who(head, above.last) == seen.cast.who(first, below.last) or _is_spelt(seen, above, below)
    return named(seen.cast, first, below.last) if is_same and _frame_behind(first, below) else ((), ())


def _opening_body(seen: Seen, sentence: Sentence) -> Mention | None:
    """The body with whose name the sentence opens, its article left out."""
    found = seen.reading.mentions_in(sentence.index, MentionKind.BODY)
    return next((m for m in found if m.first <= 1), None)


def _is_spelt(seen: Seen, letters: Mention, body: Mention) -> bool:
    """Whether the letters are put in brackets behind the body's name ("The Coast Union (CU)")."""
    content = seen.text.content
    short = letters.span.of(content)
    return short.isupper() and content[body.span.start : body.span.end + len(short) + 3].rstrip().endswith(f"({short})")


def _frame_behind(sentence: Sentence, mention: Mention) -> Token | None:
    """The verb of speech right behind the name, letters in brackets left out; None if another word follows."""
    rest = [
        t for t in sentence.tokens[mention.last + 1 : mention.last + _NEAR] if t.tag not in {"RB", "-LRB-", "-RRB-"}
    ]
    rest = [t for t in rest if not (t.text.isupper() and len(t.text) > 1)]
    if rest and rest[0].text == "," and rest[1:2] and rest[1].text.casefold() == "in":
        rest = _behind_comma(sentence, rest[1].index)
    if not rest:
        return None
    word = rest[0].text.casefold()
    forms = {rest[0].lemma.casefold(), word.removesuffix("s"), word.removesuffix("es")}
    return rest[0] if forms & set(verb_frames()) and word.endswith(("s", "ed")) else None


def _behind_comma(sentence: Sentence, start: int) -> list[Token]:
    """What follows an insertion ("The Council, in Presidential Statement, Welcomes ...")."""
    comma = next((t.index for t in sentence.tokens[start : start + _NEAR] if t.text == ","), len(sentence.tokens))
    return list(sentence.tokens[comma + 1 : comma + 2])


def told_in_statement(seen: Seen) -> Found:
    """As in "X said in a statement", "In a statement, X said"."""
    whole = (s for s in body_of(seen.reading) if len(s.tokens) > SHORT)
    for _, sentence in zip(range(OPENING), whole, strict=False):
        for link in sentence.tokens:
            verb = _verb_over(sentence, link) if _opens_statement(sentence, link.index) else None
            if verb is not None:
                found = _speaker(seen, sentence, verb)
                if found[0]:
                    return found
    return (), ()


def _opens_statement(sentence: Sentence, index: int) -> bool:
    """Whether the token is the "in" of "in a statement"."""
    if sentence.tokens[index].text.casefold() not in {"in", "through", "via"}:
        return False
    ahead = sentence.tokens[index + 1 : index + 1 + _NEAR]
    if not ahead or ahead[0].text.casefold() not in {"a", "an", "its", "their", "his", "her"}:
        return False
    for token in ahead[1:]:
        if token.lemma.casefold() in announcement_words()["reported_texts"]:
            return True
        if token.pos not in {"ADJ", "NOUN", "PROPN", "VERB"}:
            return False
    return False


def _verb_over(sentence: Sentence, link: Token) -> Token | None:
    """The verb of saying that "in a statement" hangs on; else the nearest one before or after it."""
    head = sentence.tokens[link.head]
    if _says(head):
        return head
    verbs = [t for t in sentence.tokens if _says(t) and abs(t.index - link.index) <= 2 * _NEAR]
    return min(verbs, key=lambda t: abs(t.index - link.index), default=None)


def _says(token: Token) -> bool:
    return token.tag in {"VBD", "VBZ", "VBN"} and token.lemma.casefold() in announcement_words()["reporting_verbs"]


def _speaker(seen: Seen, sentence: Sentence, verb: Token) -> Found:
    """The subject of a verb of saying, by the tree, else the actor right beside it; nobody if it is a pronoun or an agency."""
    for subject in sentence.children(verb.index, "nsubj"):
        if subject.text.casefold() in _FREE:
            return (), ()
        if seen.cast.is_actor(sentence, subject.index) and not _is_agency(seen, sentence, subject.index):
            return named(seen.cast, sentence, subject.index)
    beside = [m for m in _actors(seen, sentence) if m.last == verb.index - 1 or m.first == verb.index + 1]
    if beside and not _is_agency(seen, sentence, beside[0].last):
        return named(seen.cast, sentence, beside[0].last)
    return (), ()


def _actors(seen: Seen, sentence: Sentence) -> tuple[Mention, ...]:
    return tuple(m for m in seen.reading.mentions_in(sentence.index, *ACTOR_KINDS) if not m.is_adjective)


def _is_agency(seen: Seen, sentence: Sentence, index: int) -> bool:
    """Whether the words name a newspaper or agency, which passes on what others say."""
    words = {t.text.casefold() for t in sentence.subtree(index)}
    mention = seen.cast.mention_at(sentence, index)
    if mention is not None and mention.basis == "acronym":
        return True
    return bool(words & _agency_words()) or any("." in word and len(word) > 1 for word in words)


def _agency_words() -> frozenset[str]:
    table = load_table("publishers")
    return frozenset({*table["newspaper"], *table["agencies"], "media", "correspondent", "reporter", "reporters"})


def heard(seen: Seen) -> Found:
    """As in "The talks went on in Lisbon, the Ministry reported on Tuesday": who tells it, in the first sentence."""
    whole = (s for s in body_of(seen.reading) if len(s.tokens) > 2 * SHORT)
    for _, sentence in zip(range(1), whole, strict=False):
        for verb in _saying_clauses(sentence):
            found = _beside(seen, sentence, verb)
            found = found if found[0] else _behind_quote(seen, sentence, verb)
            if found[0]:
                return found
        found = _according(seen, sentence)
        if found[0]:
            return found
    return (), ()


def _behind_quote(seen: Seen, sentence: Sentence, verb: Token) -> Found:
    """As in "“...,” said the Envoy, A B.": the subject of a verb that follows quoted words."""
    before = sentence.tokens[verb.index - 1].text if verb.index else ""
    is_quoted = any(q.span.start <= verb.start < q.span.end for q in seen.reading.quotes)
    return _speaker(seen, sentence, verb) if before in _CLOSING and not is_quoted else ((), ())


_CLOSING = frozenset({"”", '"', "''", "»", ","})


def _according(seen: Seen, sentence: Sentence) -> Found:
    """As in "..., according to the Ministry"."""
    for token in sentence.tokens[:-2]:
        if token.text.casefold() == "according" and sentence.tokens[token.index + 1].text == "to":
            near = [m for m in _actors(seen, sentence) if 0 <= m.first - token.index - 2 <= 1]
            if near and not _is_agency(seen, sentence, near[0].last):
                return named(seen.cast, sentence, near[0].last)
    return (), ()


def _saying_clauses(sentence: Sentence) -> Iterator[Token]:
    """Verbs of saying that end the sentence or a clause between commas, with nothing told behind them."""
    for verb in sentence.tokens[SHORT:]:
        if not _says(verb):
            continue
        rest = sentence.tokens[verb.index + 1 :]
        stop = next((t.index for t in rest if t.text in {",", ".", ";"}), len(sentence.tokens))
        tail = sentence.tokens[verb.index + 1 : stop]
        if len(tail) <= SHORT and not any(t.pos in {"VERB", "AUX", "SCONJ"} or t.text == "that" for t in tail):
            yield verb


def _beside(seen: Seen, sentence: Sentence, verb: Token) -> Found:
    """The actor between a comma and the verb."""
    for mention in _actors(seen, sentence):
        start = mention.first
        while start > 0 and sentence.tokens[start - 1].pos in {"DET", "PROPN", "ADJ", "NOUN"}:
            start -= 1
        comma = start > 0 and sentence.tokens[start - 1].text in {",", "”", '"'}
        if comma and mention.last == verb.index - 1 and not _is_agency(seen, sentence, mention.last):
            if mention.kind is MentionKind.STATE and mention.basis != "seat":
                continue  # a country is said to say what its officials say
            return named(seen.cast, sentence, mention.last)
    return (), ()
