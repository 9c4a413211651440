"""Speakers: who performs an act of speech, from the grammar of its verb."""

from __future__ import annotations

from collections.abc import Sequence

from communique.extract.clauses import VERBAL, agent_of, is_passive, subject_of
from communique.extract.collectives import protagonists
from communique.extract.lost_subjects import actor_opening, actors_before, introducer_of
from communique.extract.phrases import conjuncts
from communique.extract.scene import Scene
from communique.extract.spots import Spot
from communique.knowledge.verbs import Frame
from communique.model.facts import Act, Force
from communique.model.reading import Mention, MentionKind, Sentence, Token

_TEXT_NOUNS = frozenset(
    {
        "statement",
        "declaration",
        "communique",
        "communiqué",
        "resolution",
        "document",
        "agreement",
        "letter",
        "message",
        "report",
        "decision",
        "conclusion",
        "announcement",
        "appeal",
        "remark",
    }
)


def speakers_of(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Who says it: the subject, the agent of a passive, the author of a text that says it; empty if nobody is told."""
    if is_passive(sentence, verb):
        agent = agent_of(sentence, verb)
        return scene.cast.who(sentence, agent.index) if agent is not None else ()
    if verb.dep == "acl" and verb.lemma != "agree":
        return _of_noun(scene, sentence, sentence.tokens[verb.head])
    written = _authors_of_text(scene, sentence, verb)
    subject = subject_of(sentence, verb)
    if written or subject is None:
        return written or _without_subject(scene, sentence, verb)
    return _of_subject(scene, sentence, verb, subject)


def _of_subject(scene: Scene, sentence: Sentence, verb: Token, subject: Token) -> tuple[str, ...]:
    """A text speaks for its authors, a verb taken for a subject gives way to the actor that opens the sentence."""
    if subject.pos in VERBAL:
        return actor_opening(scene.cast, sentence) or scene.cast.who(sentence, subject.index)
    if subject.lemma.casefold() in _TEXT_NOUNS and scene.cast.mention_at(sentence, subject.index) is None:
        return authors_of(scene, sentence, subject) or scene.cast.voice(verb.start)
    return scene.cast.who(sentence, subject.index)


def _authors_of_text(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The authors named inside the text that speaks: its name is the subject, or a participle follows it at once."""
    texts = scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT)
    before = [m for m in texts if m.last < verb.index]
    if not before:
        return ()
    own = {t.index for t in sentence.children(verb.index, "nsubj")}
    if any(m.first <= place <= m.last for m in before for place in own):
        return _authors_inside(scene, before[-1:])
    after = sentence.tokens[before[-1].last + 1 : verb.index]
    if verb.tag == "VBG" and verb.dep in {"advcl", "acl"} and [t.text for t in after] == [","]:
        return _authors_inside(scene, before)
    return ()


def _authors_inside(scene: Scene, texts: Sequence[Mention]) -> tuple[str, ...]:
    names: list[str] = []
    for text in texts:
        for person in scene.reading.mentions_in(text.sentence, MentionKind.PERSON):
            if text.span.covers(person.span) and person.name not in names:
                names.append(person.name)
    return tuple(names)


def unnamed_speakers(spot: Spot, frame: Frame, before: tuple[Act, ...]) -> tuple[str, ...] | None:
    """Who is meant by a passive without agent; empty if it is left open, None if the words are then no act at all.

    "It was agreed that": those who met. "The invitation was accepted": who was invited. "A ceasefire is declared": the text.
    """
    scene, sentence, verb = spot.scene, spot.sentence, spot.verb
    if verb.dep in {"acl", "relcl"}:
        return None
    patient = next(iter(sentence.children(verb.index, "nsubjpass")), None)
    if verb.lemma == "agree" and patient is not None:
        is_open = patient.text.casefold() == "it"
        return _those_who_met(scene) if is_open else scene.cast.who(sentence, patient.index)
    if verb.lemma == "accept":
        return _invited(patient, before)
    if frame.force is Force.DECLARATIVE:
        return scene.cast.voice(verb.start) if verb.tag == "VBN" and _is_here_and_now(sentence, verb) else None
    if frame.force is Force.ASSERTIVE and scene.cast.voice(verb.start) == scene.issue.issuers:
        return ()
    return None if frame.force is Force.COMMISSIVE else _carried_on(spot, patient, before)


def accepting(spot: Spot, speaker: tuple[str, ...], before: tuple[Act, ...]) -> tuple[str, ...]:
    """As in "A invited B. She accepted.": nobody accepts his own invitation, so that the pronoun means whom it went to."""
    subject = subject_of(spot.sentence, spot.verb)
    last = before[-1] if before else None
    if spot.verb.lemma != "accept" or subject is None or subject.pos != "PRON" or last is None:
        return speaker
    return (
        last.addressee if last.verb in _INVITING | {"ask"} and last.addressee and last.speaker == speaker else speaker
    )


def _invited(patient: Token | None, before: tuple[Act, ...]) -> tuple[str, ...] | None:
    asked = next((a for a in reversed(before) if a.verb in _INVITING), None)
    return asked.addressee if asked is not None and patient is not None and patient.lemma in _ACCEPTED else None


def _carried_on(spot: Spot, patient: Token | None, before: tuple[Act, ...]) -> tuple[str, ...]:
    """Who spoke last, unless it is they who are spoken to."""
    told = spot.scene.cast.who(spot.sentence, patient.index) if patient is not None else ()
    last = before[-1].speaker if before else spot.scene.issue.issuers
    return spot.scene.issue.issuers if set(last) & set(told) else last


_INVITING = frozenset({"invite", "propose", "offer", "extend invitation", "convey invitation"})
_ACCEPTED = frozenset({"invitation", "proposal", "offer"})


def _those_who_met(scene: Scene) -> tuple[str, ...]:
    both = protagonists(scene.reading)
    if len(both) == _PAIR:
        return both
    issuers = scene.issue.issuers
    alone = len(issuers) == 1 and any(p.name == issuers[0] for p in scene.reading.people)
    labels = [m for m in scene.reading.mentions if m.kind is MentionKind.LABEL and m.plural] if alone else []
    return (labels[0].name,) if labels else issuers


def carried_on(spot: Spot, speaker: tuple[str, ...], before: tuple[Act, ...]) -> tuple[str, ...]:
    """As in "X called on Y ... It also urged": who spoke in the sentence before goes on, where the pronoun fits and opens."""
    subject = subject_of(spot.sentence, spot.verb)
    if subject is None or subject.index > 1 or subject.head != spot.verb.index or not before:
        return speaker
    sentences = spot.scene.reading.sentences
    earlier = sentences[spot.sentence.index - 1] if spot.sentence.index else None
    told = [
        a
        for a in before
        if earlier is not None and earlier.span.start <= spot.scene.start_of(a) < earlier.span.end and a.speaker
    ]
    if not told or spot.verb.lemma in _ANSWERING or not _fits_pronoun(spot.scene, subject, told[0].speaker):
        return speaker
    return told[0].speaker


def _fits_pronoun(scene: Scene, pronoun: Token, names: tuple[str, ...]) -> bool:
    persons = [n for n in names if any(p.name == n for p in scene.reading.people)]
    word = pronoun.text.casefold()
    if word == "it":
        return len(names) == 1 and not persons and not names[0].endswith("s")
    return word in {"he", "she"} and len(names) == 1 == len(persons)


_ANSWERING = frozenset({"agree", "accept", "promise", "pledge", "commit", "undertake", "thank", "reply"})


_PAIR = 2


def _is_here_and_now(sentence: Sentence, verb: Token) -> bool:
    """As in "is hereby established", "are declared from": said in the present, in a main clause."""
    helpers = {t.text.casefold() for t in sentence.children(verb.index, "auxpass", "aux")}
    return (
        verb.dep in {"ROOT", "conj"}
        and bool(helpers & {"is", "are"})
        and not helpers & {"be", "being", "will", "shall"}
    )


def is_text(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the noun is a text, which speaks for its authors."""
    if token.lemma.casefold() in _TEXT_NOUNS:
        return True
    texts = scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT)
    return any(m.first <= token.index <= m.last for m in texts)


def _of_noun(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    if noun.lemma.casefold() in _TEXT_NOUNS:
        return authors_of(scene, sentence, noun)
    if scene.cast.is_actor(sentence, noun.index):
        return scene.cast.who(sentence, noun.index)
    above = next((t for t in sentence.ancestors(noun.index) if t.pos in VERBAL), None)
    subject = subject_of(sentence, above) if above is not None and not is_passive(sentence, above) else None
    if subject is not None and scene.cast.is_actor(sentence, subject.index):
        return scene.cast.who(sentence, subject.index)
    return scene.cast.voice(noun.start)


def _without_subject(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Operative paragraphs, preambular participles and orphaned clauses speak with the voice of the text."""
    if verb.dep == "pcomp":
        before = [m for m in scene.reading.mentions_in(sentence.index) if m.last < verb.index and m.actor is not None]
        if before:
            return scene.cast.who(sentence, before[-1].last)
    return (
        actors_before(scene.cast, sentence, verb) or introducer_of(scene.cast, sentence) or scene.cast.voice(verb.start)
    )


def authors_of(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Who issued the text that a noun names: "joint statement of A and B", "our Presidents' statements"; empty if not told.

    Several texts coordinated ("the statement of A as well as the statement of B") have all their authors.
    """
    names: list[str] = []
    for place in conjuncts(sentence, noun.index):
        for prep in sentence.children(place, "prep", "agent"):
            if prep.text.casefold() in {"of", "by", "from", "between"}:
                for inner in sentence.children(prep.index, "pobj"):
                    if scene.cast.is_actor(sentence, inner.index):
                        names.extend(scene.cast.who(sentence, inner.index))
        for owner in sentence.children(place, "poss"):
            names.extend(scene.cast.who(sentence, owner.index))
    if not names:
        names.extend(_authors_further_on(scene, sentence, noun))
    return tuple(dict.fromkeys(names))


def _authors_further_on(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Authors after a place or date that the parser hung the phrase on ("statement in X, by A and B")."""
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.PERSON, MentionKind.POST, MentionKind.BODY):
        before = sentence.tokens[max(mention.first - 2, 0) : mention.first]
        if noun.index < mention.first <= noun.index + 12 and any(t.text.casefold() in {"by", "of"} for t in before):
            return scene.cast.who(sentence, mention.last)
    return ()
