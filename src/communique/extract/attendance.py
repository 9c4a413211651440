"""Attendance: who else took part, in words of company, in lists of those present and in reports given inside a session."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from communique.extract.clauses import agent_of, is_negated, is_passive, subject_of
from communique.extract.interlocutors import names_at, sides
from communique.extract.meeting_sketch import Sketch
from communique.extract.partners import is_body_at
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.knowledge.meetings import words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token
from communique.model.span import Span

_JOINING = frozenset({"attend", "participate", "take", "join", "accompany"})
_LED = frozenset({"mission", "delegation", "team", "high-level mission", "high-level delegation"})
"""Words for those who come with the one who leads them."""
_TITLE_LINE = 14
"""Tokens up to which a line without a person can be the post of the one above it."""
_OPENING = 6
"""Tokens in which a sentence opens with "present"."""
_OVERSIGHT = frozenset({"auspices", "chairmanship", "mediation", "facilitation", "presidency"})
_GIVEN_BY = frozenset({"by", "from"})


def with_company(scene: Scene, sentence: Sentence, sketches: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """The sketches of a sentence with those who came along ("together with A", "under the auspices of B")."""
    out = list(sketches)
    for phrase, start, end in _phrases(scene, sentence):
        place = _nearest(out, start)
        names = _actors_after(scene, sentence, end)
        if place is None or not names or (phrase in words_of("leading") and _is_divided(out, place)):
            continue
        if phrase in words_of("hosts") and _is_of_other(scene, sentence, start, out):
            continue
        changed = out[place]
        if phrase in words_of("auspices"):
            changed = replace(changed, auspices=tuple(dict.fromkeys((*changed.auspices, *names))))
        if phrase in words_of("hosts"):
            changed = replace(changed, host=changed.host or names[0])
        if phrase == "at the level of" and changed.participants:
            continue  # it tells how high those sat who are told to meet
        if phrase not in words_of("never_present"):
            told = changed.participants
            told = tuple(n for n in told if n not in _LED) if phrase in words_of("leading") else told
            changed = replace(changed, participants=tuple(dict.fromkeys((*told, *names))))
        out[place] = changed
    return tuple(out)


def _is_of_other(scene: Scene, sentence: Sentence, start: int, sketches: Sequence[Sketch]) -> bool:
    """Whether the clause "which will be hosted by A" hangs on a noun that tells none of the encounters."""
    verb = next((t for t in sentence.tokens if t.start == start), None)
    if verb is None or verb.dep not in {"relcl", "acl"}:
        return False
    noun = sentence.tokens[verb.head]
    mention = scene.cast.mention_at(sentence, noun.index)
    is_person = mention is not None and mention.kind in {MentionKind.PERSON, MentionKind.POST}
    return not is_person and noun.pos in {"NOUN", "PROPN"} and all(s.start != noun.start for s in sketches)


def _is_divided(sketches: Sequence[Sketch], place: int) -> bool:
    """Whether the words tell several encounters, so that a leader is of one delegation only."""
    return sum(s.spans == sketches[place].spans for s in sketches) > 1


@cache
def _comitative() -> re.Pattern[str]:
    phrases = sorted(words_of("comitatives"), key=len, reverse=True)
    return re.compile(r"\b(" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in phrases) + r")\b", re.IGNORECASE)


def _phrases(scene: Scene, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    for found in _comitative().finditer(scene.text.content, sentence.span.start, sentence.span.end):
        yield " ".join(found.group().casefold().split()), found.start(), found.end()
    if "under " not in scene.text.content[sentence.span.start : sentence.span.end]:
        return
    for token in sentence.tokens:
        before = sentence.tokens[token.index - 1] if token.index else token
        if token.text.casefold() in _OVERSIGHT and before.pos in {"PROPN", "PART"}:
            under = next(
                (t for t in reversed(sentence.tokens[max(0, token.index - 6) : token.index]) if t.text == "under"), None
            )
            if under is not None:  # "under UN auspices", "under the Envoy's chairmanship"
                yield "under the auspices of", token.start, under.end


def _nearest(sketches: Sequence[Sketch], start: int) -> int | None:
    """The last sketch before the phrase, else the first after it."""
    before = [i for i, s in enumerate(sketches) if s.spans[0].start < start]
    if before:
        return before[-1]
    return 0 if sketches else None


def _actors_after(scene: Scene, sentence: Sentence, end: int) -> tuple[str, ...]:
    following = [t for t in sentence.tokens if t.start >= end][:6]
    for token in following:
        mention = scene.cast.mention_at(sentence, token.index)
        if mention is not None:
            listed = sides(scene, sentence, mention.first, where=Whereabouts(scene, sentence, {}))
            return tuple(dict.fromkeys(name for side in listed for name in side.names))
        if token.pos == "NOUN" and token.dep != "compound":
            return names_at(scene, sentence, token.index)
        if token.pos in {"VERB", "PUNCT"}:
            return ()
    return ()


def list_attendance(scene: Scene, sentence: Sentence, before: Sequence[Sketch] = ()) -> Iterator[Sketch]:
    """What a sentence adds to those who took part in an encounter told before."""
    if not sentence.paragraph:
        return
    on_journey = not before or before[-1].kind is MeetingKind.VISIT
    for token in sentence.tokens:
        if token.pos in {"NOUN", "VERB"}:
            yield from _told_by(scene, sentence, token, on_journey=on_journey)
    for token in sentence.tokens:
        if token.text.casefold() in {"present", "attendance", "attending"} and _is_of_presence(sentence, token):
            yield _added(sentence, token, _everyone(scene, sentence))
            return


def _told_by(scene: Scene, sentence: Sentence, token: Token, *, on_journey: bool) -> Iterator[Sketch]:
    """What one word adds: who joined, who came for a side, who reported."""
    lemma = token.lemma.casefold()
    if lemma in _JOINING and token.pos == "VERB" and not is_negated(sentence, token):
        names = _joining(scene, sentence, token)
        if names:
            everywhere = any(t.text.casefold() in {"both", "all", "each"} for t in sentence.tokens)
            yield replace(_added(sentence, token, names, on_journey=on_journey), plural=everywhere)
        return
    names = ()
    if lemma == "represent" and is_passive(sentence, token) and token.dep in {"ROOT", "conj"}:
        names = _representing(scene, sentence, token)
    elif lemma in words_of("telling"):
        names = _telling(scene, sentence, token)
    if names:
        yield _added(sentence, token, names)


def _added(sentence: Sentence, token: Token, names: tuple[str, ...], *, on_journey: bool = True) -> Sketch:
    span = Span(token.start, token.end)
    return Sketch(
        MeetingKind.VISIT if token.lemma == "accompany" and on_journey else MeetingKind.MEETING,
        Phase.HELD,
        (span,),
        sentence.index,
        "meeting.attendance",
        0.8,
        names,
        refers=True,
        joins=True,
    )


def _joining(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Who joined without a word of what ("A also took part", "they were joined by B")."""
    if verb.lemma == "take" and not any(t.text.casefold() == "part" for t in sentence.children(verb.index)):
        return ()
    if verb.lemma == "accompany" and not (is_passive(sentence, verb) and sentence.children(verb.index, "nsubjpass")):
        return ()
    if verb.lemma == "attend" and is_passive(sentence, verb):
        return _attending_body(scene, sentence, verb)
    if verb.lemma in {"join", "accompany"} and is_passive(sentence, verb):
        agent = agent_of(sentence, verb)
        return names_at(scene, sentence, agent.index) if agent is not None else ()
    them = [t for t in sentence.children(verb.index, "dobj") if t.text.casefold() in {"them", "him", "her", "us"}]
    if verb.tag != "VBD" or (_has_what(sentence, verb) and not them):
        return ()
    subject = subject_of(sentence, verb)
    names = names_at(scene, sentence, subject.index) if subject is not None else ()
    return tuple(dict.fromkeys((*names, *(_everyone(scene, sentence) if names and verb.lemma == "attend" else ()))))


def _representing(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Who came for a side ("Chad was represented by the Minister, A. B., who was accompanied by C. D.")."""
    agent = agent_of(sentence, verb)
    if any(p.text.casefold() in {"at", "in"} for p in sentence.children(verb.index, "prep")):
        return ()  # "was represented at the ceremony by A": at what the text tells elsewhere
    people = [m for m in scene.reading.mentions_in(sentence.index, MentionKind.PERSON) if m.first > verb.index]
    return tuple(dict.fromkeys(m.name for m in people)) if agent is not None else ()


def _attending_body(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Those by whom a body was attended ("The Assembly was attended by A; B; and C")."""
    subject = subject_of(sentence, verb)
    is_body = subject is not None and is_body_at(scene, sentence, subject.index)
    return (*_everyone(scene, sentence), *_sent_by(scene, sentence, verb)) if is_body else ()


def _sent_by(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Unnamed people of bodies in a list of those who came ("and representatives of A and B")."""
    labels = [m for m in scene.reading.mentions_in(sentence.index, MentionKind.LABEL) if m.first > verb.index]
    heads = [sentence.tokens[m.first] for m in labels]
    told = [t for t in heads if t.lemma.casefold() in {"representative", "official", "delegation", "envoy"}]
    return tuple(dict.fromkeys(n for t in told for n in names_at(scene, sentence, t.index)))


def _has_what(sentence: Sentence, verb: Token) -> bool:
    if any(t.text.casefold() != "part" for t in sentence.children(verb.index, "dobj")):
        return True
    words = {"in", "at"}
    part = [t.index for t in sentence.children(verb.index, "dobj")]
    return any(p.text.casefold() in words for i in (verb.index, *part) for p in sentence.children(i, "prep"))


def _telling(scene: Scene, sentence: Sentence, token: Token) -> tuple[str, ...]:
    """Who reported to a session: "the briefing by A", "having been briefed by B"."""
    if token.pos == "VERB":
        agent = agent_of(sentence, token) if token.lemma == "brief" and is_passive(sentence, token) else None
        return names_at(scene, sentence, agent.index) if agent is not None else ()
    if not any(a.lemma.casefold() in words_of("listening") for a in sentence.ancestors(token.index)):
        return ()
    for prep in sentence.tokens[token.index + 1 : token.index + 4]:
        if prep.text.casefold() in _GIVEN_BY:
            return _persons(scene, sentence, prep)
    return ()


def _persons(scene: Scene, sentence: Sentence, preposition: Token) -> tuple[str, ...]:
    """The person right after a preposition: only persons report in a session; reports of bodies are papers."""
    for token in sentence.tokens[preposition.index + 1 : preposition.index + 6]:
        mention = scene.cast.mention_at(sentence, token.index)
        if mention is not None:
            is_person = mention.kind in {MentionKind.PERSON, MentionKind.POST}
            return scene.cast.who(sentence, token.index)[:1] if is_person else ()
    return ()


def _is_of_presence(sentence: Sentence, token: Token) -> bool:
    """Whether the word tells who was there: "Present at the summit were", "were also in attendance"."""
    if token.text.casefold() == "attending":
        return 0 < token.index < _OPENING and token.tag == "VBG"
    if token.text.casefold() == "attendance":
        return token.index > 0 and sentence.tokens[token.index - 1].text.casefold() == "in"
    return token.pos == "ADJ" and token.dep in {"acomp", "advmod", "ROOT", "amod", "advcl"} and token.index < _OPENING


def _everyone(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            m.name
            for m in scene.reading.mentions_in(sentence.index, MentionKind.PERSON)
            if not _is_represented(sentence, m.first)
        )
    )


def _is_represented(sentence: Sentence, first: int) -> bool:
    """Whether the person is one for whom somebody else came ("representing P")."""
    before = [t.text.casefold() for t in sentence.tokens[max(0, first - 6) : first]]
    return "representing" in before or "behalf" in before


def list_present(scene: Scene) -> Iterator[Sketch]:
    """Those of a list of persons after "Present at the summit were:" or "attended by:"."""
    open_at: Sentence | None = None
    for sentence in scene.body:
        words = {t.text.casefold() for t in sentence.tokens}
        if sentence.tokens[-1].text == ":" and words & words_of("present"):
            open_at = sentence
            continue
        if open_at is None:
            continue
        people = _everyone(scene, sentence)
        is_entry = bool(people) and not (_is_clause(sentence) if sentence.label else _says_something(sentence))
        if not is_entry:
            open_at = open_at if _is_title_line(sentence) else None
            continue
        span = Span(sentence.tokens[0].start, sentence.tokens[0].end)
        yield Sketch(
            MeetingKind.SESSION,
            Phase.HELD,
            (span,),
            sentence.index,
            "meeting.attendance.list",
            0.85,
            people,
            refers=True,
            joins=True,
        )


def _is_title_line(sentence: Sentence) -> bool:
    """Whether a line of a list only tells the post of the one above it."""
    is_short = len(sentence.tokens) <= _TITLE_LINE and sentence.tokens[0].text[:1].isupper()
    return is_short and not _says_something(sentence)


def _is_clause(sentence: Sentence) -> bool:
    """Whether a numbered line is a sentence of its own, so that the list before it is over."""
    top = next((t for t in sentence.tokens if t.dep == "ROOT"), None)
    is_finite = top is not None and top.tag in {"VBD", "VBZ", "VBP"} and top.text[:1].islower()
    return top is not None and is_finite and subject_of(sentence, top) is not None


def _says_something(sentence: Sentence) -> bool:
    """Whether a line has a finite verb; names that the parser takes for one are capitalised."""
    return any(t.tag in {"VBD", "VBZ", "VBP", "MD"} and t.text[:1].islower() for t in sentence.tokens)


def list_attended(scene: Scene, sentence: Sentence, sketches: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """Sketches of a sentence "the session was attended by ..." with every person that the sentence names."""
    attended = [t for t in sentence.tokens if t.lemma == "attend" and is_passive(sentence, t)]
    if not attended or not sketches:
        return tuple(sketches)
    people = _everyone(scene, sentence)
    told = [n for n in sketches[0].participants if not people or n[:1].isupper() or " of " in n or " from " in n]
    if people and any(t.text.casefold() == "following" for t in sentence.tokens):
        told = [n for n in told if not n.startswith(("Heads of ", "Head of "))]
    first = replace(sketches[0], participants=tuple(dict.fromkeys((*told, *people))), joins=sketches[0].refers)
    return (first, *sketches[1:])
