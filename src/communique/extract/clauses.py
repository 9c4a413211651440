"""Clauses: subject, helpers, complements of a verb in the dependency parse."""

from __future__ import annotations

from communique.model.reading import Sentence, Token

VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CARRIED = frozenset({"conj", "advcl", "xcomp", "ccomp", "dep", "parataxis"})


def helpers_of(sentence: Sentence, verb: Token) -> frozenset[str]:
    """Auxiliaries of a verb, case folded; those of the verb it is coordinated with where it has none of its own."""
    own = {t.text.casefold() for t in sentence.children(verb.index, "aux", "auxpass")}
    if not own and verb.dep == "conj" and verb.tag in {"VB", "VBN", "VBG"}:
        head = sentence.tokens[verb.head]
        if head.pos in VERBAL and head.tag == verb.tag:
            return helpers_of(sentence, head)
    return frozenset(own)


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb is in the passive, with or without auxiliary."""
    if verb.tag != "VBN":
        return False
    if any(sentence.children(verb.index, "auxpass", "agent", "nsubjpass")):
        return True
    if helpers_of(sentence, verb) & {"be", "been", "was", "were", "is", "are", "being"}:
        return True
    return verb.dep == "acl" and not helpers_of(sentence, verb) and row_broken_before(sentence, verb) is None


def row_broken_before(sentence: Sentence, verb: Token) -> Token | None:
    """As in "condemned the attack, called on X to act": the first verb of a row whose later one was taken for a participle."""
    if verb.tag != "VBN" or verb.dep != "acl" or verb.index == 0 or sentence.tokens[verb.index - 1].text != ",":
        return None
    first = next((t for t in sentence.ancestors(verb.index) if t.tag == "VBD" and t.dep in {"ROOT", "conj"}), None)
    follows = sentence.tokens[verb.index + 1].text.casefold() if verb.index + 1 < len(sentence.tokens) else ""
    takes = sentence.children(verb.index, "dobj") or (verb.lemma == "call" and follows in {"on", "upon"})
    return first if takes else None


def is_negated(sentence: Sentence, verb: Token) -> bool:
    """Whether a negation depends on the verb."""
    return bool(sentence.children(verb.index, "neg")) or any(
        t.text.casefold() in {"never", "neither", "nor"}
        for t in sentence.children(verb.index, "advmod", "preconj", "cc")
    )


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """The token that heads the verb's subject, carried over from the verb it depends on; None if there is none.

    For a passive it is the patient; callers that want the doer use `agent_of`.
    """
    return _own_or_carried(sentence, verb) or _first_before(sentence, verb)


def _first_before(sentence: Sentence, verb: Token) -> Token | None:
    """Where the parser broke a row of verbs ("stressed that ..., underlined ..., and urged"): the subject of the first."""
    if verb.tag not in {"VBD", "VBZ", "VBP"} or verb.dep in {"relcl", "acl", "csubj"}:
        return None
    for token in sentence.tokens[: verb.index]:
        if token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].tag == verb.tag:
            return token
    return None


def _own_or_carried(sentence: Sentence, verb: Token) -> Token | None:
    verb = row_broken_before(sentence, verb) or verb
    for _ in range(6):
        own = sentence.children(verb.index, *_SUBJECTS)
        if own:
            before = [t for t in own if t.index < verb.index]
            between = sentence.tokens[before[0].index : before[-1].index] if len(before) > 1 else ()
            apart = any(":" in t.text or (t.dep == "mark" and t.head == verb.index) for t in between)
            return before[-1] if apart else own[0]
        head = sentence.tokens[verb.head]
        if verb.dep == "xcomp" and head.dep == "acomp":  # "stand ready to help": who stands
            head = sentence.tokens[head.head]
        if verb.dep in _CARRIED and head.index != verb.index and head.pos in VERBAL:
            verb = head
            continue
        if verb.dep == "pcomp" and head.dep == "prep":
            above = sentence.tokens[head.head]
            if above.pos in VERBAL and above.index != head.index:
                verb = above
                continue
        return None
    return None


def agent_of(sentence: Sentence, verb: Token) -> Token | None:
    """The doer of a passive ("by X"); None if it is not told."""
    for by in sentence.children(verb.index, "agent", "prep"):
        if by.text.casefold() == "by":
            return next(iter(sentence.children(by.index, "pobj")), None)
    return None


def object_of(sentence: Sentence, verb: Token) -> Token | None:
    """The direct object, or the patient of a passive; None if there is none."""
    found = sentence.children(verb.index, "dobj", "dative")
    plain = [t for t in found if t.dep == "dobj" or t.pos != "ADP"]
    if plain:
        return plain[0]
    if is_passive(sentence, verb):
        patient = next(iter(sentence.children(verb.index, "nsubjpass")), None)
        return sentence.tokens[verb.head] if patient is None and verb.dep == "acl" else patient
    return None


def particle_after(sentence: Sentence, verb: Token, words: tuple[str, ...], *, within: int = 3) -> Token | None:
    """The particle or preposition of the verb among ``words``; None if it has none."""
    for child in sentence.children(verb.index, "prep", "prt", "dative", "advmod", "agent"):
        if child.text.casefold() in words and child.index > verb.index:
            return child
    for token in sentence.tokens[verb.index + 1 : verb.index + 1 + within]:
        if token.text.casefold() in words:
            return token
        if token.pos != "ADV":
            return None
    return None


def complement_verbs(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verbs of the clauses that complete the verb, infinitive or finite, in order."""
    return tuple(t for t in sentence.children(verb.index, "xcomp", "ccomp") if t.pos in VERBAL)


def has_to(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(t.text.casefold() == "to" for t in sentence.children(verb.index, "aux"))


def coordinated(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verb and the verbs coordinated with it that share its form, in order."""
    out = [verb]
    for child in sentence.children(verb.index, "conj"):
        if child.pos in VERBAL:
            out.extend(coordinated(sentence, child))
    return tuple(out)
