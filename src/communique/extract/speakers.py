"""Speakers: who performs an act of speech, from the grammar of its verb."""

from __future__ import annotations

from collections.abc import Sequence

from communique.extract.clauses import VERBAL, agent_of, is_passive, object_of, row_broken_before, subject_of
from communique.extract.collectives import protagonists
from communique.extract.lost_subjects import actor_opening, actors_before, introducer_of
from communique.extract.phrases import conjuncts
from communique.extract.scene import Scene
from communique.extract.spots import Spot
from communique.extract.tellers import mouthpiece, teller_behind
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
    if verb.dep == "acl" and verb.lemma != "agree" and row_broken_before(sentence, verb) is None:
        return _of_noun(scene, sentence, sentence.tokens[verb.head])
    doer = _praised_for_it(scene, sentence, verb) or _behind_quote(scene, sentence, verb)
    if doer:
        return doer
    written = _authors_of_text(scene, sentence, verb) or _of_text_recalled(scene, sentence, verb)
    subject = subject_of(sentence, verb)
    if written or subject is None:
        return written or _without_subject(scene, sentence, verb)
    return _of_subject(scene, sentence, verb, subject)


def _praised_for_it(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """As in "praised A for announcing": the object of the praise did it; empty if the verb stands elsewhere."""
    preposition = sentence.tokens[verb.head]
    ruler = sentence.tokens[preposition.head]
    if verb.dep != "pcomp" or preposition.text.casefold() != "for" or ruler.pos not in VERBAL:
        return ()
    praised = object_of(sentence, ruler)
    if praised is None or not scene.cast.is_actor(sentence, praised.index):
        return ()
    return scene.cast.who(sentence, praised.index)


def _behind_quote(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """As in "“The talks went well,” stressing that": whose words the participle follows; empty if it follows none."""
    before = [t for t in sentence.tokens[: verb.index] if t.text != ","]
    if verb.tag != "VBG" or not before or before[-1].text not in _CLOSING_MARKS:
        return ()
    end = before[-1].start
    return next(
        (who for span, who in scene.cast.quote_speakers.items() if span.start < end <= span.end + 1 <= verb.start), ()
    )


_CLOSING_MARKS = frozenset({'"', "”", "''", "»"})


def _of_subject(scene: Scene, sentence: Sentence, verb: Token, subject: Token) -> tuple[str, ...]:
    """A text speaks for its authors, a verb taken for a subject gives way to the actor that opens the sentence."""
    if subject.pos in VERBAL:
        return actor_opening(scene.cast, sentence) or scene.cast.who(sentence, subject.index)
    behind = teller_behind(scene, sentence, verb)
    if behind is not None:
        return scene.cast.who(sentence, behind.index)
    above = mouthpiece(scene, sentence, verb, subject)
    if above is not None:
        return speakers_of(scene, sentence, above)
    return _of_actor(scene, sentence, verb, subject)


def _of_actor(scene: Scene, sentence: Sentence, verb: Token, subject: Token) -> tuple[str, ...]:
    found = scene.cast.who(sentence, subject.index)
    if subject.lemma.casefold() in _TEXT_NOUNS and scene.cast.mention_at(sentence, subject.index) is None:
        return authors_of(scene, sentence, subject, end=verb.index) or scene.cast.voice(verb.start)
    if subject.tag == "WDT":
        return found or _of_described_text(scene, sentence, verb)
    return (_all_states_before(scene, sentence, verb) or found) if verb.lemma == "align" else found


def is_said_by_nobody(spot: Spot, speaker: tuple[str, ...]) -> bool:
    """As in "endorsed by resolution 12", "the programme, which celebrates": a text points or a thing is described."""
    scene, sentence, verb = spot.scene, spot.sentence, spot.verb
    if is_passive(sentence, verb):
        agent = agent_of(sentence, verb)
        told = agent is not None and not scene.cast.is_actor(sentence, agent.index)
        return agent is not None and told and is_text(scene, sentence, agent)
    subject = subject_of(sentence, verb)
    is_relative = subject is not None and subject.tag in {"WDT", "WP"} and verb.dep in {"relcl", "conj"}
    return is_relative and not speaker


def _of_described_text(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """As in "the Council resolution 12, which called on": whose text the relative clause describes; empty if it is none."""
    while verb.dep == "conj":
        verb = sentence.tokens[verb.head]
    noun = sentence.tokens[verb.head]
    texts = scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT)
    held = next((m for m in texts if m.first <= noun.index <= m.last), None)
    if held is None and noun.lemma.casefold() not in _TEXT_NOUNS:
        return ()
    bodies = scene.reading.mentions_in(sentence.index, MentionKind.BODY)
    inside = [m for m in bodies if held is not None and held.first - _FRONT <= m.first and m.last <= held.last]
    found = (
        scene.cast.who(sentence, inside[0].last)[:1] if inside else authors_of(scene, sentence, noun, end=verb.index)
    )
    return found or scene.cast.voice(verb.start)


_FRONT = 2
"""Tokens in front of a text's name in which its body may stand ("Security Council resolution 12")."""


def _all_states_before(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """As in "The candidate countries A* and B*, and the country C, member of D, align themselves": all the states of the list."""
    states = [m for m in scene.reading.mentions_in(sentence.index, MentionKind.STATE) if m.last < verb.index]
    names = (n for m in states if not m.is_adjective for n in scene.cast.who(sentence, m.last)[:1])
    return tuple(dict.fromkeys(names))


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


def _of_text_recalled(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """As in "recalled the appeal of A, on 3 May, calling for": the participle tells what the text of another says."""
    ruler = sentence.tokens[verb.head]
    text = object_of(sentence, ruler) if verb.tag == "VBG" and verb.dep == "advcl" else None
    if (
        text is None
        or ruler.lemma not in _POINTING
        or text.lemma.casefold() not in _TEXT_NOUNS
        or text.index > verb.index
    ):
        return ()
    return authors_of(scene, sentence, text, end=verb.index)


_POINTING = frozenset(
    {"recall", "welcome", "note", "endorse", "support", "commend", "echo", "cite", "recognize", "recognise"}
)


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
    patient = next(iter(sentence.children(verb.index, "nsubjpass")), None)
    if verb.dep in {"acl", "relcl"} or _continues_relative(sentence, verb) or _is_agreed_on_nothing(spot, patient):
        return None
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


def _is_agreed_on_nothing(spot: Spot, patient: Token | None) -> bool:
    """As in "No date was agreed upon": no agreement."""
    front = spot.sentence.children(patient.index, "det") if patient is not None and spot.verb.lemma == "agree" else ()
    return any(t.text.casefold() == "no" for t in front)


def _continues_relative(sentence: Sentence, verb: Token) -> bool:
    """As in "which was designed and agreed": a further verb of a clause that only describes."""
    while verb.dep == "conj":
        verb = sentence.tokens[verb.head]
    return verb.dep in {"acl", "relcl"}


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


_CHARGING = frozenset({"accuse", "blame", "criticise", "criticize"})
"""What is said of somebody without an agent ("A has been accused") comes from others than the text."""


def _carried_on(spot: Spot, patient: Token | None, before: tuple[Act, ...]) -> tuple[str, ...]:
    """Who spoke last, unless it is they who are spoken to."""
    told = spot.scene.cast.who(spot.sentence, patient.index) if patient is not None else ()
    if spot.verb.lemma in _CHARGING:
        return ()
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
    """As in "X called on Y ... It also urged": who spoke in the sentences before goes on, where the pronoun fits and opens."""
    subject = subject_of(spot.sentence, spot.verb)
    if subject is None or subject.index > _OPENS or subject.tag != "PRP" or spot.verb.lemma in _ANSWERING:
        return speaker
    scene, word = spot.scene, subject.text.casefold()
    for earlier in reversed(scene.reading.sentences[max(0, spot.sentence.index - _BACK) : spot.sentence.index]):
        spoken = [a.speaker for a in before if a.speaker and _stands_in(scene, a, earlier)]
        if spoken and _fits_pronoun(scene, subject, spoken[0]):
            return spoken[0]
        if word == "it" and _has_text_for_subject(scene, earlier):
            return scene.cast.voice(spot.verb.start) or speaker
        if word != "it":
            return speaker
    return speaker


_OPENS, _BACK = 1, 3
"""The last place of a pronoun that opens a sentence; sentences looked back for whom "it" stands."""


def _stands_in(scene: Scene, act: Act, sentence: Sentence) -> bool:
    return sentence.span.start <= scene.start_of(act) < sentence.span.end


def _has_text_for_subject(scene: Scene, sentence: Sentence) -> bool:
    """As in "The statement condemned": the text itself is what the sentence speaks of."""
    root = sentence.root()
    subject = next(iter(sentence.children(root.index, "nsubj", "nsubjpass")), None)
    return subject is not None and subject.tag in {"NN", "NNP"} and is_text(scene, sentence, subject)


def _fits_pronoun(scene: Scene, pronoun: Token, names: tuple[str, ...]) -> bool:
    persons = [n for n in names if any(p.name == n for p in scene.reading.people)]
    word = pronoun.text.casefold()
    if word == "it":
        return len(names) == 1 and not persons and not names[0].endswith("s")
    if word == "they":
        return len(names) > 1 or (not persons and names[0].endswith("s"))
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
        return authors_of(scene, sentence, noun) or _issuing(scene, sentence, noun)
    if scene.cast.is_actor(sentence, noun.index):
        return scene.cast.who(sentence, noun.index)
    above = next((t for t in sentence.ancestors(noun.index) if t.pos in VERBAL), None)
    subject = subject_of(sentence, above) if above is not None and not is_passive(sentence, above) else None
    if subject is not None and scene.cast.is_actor(sentence, subject.index):
        return scene.cast.who(sentence, subject.index)
    return scene.cast.voice(noun.start)


def _issuing(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """As in "A and B released a joint statement outlining": who does something with the text; else the voice of the text."""
    ruler = sentence.tokens[noun.head]
    subject = subject_of(sentence, ruler) if noun.dep == "dobj" and ruler.pos in VERBAL else None
    if subject is not None and scene.cast.is_actor(sentence, subject.index):
        return scene.cast.who(sentence, subject.index)
    return scene.cast.voice(noun.start) if subject is None else ()


def _without_subject(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Operative paragraphs, preambular participles and orphaned clauses speak with the voice of the text."""
    if verb.dep == "pcomp":
        before = [m for m in scene.reading.mentions_in(sentence.index) if m.last < verb.index and m.actor is not None]
        if before:
            return scene.cast.who(sentence, before[-1].last)
    return (
        actors_before(scene.cast, sentence, verb) or introducer_of(scene.cast, sentence) or scene.cast.voice(verb.start)
    )


def authors_of(scene: Scene, sentence: Sentence, noun: Token, *, end: int | None = None) -> tuple[str, ...]:
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
        names.extend(_authors_further_on(scene, sentence, noun, end=end))
    return tuple(dict.fromkeys(names))


def _authors_further_on(scene: Scene, sentence: Sentence, noun: Token, *, end: int | None) -> tuple[str, ...]:
    """Authors after a place or date that the parser hung the phrase on ("statement in X, by A and B"), before token ``end``."""
    last = noun.index + _FAR if end is None else min(end, noun.index + _FAR)
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.PERSON, MentionKind.POST, MentionKind.BODY):
        before = sentence.tokens[max(mention.first - 2, 0) : mention.first]
        if noun.index < mention.first <= last and any(t.text.casefold() in {"by", "of"} for t in before):
            return scene.cast.who(sentence, mention.last)
    return ()


_FAR = 12
"""Tokens behind a noun for a text in which its authors may still be named."""
