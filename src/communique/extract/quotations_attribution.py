"""Attribution: where the words around a quotation tell who speaks.

Looks after the closing mark, then before the opening one, inside the sentence; then at the sentence before. Invariant: only
words outside quotation marks tell a speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.extract.cast import FIRST_PERSON, Cast
from communique.extract.clauses import object_of
from communique.knowledge.tables import load_table
from communique.model.reading import Mention, MentionKind, Quote, Reading, Sentence, Token
from communique.model.span import Span

FAR = 24
"""Tokens from the quotation to its verb of saying: the name and office of a speaker fit in, a second clause does not."""
_HONOURS = frozenset({"mr", "mrs", "ms", "dr", "general", "gen", "ambassador", "amb", "h.e", "prof", "sir"})
"""Words of address between a title and its holder."""
_TEXT_REACH = 16
"""Tokens behind a quotation in which "the statement said" stands."""
_MARKS = frozenset({",", ".", "”", '"', "’", "'", "»", "-", "–", "—"})
_TEXT_DETERMINERS = frozenset({"the", "a", "this", "their", "its"})
_TEXT_VERBS = frozenset(
    {
        "read",
        "reads",
        "said",
        "says",
        "added",
        "adds",
        "stated",
        "states",
        "continued",
        "continues",
        "noted",
        "notes",
        "reported",
    }
)
_SPEAKING_TEXTS = frozenset(
    {"statement", "communique", "communiqué", "declaration", "message", "release", "text", "readout", "announcement"}
)
_THEY = frozenset({"he", "she", "they", "it", "who", "which"})


@dataclass(frozen=True, slots=True)
class Told:
    """A speaker as the text tells it."""

    speakers: tuple[str, ...]
    """Display names."""

    how: str
    """before, after or inside."""

    span: Span
    """From the speaker to the verb of saying."""


@cache
def table() -> dict[str, Any]:
    """Verbs and phrases of attribution."""
    out: dict[str, Any] = load_table("attribution")
    return out


@cache
def verbs_of_saying() -> frozenset[str]:
    """Their lemmas."""
    return frozenset(table()["verbs"])


class Neighbourhood:
    """The words around the quotations of one statement."""

    def __init__(self, reading: Reading, cast: Cast, quotes: Sequence[Quote]) -> None:
        self._reading = reading
        self._cast = cast
        self._quotes = [q.span for q in quotes]

    def told(self, quote: Quote) -> Told | None:
        """The speaker told in the sentence of the quotation; None if it tells none."""
        return self._after(quote) or self._before(quote)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character; None outside all."""
        return next((s for s in self._reading.sentences if s.span.start <= offset < s.span.end), None)

    def told_by(self, sentence: Sentence) -> Told | None:
        """The speaker of a sentence whose main verb is one of saying ("X also said that ..."); None if it is none."""
        free = [t for t in sentence.tokens if not self._is_quoted(t)]
        for verb in free:
            if (
                verb.pos == "VERB"
                and verb.lemma.casefold() in verbs_of_saying()
                and verb.dep in {"ROOT", "conj", "ccomp"}
            ):
                subject = self._subject(sentence, verb)
                if subject is None and verb.dep == "ROOT":
                    subject = self._actor_in(sentence, [t for t in free if t.start < verb.start], last=True)
                if subject is not None:
                    return self._build(sentence, subject, verb, "before")
        return None

    # -- after the closing mark --------------------------------------------------------------------------------------

    def _after(self, quote: Quote) -> Told | None:
        sentence = self.sentence_at(quote.span.end - 1)
        if sentence is None:
            return None
        tail = list(self._free_run(sentence, quote.span.end))
        spoken = self._by_text(tail) or self._according_behind(sentence, tail)
        if spoken is not None:
            return spoken
        verb = next((t for t in tail[:FAR] if self._says(t)), None)
        if verb is None or self._is_cut(tail, verb) or self._goes_on(sentence, verb):
            return None
        between = [t for t in tail if t.start < verb.start]
        subject = self._actor_in(sentence, between, last=True)
        if subject is None and (beside := [t for t in between if t.pos in {"NOUN", "PROPN"}]):
            subject = self._nominal(sentence, verb, beside)
        if subject is None:
            following = [t for t in tail if t.start > verb.start][:FAR]
            subject = self._actor_in(sentence, self._up_to_clause(following), last=False)
            if subject is None:
                subject = self._nominal(sentence, verb, between or following)
        return self._build(sentence, subject, verb, "after") if subject is not None else None

    def _free_run(self, sentence: Sentence, start: int) -> Iterator[Token]:
        """The tokens after ``start`` up to the next quotation or the end of the sentence."""
        for token in sentence.tokens:
            if token.start < start:
                continue
            if self._is_quoted(token):
                return
            yield token

    def _by_text(self, tail: Sequence[Token]) -> Told | None:
        """As in "“...,” reads the statement", "“...,” a statement of the ministry said": a text speaks for its authors."""
        head = [t for t in tail[:_TEXT_REACH] if t.text not in _MARKS]
        if not head or head[0].text.casefold() not in {*_TEXT_DETERMINERS, "read", "reads", "said", "says"}:
            return None
        noun = next((t for t in head[1:] if t.lemma.casefold() in _SPEAKING_TEXTS), None)
        verb = next((t for t in head if t.text.casefold() in _TEXT_VERBS), None)
        if noun is None or verb is None:
            return None
        between, at = head[1 : head.index(noun)], head.index(noun) + 1
        if at < len(head) and head[at].text.casefold() in {"by", "from", "of", "issued"}:
            return None  # its authors are told behind it
        if any(t.text[:1].isupper() or t.pos in {"VERB", "ADP"} for t in between if t is not verb):
            return None
        return Told((noun.lemma.casefold(),), "after", Span(min(noun.start, verb.start), max(noun.end, verb.end)))

    def _according_behind(self, sentence: Sentence, tail: Sequence[Token]) -> Told | None:
        """As in "“...,” according to X"."""
        head = [t for t in tail if t.text not in _MARKS]
        if [t.text.casefold() for t in head[:2]] != ["according", "to"]:
            return None
        return self._according(sentence, self._up_to_clause(head))

    @staticmethod
    def _goes_on(sentence: Sentence, verb: Token) -> bool:
        """As in "“...,” stressing that the parties agreed": who spoke before goes on, and those behind "that" are spoken of."""
        behind = sentence.tokens[verb.index + 1 : verb.index + 2]
        return verb.tag == "VBG" and bool(behind) and behind[0].text.casefold() == "that"

    @staticmethod
    def _is_cut(tail: Sequence[Token], verb: Token) -> bool:
        """Whether something other than a speaker stands between the quotation and the verb."""
        before = [t for t in tail if t.start < verb.start]
        if any(
            t.text.casefold() in {"and", "but", "while", "which", "that", "because", "."}
            for t in before
            if t.text.isalpha() or t.text == "."
        ):
            return any(t.pos in {"VERB", "AUX"} for t in before) or any(
                t.text.casefold() in {"and", "but", "while", "that", "."} for t in before[:3]
            )
        return sum(t.pos == "VERB" for t in before) > 0

    @staticmethod
    def _up_to_clause(tokens: Sequence[Token]) -> list[Token]:
        out: list[Token] = []
        for token in tokens:
            if (out and token.pos == "VERB") or token.text in {";", ":", "“", "."}:
                break
            out.append(token)
        return out

    # -- before the opening mark -------------------------------------------------------------------------------------

    def _before(self, quote: Quote) -> Told | None:
        sentence = self.sentence_at(quote.span.start)
        if sentence is None:
            return None
        head = [t for t in sentence.tokens if t.end <= quote.span.start and not self._is_quoted(t)]
        head = self._since_last_quote(head, quote.span.start)
        if not head:
            return None
        return self._according(sentence, head) or self._by_verb(sentence, head)

    def _since_last_quote(self, head: list[Token], start: int) -> list[Token]:
        """Only what stands between the quotation before and this one, if that is a clause of its own."""
        ends = [q.end for q in self._quotes if q.end < start]
        recent = [t for t in head if not ends or t.start >= max(ends)]
        return recent if any(t.pos == "VERB" for t in recent) else head

    def _according(self, sentence: Sentence, head: Sequence[Token]) -> Told | None:
        """As in "According to X, “...”"."""
        words = [t.text.casefold() for t in head]
        for phrase in table()["according"]:
            parts = phrase.split()
            for place in range(len(words) - len(parts) + 1):
                if words[place : place + len(parts)] == parts:
                    behind = head[place + len(parts) :]
                    subject = self._actor_in(sentence, behind, last=False)
                    if subject is None:
                        subject = self._nominal(sentence, head[place], behind)
                    if subject is not None:
                        return self._build(sentence, subject, head[place], "before")
        return None

    def _by_verb(self, sentence: Sentence, head: Sequence[Token]) -> Told | None:
        """The last verb with a speaker: one of saying first, else the verb of the clause that the words are woven into."""
        verbs = [t for t in head if t.pos in {"VERB", "AUX"}]
        saying = [t for t in verbs if self._says(t)]
        for verb in (*reversed(saying), *reversed(verbs)):
            subject = self._set_off(sentence, verb) if verb in saying else None
            subject = self._subject(sentence, verb) if subject is None else subject
            if subject is not None:
                return self._build(sentence, subject, verb, "before" if verb in saying else "inside")
        for verb in reversed(saying):
            before = [t for t in head if t.start < verb.start]
            subject = self._actor_in(sentence, before, last=True)
            if subject is None and sentence.children(verb.index, "nsubj"):
                subject = self._nominal(sentence, verb, before)
            if subject is not None:
                return self._build(sentence, subject, verb, "before")
        return self._verbless(sentence, head)

    def _verbless(self, sentence: Sentence, head: Sequence[Token]) -> Told | None:
        """As in "X, for her part: “...”": the actor who opens a clause that ends in a colon without a verb."""
        told = [t for t in head if t.text not in {"“", '"', "«"}]
        if not told or told[-1].text != ":" or any(t.pos in {"VERB", "AUX"} for t in told):
            return None
        subject = self._actor_in(sentence, told[:1], last=False)
        return self._build(sentence, subject, told[-1], "before") if subject is not None else None

    # -- speakers ----------------------------------------------------------------------------------------------------

    def _says(self, token: Token) -> bool:
        return (
            token.pos in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}
            and token.lemma.casefold() in verbs_of_saying()
            and token.tag not in {"NN", "NNS", "JJ", "NNP"}
        )

    def _subject(self, sentence: Sentence, verb: Token) -> int | None:
        """Index of the word that heads the verb's subject, carried over from the verb it hangs on."""
        quoted = sentence.tokens[sentence.tokens[verb.head].head]
        if verb.lemma == "say" and verb.dep == "pcomp" and quoted.lemma in {"quote", "cite"}:
            met = object_of(sentence, quoted)
            return met.index if met is not None and self._can_speak(sentence, met) else None
        for _ in range(5):
            for child in sentence.children(verb.index, "nsubj"):
                if not self._is_quoted(child) and self._can_speak(sentence, child):
                    return child.index
            above = sentence.tokens[verb.head]
            if above.index == verb.index or verb.dep not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acl"}:
                return None
            verb = above
        return None

    def _set_off(self, sentence: Sentence, verb: Token) -> int | None:
        """The person in commas right before a verb without a subject of its own ("and the Minister, A B, promised")."""
        if sentence.children(verb.index, "nsubj") or verb.index < 1 or sentence.tokens[verb.index - 1].text != ",":
            return None
        person = self._cast.mention_at(sentence, verb.index - 2) if verb.index > 1 else None
        if person is None or person.kind is not MentionKind.PERSON or sentence.tokens[person.first - 1].text != ",":
            return None
        return person.last

    def _can_speak(self, sentence: Sentence, token: Token) -> bool:
        return self._cast.is_actor(sentence, token.index)

    def _actor_in(self, sentence: Sentence, tokens: Sequence[Token], *, last: bool) -> int | None:
        """The index of the first or last actor among the tokens; the fullest mention of it."""
        found: list[int] = []
        seen: set[Mention] = set()
        for token in tokens:
            mention = self._cast.mention_at(sentence, token.index)
            if mention is not None and mention.kind is MentionKind.STATE and mention.is_adjective:
                continue
            if mention is not None:
                if mention not in seen:
                    seen.add(mention)
                    found.append(mention.last)
            elif token.text.casefold() in _THEY | FIRST_PERSON or (
                token.pos in {"NOUN", "PROPN"} and self._can_speak(sentence, token)
            ):
                found.append(token.index)
        if not found:
            return None
        return found[0] if not last or len(seen) > 1 else found[-1]

    @staticmethod
    def _nominal(sentence: Sentence, verb: Token, tokens: Sequence[Token]) -> int | None:
        """The noun beside the verb that is no actor known so far: whoever says something can speak."""
        for child in sentence.children(verb.index, "nsubj"):
            if child.pos in {"NOUN", "PROPN"} and child in tokens:
                return child.index
        run: list[Token] = []
        for token in tokens:
            if token.pos in {"PROPN", "NOUN"} or (run and token.text == "."):
                run.append(token)
            elif run:
                break
        nouns = [t for t in run if t.pos in {"PROPN", "NOUN"}]
        return nouns[-1].index if nouns else None

    def _is_quoted(self, token: Token) -> bool:
        return any(q.start <= token.start < q.end for q in self._quotes)

    def _person_titled(self, sentence: Sentence, subject: int, verb: Token) -> int:
        """The person whose title the subject is ("The former rapporteur for X, A. B., told ..."); else the subject."""
        held = self._cast.mention_at(sentence, subject)
        if held is not None and (held.kind is MentionKind.PERSON or held.plural):
            return subject
        last = max(held.last if held is not None else subject, subject)
        if sentence.tokens[subject].tag in {"NNS", "NNPS"}:
            return subject
        stop = verb.index if verb.index > last else min(last + FAR, len(sentence.tokens))
        for token in sentence.tokens[last + 1 : stop]:
            if token.pos in {"VERB", "AUX"} or token.text in {"“", '"', ";"}:
                break
            person = self._cast.mention_at(sentence, token.index)
            after = sentence.tokens[token.index + 1 : token.index + 2]
            if person is None and sentence.tokens[token.index - 1].text == "," and token.pos == "PROPN" and after:
                return after[0].index if after[0].pos == "PROPN" else subject
            if person is not None and person.kind is MentionKind.PERSON and person.first <= token.index:
                before = sentence.tokens[person.first - 1]
                beside = person.first == last + 1 and sentence.tokens[last].pos in {"NOUN", "PROPN", "ADJ"}
                titles = all(
                    t.text.casefold() not in {"and", "with", "that"} for t in sentence.tokens[last + 1 : person.first]
                )
                apposed = before.text == "," or before.text.casefold().rstrip(".") in _HONOURS
                return person.last if titles and (beside or apposed) else subject
        return subject

    def _build(self, sentence: Sentence, subject: int, verb: Token, how: str) -> Told | None:
        subject = self._person_titled(sentence, subject, verb)
        speakers = self._cast.who(sentence, subject)
        if not speakers:
            return None
        mention = self._cast.mention_at(sentence, subject)
        token = sentence.tokens[subject]
        start, end = (mention.span.start, mention.span.end) if mention else (token.start, token.end)
        return Told(speakers, how, Span(min(start, verb.start), max(end, verb.end)))
