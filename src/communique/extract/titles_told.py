"""Titles told: a title beside the name of who holds it is not another participant.

"My Deputy, A. B., met" is one person, as is "the Special Adviser (SASG) on X, Mr. A. B."; in a list "the Minister, A. B., and"
it may be two, so that a list that goes on is left alone.
"""

from __future__ import annotations

from communique.extract.scene import Scene
from communique.model.reading import Mention, MentionKind, Sentence

_OTHER = frozenset(
    {"deputy", "vice", "assistant", "former", "acting", "adviser", "representative", "spokesperson", "envoy"}
)
"""Words that make another post of the one they are added to."""
_SMALL = frozenset({"of", "the", "for", "and", "to", "un"})
_HONOURS = ("Mr.", "Mr", "Ms.", "Ms", "Mrs.", "Dr.", "H.E.", "Ambassador", "General", "Gen.")
"""Words of address between a title and its holder."""


def without_titles(scene: Scene, sentence: Sentence, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without a title that stands right before the name of who holds it ("my Deputy, A. B., met")."""
    if len(names) <= 1:
        return names
    mentions = scene.reading.mentions_in(sentence.index, MentionKind.POST, MentionKind.LABEL)
    titles = {m.name for m in mentions if not m.plural and not m.holders and _names_holder(scene, sentence, m, names)}
    words = sentence.span.of(scene.reading.content)
    people = [m.name for m in scene.reading.mentions_in(sentence.index, MentionKind.PERSON) if m.name in names]
    titles |= {
        n
        for n in names
        if n not in people and any(f"{n}, {p}," in words or f"{n}, {a} {p}," in words for p in people for a in _HONOURS)
    }
    return tuple(n for n in names if n not in titles)


def _names_holder(scene: Scene, sentence: Sentence, title: Mention, names: tuple[str, ...]) -> bool:
    before = [t for t in sentence.tokens[max(0, title.first - 3) : title.first] if t.text != "the"]
    commas = [t.index for t in before if t.text == ","]
    if commas and commas[-1] >= title.first - 2:
        told = scene.cast.mention_at(sentence, commas[-1] - 1)
        if told is not None and told.kind is MentionKind.PERSON and told.name in names:
            return True
    rest = sentence.tokens[title.last + 1 : title.last + 3]
    if not rest or rest[0].text not in {",", "(", "–", "-"}:
        return False
    held = next((m for t in rest[1:] if (m := scene.cast.mention_at(sentence, t.index)) is not None), None)
    is_person = held is not None and held.kind is MentionKind.PERSON and held.name in names
    return is_person and held is not None and not _goes_on(sentence, held.last)


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Whether a list goes on behind the name, so that what stands before it is a member, not a title."""
    return last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].text == "and"


def the_one_in_post(scene: Scene, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
    """The only person of the statement whose post holds all words of a definite title ("the SRSG"); empty without one."""
    is_definite = mention.first > 0 and sentence.tokens[mention.first - 1].text.casefold() == "the"
    if mention.kind is not MentionKind.POST or mention.plural or mention.holders or not is_definite:
        return ()
    words = _words_of(mention.name)
    fitting = [p.name for p in scene.reading.people if any(_holds(words, str(o)) for o in p.offices)]
    return tuple(fitting) if len(fitting) == 1 else ()


def _holds(words: frozenset[str], office: str) -> bool:
    """Whether an office holds the words and none that makes it another ("Vice", "former")."""
    held = _words_of(office)
    return words <= held and not (held - words) & _OTHER


def _words_of(name: str) -> frozenset[str]:
    return frozenset(w for w in name.casefold().replace("-", " ").split() if w not in _SMALL)


def holder_behind(scene: Scene, sentence: Sentence, mention: Mention | None) -> str:
    """The person named behind a title's letters and field ("the Special Adviser (SASG) on X, Mr. A. B."); else empty."""
    if mention is None or mention.kind is not MentionKind.POST or mention.plural or mention.holders:
        return ""
    place, tokens = behind_brackets(sentence, mention.last + 1), sentence.tokens
    place = mention.last + 1 if place is None else place
    if place < len(tokens) and tokens[place].text.casefold() in {"on", "for", "to", "in"}:
        place += 1
        while place < len(tokens) and tokens[place].pos in {"PROPN", "DET"}:
            place += 1
    if place == mention.last + 1 or place >= len(tokens) or tokens[place].text != ",":
        return ""
    behind = (scene.cast.mention_at(sentence, t.index) for t in tokens[place + 1 : place + 4])
    held = next((m for m in behind if m is not None), None)
    is_alone = held is not None and held.kind is MentionKind.PERSON and not _goes_on(sentence, held.last)
    return held.name if held is not None and is_alone else ""


def behind_brackets(sentence: Sentence, place: int) -> int | None:
    """The token behind brackets that tell whose the person before is ("A. B. (UN), C. D."); None where none open here."""
    if place >= len(sentence.tokens) or sentence.tokens[place].text != "(":
        return None
    inside = sentence.tokens[place + 1 : place + 6]
    end = next((t.index for t in inside if t.text == ")"), None)
    is_name = end is not None and all(t.pos in {"PROPN", "DET", "ADP"} for t in sentence.tokens[place + 1 : end])
    return end + 1 if is_name and end is not None else None
