"""Doers: who does what a verb of meeting tells, by agent, request, proposal, plan or subject.

Nobody asks himself: "congratulated B and invited him to visit" makes B the visitor. A numbered paragraph without a subject
is the issuers' own.
"""

from __future__ import annotations

from communique.extract.clauses import VERBAL, agent_of, has_to, is_passive, object_of, subject_of
from communique.extract.interlocutors import names_at, sides
from communique.extract.meeting_phases import governing_noun
from communique.extract.phrases import phrase_words
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.knowledge.meetings import words_of
from communique.model.reading import Mention, MentionKind, Sentence, Token

_OPENING = 2
"""Tokens that may stand before the verb that opens a numbered paragraph ("5. Also decides")."""


def doers_of(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Who does what the verb tells; empty if nobody is told."""
    if is_passive(sentence, verb):
        agent = agent_of(sentence, verb) or _agent_behind(scene, sentence, verb)
        return names_at(scene, sentence, agent.index) if agent is not None else ()
    asked = _asked(scene, sentence, verb)
    if asked:
        return asked
    is_bare = verb.dep in {"acl", "relcl"} and not sentence.children(verb.index, "nsubj", "nsubjpass")
    praised = _praised(scene, sentence, verb)
    if praised:
        return praised
    noun = sentence.tokens[verb.head] if is_bare else governing_noun(sentence, verb)
    if noun is not None:
        return _doer_of_noun(scene, sentence, noun, verb)
    return _by_subject(scene, sentence, verb)


def _agent_behind(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """The doer that the parser hung to a place or day ("was received at the airport by A")."""
    for token in sentence.tokens[verb.index + 1 :]:
        if token.pos in VERBAL or token.text in {";", "."}:
            return None
        if token.text.casefold() == "by" and sentence.tokens[token.head].pos not in VERBAL:
            inner = next(iter(sentence.children(token.index, "pobj")), None)
            return inner if inner is not None and scene.cast.mention_at(sentence, inner.index) is not None else None
    return None


def _praised(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Those thanked for doing it ("commended A for hosting")."""
    preposition = sentence.tokens[verb.head]
    if verb.dep != "pcomp" or preposition.text.casefold() != "for":
        return ()
    met = object_of(sentence, sentence.tokens[preposition.head])
    return names_at(scene, sentence, met.index) if met is not None else ()


def _by_subject(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    subject = _behind_dateline(scene, sentence, verb) or subject_of(sentence, verb)
    if subject is None:
        return (
            _right_before(scene, sentence, verb)
            or doer_above(scene, sentence, verb)
            or _doer_of_verbless(scene, sentence, verb)
        )
    if subject.text.casefold() == "it":
        return _of_it(scene, sentence, subject)
    found = names_of_subject(scene, sentence, subject)
    if not found and subject.pos == "PROPN":
        words = phrase_words(sentence, subject.index, scene.reading.content)
        found = tuple(i for i in scene.issue.issuers if i == words)
    if not found and subject.pos == "PROPN" and subject.lemma.casefold() in words_of("assembling"):
        return (phrase_words(sentence, subject.index, scene.reading.content),)
    return found or (_first_named(scene, sentence, verb) if subject.pos in VERBAL else ())


def _behind_dateline(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """The subject where the parser took the place of a dateline for another ("ACCRA, 3 May (NA) -- The Minister had talks"); else None."""
    found = sentence.children(verb.index, "nsubj")
    is_dateline = len(found) > 1 and found[0].index == 0 and scene.cast.place_name(sentence, 0) is not None
    return found[-1] if is_dateline and found[-1].index < verb.index else None


def _right_before(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Those named right before a finite verb, whom the parser gave to words in front ("At the invitation of A, B held talks")."""
    if verb.tag not in {"VBD", "VBZ", "VBP"} or not verb.index:
        return ()
    mention = scene.cast.mention_at(sentence, verb.index - 1)
    if mention is None or mention.last != verb.index - 1:
        return ()
    before = [t.text for t in sentence.tokens[max(0, mention.first - 2) : mention.first] if t.pos != "DET"]
    return names_at(scene, sentence, mention.last) if before[-1:] == [","] else ()


def names_of_subject(scene: Scene, sentence: Sentence, subject: Token) -> tuple[str, ...]:
    """All actors of a subject, those whom the syntax lost behind titles and insertions included."""
    return _listed(scene, sentence, subject) or names_at(scene, sentence, subject.index)


def _listed(scene: Scene, sentence: Sentence, subject: Token) -> tuple[str, ...]:
    """All of a list of names with titles between them, where the syntax loses the later ones; empty where it lost none."""
    mention = scene.cast.mention_at(sentence, subject.index)
    if mention is None or subject.index > mention.last:
        return ()
    first = _first_of_row(scene, sentence, subject, mention)
    sided = sides(scene, sentence, first, where=Whereabouts(scene, sentence, {}))
    names = tuple(dict.fromkeys(name for side in sided for name in side.names))
    return names if set(names_at(scene, sentence, subject.index)) < set(names) else ()


def _first_of_row(scene: Scene, sentence: Sentence, subject: Token, mention: Mention) -> int:
    """Where a row of two begins whose first the parser took for a modifier ("The Minister and President Dee spoke")."""
    for before in sentence.children(subject.index, "nmod", "compound"):
        fellow = scene.cast.mention_at(sentence, before.index)
        is_other = fellow is not None and fellow.kind is MentionKind.POST and not set(fellow.holders) & {mention.name}
        if fellow is not None and is_other and sentence.tokens[fellow.last + 1].text.casefold() == "and":
            return fellow.first
    return mention.first


def _of_it(scene: Scene, sentence: Sentence, subject: Token) -> tuple[str, ...]:
    """Whom "it" stands for: a body named before in the sentence; of "it was not possible to" those who say so."""
    ruler = sentence.tokens[subject.head]
    if any(t.lemma.casefold() in words_of("possible") for t in sentence.children(ruler.index, "acomp")):
        return doer_above(scene, sentence, ruler)
    bodies = [m for m in scene.reading.mentions_in(sentence.index, MentionKind.BODY) if m.last < subject.index]
    opens = [
        m for m in bodies if any(sentence.tokens[i].dep in {"nsubj", "nsubjpass"} for i in range(m.first, m.last + 1))
    ]
    return scene.cast.who(sentence, opens[0].last) if opens else names_at(scene, sentence, subject.index)


def _first_named(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The actor with whom the sentence opens, where the parser lost the subject behind a long insertion."""
    for token in sentence.tokens[: min(4, verb.index)]:
        if scene.cast.mention_at(sentence, token.index) is not None:
            return scene.cast.who(sentence, token.index)
    return ()


def _doer_of_verbless(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The issuers, of a numbered paragraph without subject ("5. Decides to visit X")."""
    chain = (verb, *sentence.ancestors(verb.index))
    top = chain[-1]
    opens = top.index <= _OPENING + 2 * has_to(sentence, top) and top.tag in {
        *(["VBD", "VBN"] if sentence.label or sentence.tokens[0].text.isdigit() else []),
        "VBZ",
        "VBP",
        "VB",
        "VBG",
        "NNS",
        "NNPS",
    }
    if opens and sentence.paragraph and not sentence.children(top.index, "nsubj", "nsubjpass"):
        return scene.issue.issuers
    return ()


def _asked(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Those asked, told or sent to do it."""
    head = sentence.tokens[verb.head]
    if (
        sentence.children(verb.index, "nsubj")
        or head.lemma.casefold() not in words_of("object_control")
        or verb.dep not in {"xcomp", "advcl", "ccomp"}
    ):
        return ()
    met = object_of(sentence, head)
    if met is None:
        on = [
            t
            for p in sentence.children(head.index, "prep")
            if p.text.casefold() in {"on", "upon", "to"}
            for t in sentence.children(p.index, "pobj")
        ]
        met = on[0] if on else None
    if met is None:
        return ()
    found, askers = names_at(scene, sentence, met.index), subject_of(sentence, head)
    if met.tag == "PRP" and askers is not None and found == names_at(scene, sentence, askers.index):
        return _object_before(scene, sentence, head)
    return found


def _object_before(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The object of the verb joined to the one before: nobody asks himself ("congratulated B and invited him")."""
    head = sentence.tokens[verb.head]
    met = object_of(sentence, head) if verb.dep == "conj" and head.pos in VERBAL else None
    return names_at(scene, sentence, met.index) if met is not None else ()


def _doer_of_noun(scene: Scene, sentence: Sentence, noun: Token, verb: Token) -> tuple[str, ...]:
    """The doer of an infinitive or participle that hangs on a noun: its possessor, or the noun itself."""
    if scene.cast.is_actor(sentence, noun.index) and not has_to(sentence, verb):
        return names_at(scene, sentence, noun.index)
    taker = sentence.tokens[noun.head]
    if noun.lemma.casefold() == "invitation" and taker.lemma == "accept" and noun.dep == "dobj":
        subject = subject_of(sentence, taker)
        return names_at(scene, sentence, subject.index) if subject is not None else ()
    for owner in sentence.children(noun.index, "poss"):
        found = names_at(scene, sentence, owner.index)
        to_self = noun.lemma.casefold() in {"invitation", "request", "call", "appeal"}
        if found and not to_self:
            return found
    for prep in sentence.children(noun.index, "prep"):
        told = [t for t in sentence.children(prep.index, "pobj") if scene.cast.is_actor(sentence, t.index)]
        if prep.text.casefold() == ("to" if noun.lemma.casefold() == "invitation" else "of") and told:
            return names_at(scene, sentence, told[0].index)
    return doer_above(scene, sentence, noun) if noun.lemma.casefold() in words_of("own_mind") else ()


def doer_above(scene: Scene, sentence: Sentence, token: Token) -> tuple[str, ...]:
    """The subject of the nearest verb above."""
    for above in sentence.ancestors(token.index):
        if above.pos in VERBAL:
            subject = subject_of(sentence, above)
            return (
                names_at(scene, sentence, subject.index)
                if subject is not None
                else _doer_of_verbless(scene, sentence, above)
            )
    return ()
