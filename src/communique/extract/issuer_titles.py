"""Finds the issuers by headline, source and first subject, where a text does not announce itself.

Invariant: a title that only tells the matter names no issuer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.cast import ACTOR_KINDS, Cast
from communique.extract.issuer_phrases import (
    OPENING,
    PROPER_NOUNS,
    SHORT,
    Found,
    Seen,
    announcement_words,
    body_of,
    first_actor,
    named,
    persons_before_verb,
    without_stamp,
)
from communique.knowledge.tables import load_table
from communique.knowledge.verbs import verb_frames
from communique.model.reading import Mention, MentionKind, Sentence, Token
from communique.model.span import Span
from communique.model.text import ZoneRole


def titled(seen: Seen) -> Found:
    """As in "Joint Statement by X and Y", "Communiqué of the 25th Meeting of Z", "Remarks by X"."""
    for sentence, head in _title_heads(seen):
        found = _linked(seen.cast, sentence, head)
        if found is None:
            continue
        found = found if found[0] else _possessor(seen.cast, sentence, head.index)
        if found[0]:
            return found
    return (), ()


def contracted(seen: Seen) -> Found:
    """As in "Agreement between the Government of X and the Movement Y": its parties, by the headline."""
    if "agreement" not in seen.header.kind and "protocol" not in seen.header.kind:
        return (), ()
    for sentence in seen.reading.sentences:
        between = next((t for t in sentence.tokens if t.text.casefold() == "between"), None)
        if sentence.zone is ZoneRole.TITLE and between is not None:
            return _parties(seen, sentence, between.index + 1)
    return (), ()


def _parties(seen: Seen, sentence: Sentence, start: int) -> Found:
    """The bodies and states named from a token on, and the unknown names between them."""
    known = [
        m
        for m in seen.reading.mentions_in(sentence.index, MentionKind.BODY, MentionKind.STATE)
        if m.first >= start and not m.is_adjective
    ]
    spans: list[Span] = []
    at = sentence.tokens[start].start if start < len(sentence.tokens) else sentence.span.end
    for mention in known:
        spans += [*_unknown_party(seen, at, mention.span.start), mention.span]
        at = mention.span.end
    spans += _unknown_party(seen, at, sentence.span.end)
    names = tuple(dict.fromkeys(" ".join(span.of(seen.text.content).split()) for span in spans))
    return (names, tuple(spans)) if len(names) > 1 else ((), ())


_AROUND_PARTY = re.compile(r"(?:[\s,;/]|\band\b|\bthe\b|\bThe\b|\([^)]*\))+")


def _unknown_party(seen: Seen, start: int, end: int) -> list[Span]:
    """The capitalised name that is left between two parties."""
    words = seen.text.content[start:end]
    first = _AROUND_PARTY.match(words)
    begin = first.end() if first else 0
    kept = re.sub(r"(?:[\s,;]|\band\b|\bthe\b|\([^)]*\))+$", "", words[begin:])
    is_name = kept[:1].isupper() and len(kept.split()) > 1
    return [Span(start + begin, start + begin + len(kept))] if is_name else []


def _title_heads(seen: Seen) -> Iterator[tuple[Sentence, Token]]:
    """The words for a statement in the headline; without one, those in capitals at the head of the body."""
    heads = announcement_words()["title_heads"]
    headline = [s for s in seen.reading.sentences if s.zone is ZoneRole.TITLE]
    first = [s for _, s in zip(range(1), body_of(seen.reading), strict=False)]
    is_lead = bool(first) and first[0].tokens[-1].text == ":"
    for sentence in [*headline, *(first if is_lead or not headline else ())]:
        in_title = sentence.zone is ZoneRole.TITLE
        for head in sentence.tokens if in_title else sentence.tokens[: SHORT + 2]:
            is_head = head.lemma.casefold() in heads or head.text.casefold() in heads
            is_told = any(t.text.casefold() == "in" for t in sentence.tokens[max(0, head.index - 3) : head.index])
            if is_head and not (is_told and in_title) and (in_title or head.text[0].isupper()):
                yield sentence, head


def _linked(cast: Cast, sentence: Sentence, head: Token) -> Found | None:
    """The actor after "by" or "of"; None if the headline only tells what somebody did."""
    table = announcement_words()
    links = {*table["title_links"], *_ABOUT}
    follows = [t for t in sentence.tokens[head.index + 1 : head.index + _REACH] if t.text.casefold() in links]
    if follows and _is_on_behalf(sentence, follows[0]):
        follows = follows[1:]
    if head.lemma.casefold() in table["title_tellings"] and not any(t.text.casefold() == "by" for t in follows):
        return None
    is_link = bool(follows) and not any(t.text == ":" for t in sentence.tokens[head.index : follows[0].index])
    after = sentence.tokens[head.index + 1 : head.index + 2]
    is_answer = bool(after) and after[0].text.casefold() == "to" and not any(t.text.casefold() == "by" for t in follows)
    if not is_link or is_answer or follows[0].text.casefold() in _ABOUT:
        return (), ()
    several = _joined_persons(cast, sentence, follows[0].index + 1)
    return several if len(several[0]) > 1 else first_actor(cast, sentence, follows[0].index + 1, near=4)


def _is_on_behalf(sentence: Sentence, link: Token) -> bool:
    """As in "Statement on behalf of X": those behind "of" speak."""
    return [t.text.casefold() for t in sentence.tokens[link.index : link.index + 2]] == ["on", "behalf"]


def _joined_persons(cast: Cast, sentence: Sentence, start: int) -> Found:
    """As in "Joint statement from President X of A and President Y of B": all the persons of the row."""
    inside = {
        i
        for m in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS)
        if m.kind is not MentionKind.PERSON
        for i in range(m.first, m.last + 1)
    }
    row: list[Mention] = []
    for person in cast.reading.mentions_in(sentence.index, MentionKind.PERSON):
        if person.first < start:
            continue
        after = row[-1].last + 1 if row else start
        between = {t.text.casefold() for t in sentence.tokens[after : person.first] if t.index not in inside}
        if not between <= _IN_ROW or (row and not between & {"and", ","}):
            break
        row.append(person)
    return tuple(dict.fromkeys(m.name for m in row)), tuple(m.span for m in row)


_IN_ROW = frozenset({"of", "the", "and", ",", "&"})
"""Words between the persons of a row, beside their posts and countries."""

_REACH = 8
"""Tokens behind the word for a statement in which its issuer is named."""

_ABOUT = frozenset({"on", "regarding", "concerning", "about", "following", "after", "at", "in"})
"""Words after which a title tells the matter, not the issuer."""


_LEAD = 5
"""Tokens of a lead word before a colon ("Arvania: Quartet statement"), and of words between issuer and "statement"."""


_MODIFIERS = frozenset(
    {
        "joint",
        "press",
        "final",
        "public",
        "official",
        "extraordinary",
        "special",
        "media",
        "opening",
        "closing",
        "the",
        "a",
        "outcome",
        "political",
        "presidential",
    }
)


def _possessor(cast: Cast, sentence: Sentence, head: int) -> Found:
    """As in "Quartet Statement on ...", "Chairman's Statement": the actor named right before the word."""
    start = next((t.index + 1 for t in sentence.tokens[:_LEAD] if t.text == ":" and t.index < head), 0)
    for mention in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS):
        leads = mention.first == start or (
            mention.first == start + 1 and sentence.tokens[start].text.casefold() == "the"
        )
        if leads and mention.last < head and head - mention.last <= _LEAD:
            words_of_post = " ".join(mention.span.of(cast.reading.content).split())
            names = cast.who(sentence, mention.last)
            is_vacant = mention.kind is MentionKind.POST and not {p.name for p in cast.reading.people} & set(names)
            partner = _PARTNER.match(cast.reading.content, mention.span.end, sentence.tokens[head].start)
            if partner is not None:
                return (words_of_post, partner[1]), (mention.span, Span(*partner.span(1)))
            return (words_of_post,) if is_vacant else names, (mention.span,)
    words = [t for t in sentence.tokens[:head] if t.text.casefold() not in _MODIFIERS]
    if (
        words
        and len(words) < _LEAD
        and words[0].index <= 1
        and all(t.text[:1].isupper() and t.text.isalpha() for t in words)
        and not sentence.tokens[0].text.isupper()
    ):
        span = Span(words[0].start, words[-1].end)
        return (span.of(cast.reading.content),), (span,)
    return (), ()


_PARTNER = re.compile(r"[-–/]([^\W\d_a-z][\w’'.]*[^\W\d_a-z])(?=\s)")
"""The other party of a pair of initials ("GRA-LFM Joint Statement")."""


def source(seen: Seen) -> Found:
    """The body whose page it is, as the page says."""
    if (
        seen.header.source is None
        or "joint" in seen.header.kind
        or _is_agency(seen.header.source.of(seen.text.content))
    ):
        return (), ()
    words = " ".join(seen.header.source.of(seen.text.content).split())
    return (without_stamp(words).rstrip(" ,:;").removeprefix("The "),), (seen.header.source,)


def _is_agency(source: str) -> bool:
    """Whether a source is only the initials of a news agency, which issues nothing, or a newspaper's headline."""
    words = source.strip(" .")
    known = {str(name) for row in load_table("bodies")["bodies"] for name in (row["name"], *row.get("also", ()))}
    return "|" in words or (words.isupper() and " " not in words and len(words) <= SHORT and words not in known)


def first_subject(seen: Seen) -> Found:
    """The first actor that does something in the body."""
    is_joint = "joint" in seen.header.kind
    whole = (s for s in body_of(seen.reading) if any(t.pos in {"VERB", "AUX"} for t in s.tokens))
    for _, sentence in zip(range(OPENING), whole, strict=False):
        several = persons_before_verb(seen.cast, sentence) if is_joint else ((), ())
        if len(several[0]) > 1:
            return several
        for token in sentence.tokens:
            is_subject = token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep in {
                "ROOT",
                "conj",
                "ccomp",
            }
            if is_subject and _is_voice(seen, sentence, token):
                found = named(seen.cast, sentence, _first_joined(seen.cast, sentence, token.index))
                if found[0]:
                    return found
    return (), ()


def _first_joined(cast: Cast, sentence: Sentence, index: int) -> int:
    """The first of several states joined by commas in front of a subject ("A, B and C pledged")."""
    states = [m for m in cast.reading.mentions_in(sentence.index, MentionKind.STATE) if not m.is_adjective]
    at = next((m for m in states if m.first <= index <= m.last), None)
    while at is not None:
        before = next((m for m in states if at.first - m.last == _JOINED and m.last < at.first), None)
        if before is None or sentence.tokens[at.first - 1].text not in {",", "and"}:
            return at.last
        at = before
    return index


_JOINED = 2
"""Tokens from the end of a name to the beginning of the next, with one comma or "and" between."""


def _is_voice(seen: Seen, sentence: Sentence, subject: Token) -> bool:
    """Whether a subject can be who speaks: named, not in what another tells, and not told what to do ("all parties must")."""
    mention = seen.cast.mention_at(sentence, subject.index)
    if mention is None or _is_quoted(seen, subject) or _is_addressed(sentence, subject):
        return False
    verb = sentence.tokens[subject.head]
    is_told = verb.dep == "ccomp" and verb.head < verb.index and sentence.tokens[verb.head].dep == "ROOT"
    modals = {t.text.casefold() for t in sentence.children(verb.index, "aux")}
    before = {t.text.casefold() for t in sentence.tokens[max(0, mention.first - 1) : mention.last + 1]}
    is_crowd = mention.kind is MentionKind.LABEL and bool(before & {"all", "any", "both", "no", "every"})
    return not (is_told or is_crowd or modals & {"must", "should"})


def _is_addressed(sentence: Sentence, subject: Token) -> bool:
    """Whether the words before a comma only address the listener ("Mr. President, thank you ...")."""
    opens = sentence.tokens[0].text.casefold().rstrip(".") in {
        "mr",
        "madam",
        "madame",
        "dear",
        "your",
        "excellencies",
        "distinguished",
    }
    return opens and subject.index <= SHORT // 2


def _is_quoted(seen: Seen, token: Token) -> bool:
    """Whether a word stands in a quotation that is not the whole statement."""
    around = [q for q in seen.reading.quotes if q.span.start <= token.start < q.span.end]
    return any(not seen.cast.is_whole_statement(quote) for quote in around)


def subject_words(seen: Seen) -> Found:
    """The capitalised words of the first subject, where no mention was seen in them ("The A Ministers' Retreat was held")."""
    for _, sentence in zip(range(1), _whole_sentences(seen), strict=False):
        days = {
            i for m in seen.reading.mentions_in(sentence.index, MentionKind.DATE) for i in range(m.first, m.last + 1)
        }
        for token in sentence.tokens:
            is_subject = token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep == "ROOT"
            if is_subject and (seen.cast.mention_at(sentence, token.index) is not None or _is_quoted(seen, token)):
                return (), ()
            if is_subject and token.text.casefold() in load_table("publishers")["agencies"]:
                return (), ()
            if is_subject and token.tag in PROPER_NOUNS and token.lemma.casefold() not in announcement_words()["nouns"]:
                first = token.index
                while first and sentence.tokens[first - 1].tag in {*PROPER_NOUNS, "POS"} and first - 1 not in days:
                    first -= 1
                first += sentence.tokens[first].text.casefold() == "the" and first < token.index
                span = Span(sentence.tokens[first].start, token.end)
                return (" ".join(span.of(seen.text.content).split()),), (span,)
    return (), ()


def own_voice(seen: Seen) -> Found:
    """A body that opens by speaking itself ("The mediators regret that ..."): its subject speaks."""
    for _, sentence in zip(range(1), _whole_sentences(seen), strict=False):
        for verb in sentence.tokens:
            is_main = verb.dep in {"ROOT", "conj", "ccomp"} and not any(sentence.children(verb.index, "mark"))
            if is_main and verb.tag == "VBP" and verb.lemma.casefold() in verb_frames():
                for subject in sentence.children(verb.index, "nsubj"):
                    if (
                        not _is_addressed(sentence, subject)
                        and seen.cast.mention_at(sentence, subject.index) is not None
                    ):
                        return named(seen.cast, sentence, subject.index)
    return (), ()


def _whole_sentences(seen: Seen) -> Iterator[Sentence]:
    """The sentences of the body, headings and the dateline left out."""
    dateline = seen.header.dateline.span if seen.header.dateline else None
    for sentence in body_of(seen.reading):
        if len(sentence.tokens) > SHORT and (dateline is None or not sentence.span.overlaps(dateline)):
            yield sentence


def enacting(seen: Seen) -> Found:
    """As in "The Security Council," alone on a line, or before a preambular participle: the organ that enacts the text."""
    content = seen.text.content
    for paragraph in seen.text.paragraphs[:_ENACTED_WITHIN]:
        words = paragraph.span.of(content)
        found = _ENACTING.match(words)
        if found and any(word in found.group(1).split() for word in announcement_words()["enacting"]):
            start = paragraph.span.start + found.start(1)
            return (" ".join(found.group(1).split()),), (Span(start, start + len(found.group(1))),)
    return (), ()


_ENACTED_WITHIN = 8
"""Paragraphs in which an organ names itself before its preamble."""

_ENACTING = re.compile(
    r"The ([A-Z][\w’'-]+(?:\s+(?:of|and|the|on|for|[A-Z][\w’'-]+))*)(?:[,.:]?\s*$|,\s+(?=[A-Z][a-z]+ing\b|Having\b|Deeply\b|Gravely\b))"
)
