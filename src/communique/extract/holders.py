"""Holders: who holds a post that the text names without a name ("the Secretary", "the President of X")."""

from __future__ import annotations

from collections.abc import Sequence

from communique.extract.names import head_part, is_same_body, words_of
from communique.knowledge.tables import load_table
from communique.model.actor import Office
from communique.model.reading import Mention, MentionKind, Reading, Sentence

_LEADER = frozenset({"leader"})
_LOWER_POST = frozenset(
    {"deputy", "vice", "former", "assistant", "acting", "adviser", "spokesperson", "spokesman", "under", "office"}
)
_OTHER_POST = frozenset(
    {
        "deputy",
        "vice",
        "former",
        "assistant",
        "acting",
        "special",
        "personal",
        "representative",
        "adviser",
        "spokesperson",
        "under",
    }
)


def holders_of(reading: Reading, post: str, of: str | None) -> tuple[str, ...]:
    """The persons named here who hold a post; where only part of a title is told, those whose title holds it."""
    wanted = words_of(post)
    if of and wanted == _LEADER:
        leading = tuple(p.name for p in reading.people if any(_leads(o, of) for o in p.offices))
        return leading if len(leading) == 1 else _heading(reading, wanted, of)
    found: dict[int, list[str]] = {0: [], 1: [], 2: []}
    for known in reading.people:
        for office in known.offices:
            rank = _rank(office, wanted, of)
            if rank is not None and known.name not in found[rank]:
                found[rank].append(known.name)
    loose = found[2] if len(found[2]) == 1 else []
    return tuple(found[0] or found[1] or loose) or _heading(reading, wanted, of)


def _heading(reading: Reading, wanted: frozenset[str], of: str | None) -> tuple[str, ...]:
    """As in "the OAS leader", "the head of the Fijian service": the one person here whose post heads the body, or a part of it."""
    if not wanted <= _HEADING or not of:
        return ()
    heads = [
        p.name
        for p in reading.people
        for o in p.offices
        if o.of
        and (is_same_body(of, o.of) or f"{o.of} ({of})" in reading.content)
        and not words_of(o.post) & _OTHER_POST
        and ("leader" not in wanted or words_of(o.post) & _HIGHEST)
    ]
    return tuple(heads) if len(set(heads)) == 1 else ()


_HEADING = frozenset({"leader", "chief", "head"})
_HIGHEST = frozenset({"general", "president", "chairperson", "chair", "director", "executive", "king", "emir"})


def _leads(office: Office, of: str) -> bool:
    """Whether the office is that of one who leads a country ("Prime Minister" of it)."""
    is_lower = bool(words_of(office.post) & (_LOWER_POST | _OTHER_POST))
    is_top = any(head_part(office.post).casefold() == post for post in load_table("collectives")["leader"])
    return office.of is not None and is_same_body(of, office.of) and is_top and not is_lower


def _rank(office: Office, wanted: frozenset[str], of: str | None) -> int | None:
    """0 for the very post, 1 for a fuller title, 2 for one with a word that may make it another; None for no match."""
    told = words_of(office.post)
    if of and not (office.of is not None and is_same_body(of, office.of)):
        return None
    if wanted == told:
        return 0
    if not wanted <= words_of(head_part(office.post)):
        return None
    if not (told - wanted) & _OTHER_POST:
        return 1
    return None if (told - wanted) & _LOWER_POST else 2


def nearest_of(reading: Reading, names: Sequence[str], offset: int) -> str:
    """Of several holders the one named last before ``offset``."""
    places = [(m.span.start, m.name) for m in reading.mentions if m.kind is MentionKind.PERSON and m.name in names]
    before = [p for p in places if p[0] < offset]
    return (before[-1] if before else places[0])[1] if places else names[0]


def is_ever_subject(reading: Reading, name: str) -> bool:
    """Whether a sentence is about the person; one only mentioned ("a speech by President A") is no later "the President"."""
    for mention in reading.mentions:
        if mention.kind is not MentionKind.PERSON or mention.name != name:
            continue
        sentence = reading.sentences[mention.sentence]
        word = sentence.tokens[mention.last]
        while word.dep in {"appos", "conj"}:
            word = sentence.tokens[word.head]
        if word.dep in {"nsubj", "nsubjpass", "ROOT"}:
            return True
    return False


def holder_behind(reading: Reading, sentence: Sentence, post: Mention) -> tuple[str, ...]:
    """As in "the Facilitator in the eastern region of X (XX), H.E. A B": the person named behind where the post is held."""
    persons = (m for m in reading.mentions_in(sentence.index, MentionKind.PERSON) if m.first > post.last)
    person = next(persons, None)
    between = sentence.tokens[post.last + 1 : person.first] if person is not None else ()
    commas = [place for place, token in enumerate(between) if token.text == ","]
    if person is None or len(commas) != 1 or len(between) > _LONGEST or between[0].text.casefold() != "in":
        return ()
    where, address = between[: commas[0]], between[commas[0] + 1 :]
    plain = all(t.pos not in {"VERB", "AUX", "CCONJ", "PRON"} for t in where)
    titled = 0 < len(address) <= _ADDRESS and all(t.text[0].isupper() or t.pos == "PUNCT" for t in address)
    return (person.name,) if plain and titled else ()


_LONGEST, _ADDRESS = 30, 6
"""Tokens of where a post is held and of the form of address behind it."""
