"""Antecedents: what a pronoun stands for, from what stands before it in the statement.

"They" prefers the subject before it (Hobbs 1978; Lappin and Leass 1994: subjects and nearness), but after a request it
prefers those asked. A pronoun without antecedent stands for nobody; the caller shows nothing rather than a guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.clauses import subject_of
from communique.extract.collectives import protagonists
from communique.extract.lost_subjects import actors_before
from communique.extract.namer import Namer
from communique.model.actor import ActorKind
from communique.model.reading import Mention, MentionKind, Sentence, Token

_PLURAL = frozenset({"they", "them", "their", "themselves", "both"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_RELATIVE = frozenset({"who", "which", "that"})
_ASKING = frozenset(
    {
        "urge",
        "remind",
        "call",
        "ask",
        "appeal",
        "encourage",
        "invite",
        "request",
        "demand",
        "want",
        "expect",
        "thank",
        "commend",
        "press",
        "congratulate",
        "inform",
        "tell",
        "assure",
        "receive",
        "meet",
    }
)
_MEETING = frozenset({"meet", "receive", "host", "welcome", "visit", "call", "telephone", "phone"})
_ONE = frozenset({ActorKind.PERSON, ActorKind.POST, ActorKind.STATE})
_HOW_FAR = 3
"""Sentences looked back; beyond that readers do not connect either."""
_PAIR = 2
_FAR = 8
"""Sentences looked back for sides that were named as such."""


class Antecedents:
    """Resolves pronouns with one cast."""

    def __init__(self, cast: Namer) -> None:
        self._cast = cast
        self._reading = cast.reading

    def resolve(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        """The names that the pronoun at ``index`` stands for; empty if nothing fits."""
        token = sentence.tokens[index]
        word = token.text.casefold()
        if word in _RELATIVE:
            return self._relative(sentence, token)
        barred = self._own_subject(sentence, token, word)
        for found in self._candidates(sentence, token, word):
            if found and not set(found) & set(barred) and not (word == "both" and len(found) > _PAIR):
                return found
        if word == "both":
            return self._two_who_met() or self._last_plural(sentence)
        if word in _PLURAL:
            found = self._plural_in_front(sentence, token) or self._several(sentence) or self._asked_of(sentence, token)
            return found or (self._last_plural(sentence) if self._one_person_issued() else self._cast.issuers)
        if barred and word in _PERSONAL:
            others = tuple(n for n in protagonists(self._reading) if n not in barred)
            return others if len(others) == 1 else ()
        return self._cast.issuers if self._issuer_fits(word) else ()

    def _candidates(self, sentence: Sentence, token: Token, word: str) -> Iterator[tuple[str, ...]]:
        yield from self._same_sentence(sentence, token, word)
        yield self._clause_before(sentence, token, word)
        if word in {"him", "her"} and token.dep != "poss":
            yield from self._persons_in_front(sentence, token)
        if word in {"them", "their"}:
            yield self._plural_in_front(sentence, token)
        for before in self._sentences_before(sentence, _HOW_FAR):
            if word in {"it", "its"} and self._is_about_a_thing(before):
                return
            yield self._in_sentence(before, word)

    def _is_about_a_thing(self, sentence: Sentence) -> bool:
        """Whether the sentence's subject is one thing that cannot act ("Any agreement needs ... It should")."""
        subject = next(
            (t for t in sentence.tokens if t.dep in {"nsubj", "nsubjpass"} and self._is_main(sentence, t)), None
        )
        return subject is not None and subject.tag == "NN" and not self._cast.is_actor(sentence, subject.index)

    def _own_subject(self, sentence: Sentence, token: Token, word: str) -> tuple[str, ...]:
        """Whom an object cannot stand for: the subject of its own clause, or for "his" a subject "she"."""
        verb = next((t for t in sentence.ancestors(token.index) if t.pos in {"VERB", "AUX"}), None)
        if verb is None or token.dep in {"nsubj", "nsubjpass"} or word not in _PERSONAL | _PLURAL:
            return ()
        if word == "them" and verb.dep == "conj" and sentence.tokens[verb.head].dep == "ccomp":
            return ()  # "said that the parties agreed and called on them": the speaker calls
        subject = subject_of(sentence, verb)
        if subject is None or subject.index >= token.index or _is_coordinated(sentence, token, subject):
            return ()
        apart = {subject.text.casefold(), word}
        if word in {"his", "her", "their"} and token.dep == "poss" and apart not in ({"she", "his"}, {"he", "her"}):
            return ()
        return self._cast.who(sentence, subject.index) if subject.text.casefold() not in _PLURAL | _RELATIVE else ()

    def _sentences_before(self, sentence: Sentence, how_far: int) -> Iterator[Sentence]:
        for back in range(1, how_far + 1):
            if sentence.index - back >= 0:
                yield self._reading.sentences[sentence.index - back]

    def _clause_before(self, sentence: Sentence, token: Token, word: str) -> tuple[str, ...]:
        """As in "The Group could not agree; it will meet again": the subject of the clause in front."""
        if token.dep not in {"nsubj", "nsubjpass"}:
            return ()
        for before in reversed(sentence.tokens[: token.index]):
            if (
                before.dep in {"nsubj", "nsubjpass"}
                and before.head != token.head
                and self._is_main(sentence, before)
                and self._fits(sentence, before.index, word)
            ):
                return self._cast.who(sentence, before.index)
        return ()

    def _persons_in_front(self, sentence: Sentence, token: Token) -> Iterator[tuple[str, ...]]:
        """As in "expressed gratitude to A and encouraged him": the persons named before in the sentence, the last first."""
        named = self._reading.mentions_in(sentence.index, MentionKind.PERSON)
        yield from ((m.name,) for m in reversed(named) if m.last < token.index)

    def _plural_in_front(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """As in "A welcomed the progress made by the two sides, as they have agreed": those named last, in a lower clause."""
        verb = sentence.tokens[token.head]
        is_lower = token.dep in {"nsubj", "nsubjpass"} and verb.dep in {"advcl", "relcl", "acl"}
        if not is_lower and token.text.casefold() not in {"them", "their"}:
            return ()
        named = [
            m
            for m in self._reading.mentions_in(sentence.index)
            if m.last < token.index and self._mention_fits(m, "they")
        ]
        return self._cast.who(sentence, named[-1].last) if named else ()

    def _several(self, sentence: Sentence) -> tuple[str, ...]:
        """As in "President A pledged ... Prime Minister B undertook ... We urge them": the subjects of the two sentences before."""
        found: list[str] = []
        for before in self._sentences_before(sentence, 2):
            subject = next((t for t in before.tokens if t.dep == "nsubj" and self._is_main(before, t)), None)
            if subject is None or self._cast.mention_at(before, subject.index) is None:
                return ()
            found = [*(n for n in self._cast.who(before, subject.index) if n not in found), *found]
        return tuple(found) if len(found) > 1 and not set(found) & set(self._cast.issuers) else ()

    def _asked_of(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The sides last named, where the speakers cannot mean themselves ("We urge them")."""
        if token.dep in {"nsubj", "nsubjpass", "poss"} and sentence.tokens[token.head].dep not in {
            "ccomp",
            "xcomp",
            "dobj",
        }:
            return ()
        for before in self._sentences_before(sentence, _FAR):
            labels = [m for m in self._reading.mentions_in(before.index, MentionKind.LABEL) if m.plural]
            if labels:
                return self._cast.who(before, labels[-1].last)
        return ()

    def _one_person_issued(self) -> bool:
        return len(self._cast.issuers) == 1 and any(p.name == self._cast.issuers[0] for p in self._reading.people)

    def _last_plural(self, sentence: Sentence) -> tuple[str, ...]:
        """Those last named together, for a person alone is no "they"; else the two of whom the text tells."""
        for before in self._sentences_before(sentence, _FAR):
            named = [
                m for m in self._reading.mentions_in(before.index, MentionKind.LABEL, MentionKind.POST) if m.plural
            ]
            if named:
                return self._cast.who(before, named[-1].last)
        both = protagonists(self._reading)
        return both if len(both) > 1 else self._cast.issuers

    def _issuer_fits(self, word: str) -> bool:
        if len(self._cast.issuers) != 1:
            return False
        is_person = any(p.name == self._cast.issuers[0] for p in self._reading.people)
        return is_person if word in _PERSONAL else not is_person

    def _relative(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        for above in sentence.ancestors(token.index):
            if above.dep == "relcl":
                head = sentence.tokens[above.head]
                if self._cast.is_actor(sentence, head.index):
                    return self._cast.who(sentence, head.index)
                return self._last_before(sentence, token) if token.text.casefold() == "who" else ()
        return ()

    def _last_before(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """As in "told the leaders of X last year, who asked": the actor in front, where the parser hung the clause on a thing."""
        for before in reversed(sentence.tokens[: token.index]):
            if before.pos in {"VERB", "AUX"}:
                return ()
            mention = self._cast.mention_at(sentence, before.index)
            if mention is not None:
                return self._cast.who(sentence, mention.last)
        return ()

    def _same_sentence(self, sentence: Sentence, token: Token, word: str) -> Iterator[tuple[str, ...]]:
        """Antecedents earlier in the same sentence, if the pronoun stands in a lower or later clause."""
        chain = [t for t in sentence.ancestors(token.index) if t.pos in {"VERB", "AUX"}]
        for ruler in chain[1:] if token.dep in {"nsubj", "nsubjpass"} else chain:
            candidates = []
            if ruler.lemma in _ASKING:
                candidates += list(self._cast_objects(sentence, ruler))
            candidates += [t.index for t in sentence.children(ruler.index, "nsubj", "nsubjpass")]
            for place in candidates:
                if place < token.index and self._fits(sentence, place, word):
                    yield self._cast.who(sentence, place)

    @staticmethod
    def _cast_objects(sentence: Sentence, verb: Token) -> Iterator[int]:
        for child in sentence.children(verb.index, "dobj", "dative", "ccomp", "prep", "prt"):
            if child.dep == "dobj":
                yield child.index
            elif child.dep == "prep":
                yield from (t.index for t in sentence.children(child.index, "pobj"))
            elif child.dep == "ccomp":
                yield from (t.index for t in sentence.children(child.index, "nsubj"))

    def _in_sentence(self, sentence: Sentence, word: str) -> tuple[str, ...]:
        """The subject of an earlier sentence if it fits, else its last fitting mention."""
        for token in sentence.tokens:
            if (
                token.dep in {"nsubj", "nsubjpass"}
                and self._is_main(sentence, token)
                and self._fits(sentence, token.index, word)
            ):
                found = self._cast.who(sentence, token.index)
                if found:
                    return found
        if word in _PLURAL:
            several = self._lost_row(sentence) or self._both_who_met(sentence)
            if several:
                return several
        fitting = [
            m
            for m in self._reading.mentions_in(sentence.index)
            if self._mention_fits(m, word) and m.kind is not MentionKind.STATE
        ]
        if not fitting:
            return ()
        best = (
            min(fitting, key=lambda m: (self._depth(sentence, m.last), m.first)) if word in _PERSONAL else fitting[-1]
        )
        return self._cast.who(sentence, best.last)

    def _two_who_met(self) -> tuple[str, ...]:
        """The two whose encounter the text tells first."""
        met = (self._both_who_met(s) for s in self._reading.sentences if s.paragraph)
        return next((both for both in met if len(both) == _PAIR), ())

    def _lost_row(self, sentence: Sentence) -> tuple[str, ...]:
        """The row of actors before the main verb, where the parser gave it no subject."""
        verb = sentence.root()
        if sentence.children(verb.index, "nsubj", "nsubjpass"):
            return ()
        names = actors_before(self._cast, sentence, verb)
        return names if len(names) > 1 else ()

    def _both_who_met(self, sentence: Sentence) -> tuple[str, ...]:
        """As in "A had a meeting with B", "A received B": the persons, or the states, of the main clause together."""
        verb = sentence.root()
        subject = next(iter(sentence.children(verb.index, "nsubj", "nsubjpass")), None)
        one = self._cast.mention_at(sentence, subject.index) if subject is not None else None
        if subject is None or one is None or one.actor not in _ONE:
            return ()
        for place in self._partners(sentence, verb):
            other = self._cast.mention_at(sentence, place)
            if other is not None and other.actor in _ONE:
                names = (*self._cast.who(sentence, subject.index), *self._cast.who(sentence, place))
                both = tuple(dict.fromkeys(names))
                return both if len(both) > 1 else ()
        return ()

    @staticmethod
    def _partners(sentence: Sentence, verb: Token) -> Iterator[int]:
        for target in sentence.children(verb.index, "dobj", "oprd", "attr"):
            if verb.lemma in _MEETING:
                yield target.index
            for prep in sentence.children(target.index, "prep"):
                if prep.text.casefold() in {"with", "between"}:
                    yield from (t.index for t in sentence.children(prep.index, "pobj"))
        for prep in sentence.children(verb.index, "prep"):
            if prep.text.casefold() == "with" or (prep.text.casefold() == "to" and verb.lemma in {"speak", "talk"}):
                yield from (t.index for t in sentence.children(prep.index, "pobj"))

    @staticmethod
    def _depth(sentence: Sentence, index: int) -> int:
        """How many heads stand above the word: what a sentence is about stands high in it."""
        return sum(1 for _ in sentence.ancestors(index))

    @staticmethod
    def _is_main(sentence: Sentence, subject: Token) -> bool:
        verb = sentence.tokens[subject.head]
        return verb.dep in {"ROOT", "conj", "ccomp", "parataxis", "advcl"}

    def _fits(self, sentence: Sentence, index: int, word: str) -> bool:
        token = sentence.tokens[index]
        if token.text.casefold() in _PLURAL | _PERSONAL | {"we", "i", "it"}:
            same = {"they": "they", "them": "they", "their": "they", "themselves": "they"}
            return (
                same.get(token.text.casefold()) == same.get(word)
                if word in same
                else token.text.casefold() in _PERSONAL and word in _PERSONAL
            )
        mention = self._cast.mention_at(sentence, index)
        if mention is not None:
            many = word in _PLURAL and any(c.dep == "conj" for c in sentence.children(index, "conj"))
            return many or self._mention_fits(mention, word)
        if not self._cast.is_actor(sentence, index):
            return False
        plural = token.tag in {"NNS", "NNPS"} or bool(sentence.children(index, "conj"))
        return plural if word in _PLURAL else word in {"it", "its"} and not plural

    @staticmethod
    def _mention_fits(mention: Mention, word: str) -> bool:
        if word in _PERSONAL:
            return mention.kind is MentionKind.PERSON or (mention.kind is MentionKind.POST and not mention.plural)
        if word in _PLURAL:
            return mention.plural or len(mention.holders) > 1
        return mention.actor in {ActorKind.STATE, ActorKind.BODY} and not mention.plural


def _is_coordinated(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether the word is one of a row that another heads ("either party or both")."""
    while token.dep == "conj" and token.head != token.index:
        token = sentence.tokens[token.head]
        if token is head:
            return True
    return False
