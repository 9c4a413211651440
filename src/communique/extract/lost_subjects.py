"""Subjects that the parser lost: who does what a finite verb tells, though no subject hangs on it.

"In light of the risks, A, B and C call on": the row of actors at the verb's left hand. "A and B, as hosts and seeking peace,
are determined": the actor that opens the sentence. "The Ministers: - Reaffirmed ...": the subject of the introduction above
the list. Invariant: a word that the parser gave as a subject and that can act is never overruled.
"""

from __future__ import annotations

from communique.extract.clauses import VERBAL, helpers_of, is_passive, subject_of
from communique.extract.namer import Namer
from communique.model.reading import Mention, MentionKind, Sentence, Token

Names = tuple[str, ...]
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BETWEEN = frozenset({"and", ",", "or", "&", "the", "especially", "particularly", "notably", "including"})
_FARTHEST = 80
"""Sentences between an item and the introduction of its list."""
_OPENING = 2
"""Tokens before the actor that opens a sentence."""


def actors_before(cast: Namer, sentence: Sentence, verb: Token) -> Names:
    """The actors in a row that ends just before a finite verb; empty if none stand there."""
    if not _is_finite(sentence, verb) or verb.dep not in {"ROOT", "conj", "ccomp", "parataxis"}:
        return ()
    place = verb.index - 1
    while place >= 0 and sentence.tokens[place].pos in {"ADV", "AUX"}:
        place -= 1
    last = cast.mention_at(sentence, place) if place >= 0 else None
    if last is None:
        return _first_free(cast, sentence, verb)
    return cast.who(sentence, _first_of_row(cast, sentence, last).last)


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    """As in "urged", "have agreed"; a participle alone is not."""
    if verb.tag in _FINITE:
        return True
    return (
        verb.tag == "VBN"
        and not is_passive(sentence, verb)
        and bool(helpers_of(sentence, verb) & {"has", "have", "had"})
    )


def actors_before_modal(cast: Namer, sentence: Sentence, modal: Token) -> Names:
    """As in "at this juncture, A, especially B, should": the actors in a row that ends just before a modal; empty if none do."""
    place = modal.index - 1
    while place >= 0 and (sentence.tokens[place].pos == "ADV" or sentence.tokens[place].text == ","):
        place -= 1
    last = cast.mention_at(sentence, place) if place >= 0 else None
    return cast.who(sentence, _first_of_row(cast, sentence, last).last) if last is not None else ()


def _first_free(cast: Namer, sentence: Sentence, verb: Token) -> Names:
    """As in "Earlier today, A with the help of B, presented": the first actor that no preposition rules."""
    if verb.dep != "ROOT" or any(t.dep in {"nsubj", "nsubjpass"} and t.index < verb.index for t in sentence.tokens):
        return ()
    for token in sentence.tokens[: verb.index]:
        mention = cast.mention_at(sentence, token.index)
        if mention is None or mention.first != token.index:
            continue
        place = token.index - 1
        while place >= 0 and sentence.tokens[place].pos == "DET":
            place -= 1
        if place < 0 or sentence.tokens[place].text == ",":
            return cast.who(sentence, mention.last)
    return ()


def _first_of_row(cast: Namer, sentence: Sentence, last: Mention) -> Mention:
    """The mention that opens the row "A, B and C" which ``last`` closes."""
    first = last
    while True:
        place = first.first - 1
        while place >= 0 and sentence.tokens[place].text.casefold() in _BETWEEN:
            place -= 1
        joined = place < first.first - 1 and any(
            t.text != "the" for t in sentence.tokens[place + 1 : first.first] if t.pos != "DET"
        )
        before = cast.mention_at(sentence, place) if place >= 0 and joined else None
        coupled = any(t.text.casefold() == "and" for t in sentence.tokens[place + 1 : first.first])
        if before is None or (before.actor is not last.actor and not coupled):
            return first
        first = before


def actor_opening(cast: Namer, sentence: Sentence) -> Names:
    """The actors with whom the sentence opens; empty if it opens with anything else."""
    for token in sentence.tokens[: _OPENING + 1]:
        if cast.mention_at(sentence, token.index) is not None:
            return cast.who(sentence, token.index)
        if token.pos not in {"DET", "PUNCT", "X", "NUM", "ADJ"}:
            return ()
    return ()


def introducer_of(cast: Namer, sentence: Sentence) -> Names:
    """The subject of the introduction above the list to which the sentence belongs; empty if it stands in none."""
    sentences = cast.reading.sentences
    for back in range(1, min(_FARTHEST, sentence.index) + 1):
        before = sentences[sentence.index - back]
        if _introduces(before):
            return _teller(cast, before)
        if (
            not before.label
            and _opens_paragraph(sentences[before.index - 1], before)
            and _has_own_subject(cast, before)
        ):
            return ()
    return ()


def _introduces(sentence: Sentence) -> bool:
    words = [t.text.casefold() for t in sentence.tokens if t.text.strip()]
    return bool(words) and (words[-1] in {":", "and"} or words[-2:] in (["and", ":"], [":", "-"]))


def _opens_paragraph(previous: Sentence, sentence: Sentence) -> bool:
    return previous.paragraph != sentence.paragraph


def _has_own_subject(cast: Namer, sentence: Sentence) -> bool:
    root = next((t for t in sentence.tokens if t.dep == "ROOT"), None)
    subject = next(iter(sentence.children(root.index, "nsubj", "nsubjpass")), None) if root is not None else None
    return subject is not None and cast.mention_at(sentence, subject.index) is not None


def _teller(cast: Namer, sentence: Sentence) -> Names:
    """Whom the introduction makes speak: the subject of its last main verb, or the actor that is all of it."""
    for token in reversed(sentence.tokens):
        if token.pos in VERBAL and token.dep in {"ROOT", "conj"}:
            subject = subject_of(sentence, token)
            named = cast.mention_at(sentence, subject.index) if subject is not None else None
            if subject is not None and named is not None:
                return cast.who(sentence, subject.index)
    whose = _before_as(cast, sentence)
    if whose:
        return whose
    last = [m for m in cast.reading.mentions_in(sentence.index, *_SPEAKING) if m.last >= len(sentence.tokens) - 3]
    return cast.who(sentence, last[-1].last) if last else ()


def _before_as(cast: Namer, sentence: Sentence) -> Names:
    """As in "A, B and C as guarantors of the format:": those who speak in the capacity told last; empty if none is told."""
    if any(t.pos in VERBAL and t.dep == "ROOT" for t in sentence.tokens):
        return ()
    for token in sentence.tokens:
        before = cast.mention_at(sentence, token.index - 1) if token.text == "as" and token.index else None
        if before is not None:
            return cast.who(sentence, _first_of_row(cast, sentence, before).last)
    return ()


_SPEAKING = (MentionKind.BODY, MentionKind.LABEL, MentionKind.POST, MentionKind.PERSON)
