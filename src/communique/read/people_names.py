"""Names of persons in a line: where one begins and ends by its shape, and the titles before it.

    prefix = (title | rank)+          name = (particle | given | initial | surname)+ suffix?

Shape alone does not make a person: the callers of `name_at` know why a name may stand there. Invariant: a name holds at least one
word of two letters that is no function word.
"""

from __future__ import annotations

import re

from communique.knowledge.names import load_name_words
from communique.model.text import ZoneRole
from communique.read.names import Line
from communique.read.names_lexicon import HitKind

LONGEST = 9
"""Words that a name may have; Portuguese and Arabic names reach seven."""

NICKNAME = 3
"""Words and marks of a nickname in quotation marks."""

_QUOTES = frozenset({"'", '"', "“", "”", "„", "«", "»"})
INITIAL = re.compile(r"(?:[A-Z][a-z]?\. ?)+[^\W\d_]{3,}(?:-\w+)?")
"""An initial or two and a surname."""

_LEXICAL = (HitKind.STATE, HitKind.ADJECTIVE, HitKind.NATION, HitKind.REGION, HitKind.CAPITAL, HitKind.SEAT)
_JOINED_PARTICLES = (
    "al-",
    "el-",
    "as-",
    "ad-",
    "an-",
    "ar-",
    "ash-",
    "at-",
    "az-",
    "ul-",
    "d'",
    "l'",
    "dell'",
    "ba-",
    "bin-",
    "ibn-",
    "t'",
    "o'",
    "ed-",
    "es-",
    "ech-",
    "et-",
    "er-",
    "ez-",
    "esh-",
    "bel-",
    "ben-",
    "ould-",
    "abu-",
)
POSTS_TOO = frozenset({"amir", "sultan", "emir"})
"""Posts that are also given names."""
_FACULTY = frozenset({"rtd", "ret", "retd", "eng", "dr", "prof"})


def prefix_at(line: Line, index: int) -> tuple[int, bool]:
    """First word after the titles and ranks that begin at a word, and whether one of them is more than a rank."""
    words, place, is_title = load_name_words(), index, False
    while line.is_capital(place):
        hit = line.hit(place, HitKind.TITLE, HitKind.RANK)
        low = line.low(place)
        if hit:
            is_title |= hit.kind is HitKind.TITLE
            place = hit.end
        elif (low in words.titles or low in words.ranks) and not _is_acronym(line.words[place].text):
            is_title |= low in words.titles
            place += 1
        else:
            break
        place += line.low(place) == "." and (
            line.is_capital(place + 1) or line.low(place + 1) == "(" or _is_particle(line, place + 1)
        )
        place = _bracketed(line, place)
    if place == index and line.low(index) in ("h", "s") and line.low(index + 1) == ".":
        return _spaced(line, index)
    if (
        place == index + 1
        and line.low(index) in words.given
        and not is_full(line, place, name_at(line, place, is_sure=True))
    ):
        return index, False
    return place, is_title


def _is_acronym(text: str) -> bool:
    """Whether a word in capitals is too long for a title ("FR | EN" is a menu, "HE" a title)."""
    return (
        len(text) > 1
        and text.isupper()
        and text not in ("HE", "HRH", "HH", "HM", "SE", "MR", "MRS", "MS", "DR", "HON", "PROF", "AMB", "GEN", "SIR")
    )


def _is_particle(line: Line, place: int) -> bool:
    low = line.low(place)
    return low.startswith(_JOINED_PARTICLES) or low in load_name_words().particles


def _bracketed(line: Line, place: int) -> int:
    """Past a rank in brackets ("Amb. (Eng.) X", "Gen. (Rtd) X")."""
    if line.low(place) == "(" and line.low(place + 1) in _FACULTY:
        stop = next((n for n in range(place + 2, min(place + 4, len(line.words))) if line.low(n) == ")"), 0)
        return stop + 1 if stop else place
    return place


def _spaced(line: Line, index: int) -> tuple[int, bool]:
    """Past an "H. E." written with a blank that the lexicon did not join."""
    if line.low(index + 2) == "e":
        place = index + 3 + (line.low(index + 3) == ".")
        after, _ = prefix_at(line, place)
        return after, True
    return index, False


def name_at(line: Line, index: int, *, is_sure: bool = False) -> int:
    """One past the last word of the name that begins at a word; 0 if none does.

    ``is_sure`` says that a post or title stands before it, so that a word which also names a country or month may be part of it.
    """
    place, solid = index, 0
    while place < len(line.words) and place - index < LONGEST:
        step, weight = _step(line, place, index, is_sure=is_sure)
        if not step and place > index and solid and _is_nickname(line, place):
            step, weight = NICKNAME, 1
        if not step:
            break
        place, solid = place + step, solid + weight
    while place > index and not _is_solid(line, place - 1):
        place -= 1
    return place if solid and place > index else 0


def _is_nickname(line: Line, place: int) -> bool:
    """Whether a word in quotation marks stands between the words of a name."""
    return (
        line.low(place) in _QUOTES
        and line.low(place + 2) in _QUOTES
        and line.is_capital(place + 1)
        and line.is_capital(place + NICKNAME)
        and line.low(place + NICKNAME) not in load_name_words().never
    )


def _is_solid(line: Line, place: int) -> bool:
    low = line.low(place)
    if low in load_name_words().particles and line.is_capital(place) and len(low) > len("al"):
        return not line.is_capital(place + 1)  # "Mohan Das": a surname where no name goes on
    return (
        (len(low) > 1 and low not in load_name_words().particles and line.words[place].text[0].isalpha())
        or low in load_name_words().suffixes
        or low == "."
    )


def _step(line: Line, place: int, index: int, *, is_sure: bool) -> tuple[int, int]:
    """How many words can go on with the name, and how many of them are solid."""
    low, word = line.low(place), line.words[place]
    if place > index and _is_suffix(line, place):
        return 1 + (line.low(place + 1) == "." and low in ("jr", "sr")), 0
    if not word.is_capital:
        return _particle(line, place, low, is_start=place == index, is_sure=is_sure)
    if len(low.rstrip(".")) == 1:
        return _initial(line, place, low)
    return (1, 1) if _is_name_word(line, place, index, is_sure=is_sure) else (0, 0)


def _is_suffix(line: Line, place: int) -> bool:
    """Whether a word follows a name as a number or degree ("Jr.", "III"); "I" only where no verb can follow."""
    low = line.low(place)
    if low not in load_name_words().suffixes or low in load_name_words().honours or not line.is_capital(place):
        return False
    return low != "i" or not line.is_joined(place + 1) or line.low(place + 1) == "and"


def _is_name_word(line: Line, place: int, index: int, *, is_sure: bool) -> bool:
    """Whether a capitalised word can be a given name or surname here."""
    low, names = line.low(place), load_name_words()
    if (not low.isalpha() and any(map(str.isdigit, low))) or not low[0].isalpha() or _is_degree(line, place, index):
        return False
    if low in names.never:
        return is_sure and _is_ambiguous_name(line, place, index)
    following = line.low(place + 1)
    goes_on = line.is_capital(place + 1) or (following in names.particles and line.is_capital(place + 2))
    if low in POSTS_TOO and is_sure and goes_on and following not in names.never:
        return True
    label = line.hit(place, HitKind.LABEL)
    if label and is_sure and place == index and label.end == place + 1 and goes_on and following not in names.never:
        return line.hit(place + 1, HitKind.POST, HitKind.POSTS, HitKind.LABEL, HitKind.BODY) is None
    if line.hit(place, HitKind.POST, HitKind.POSTS, HitKind.LABEL) or _names_body(line, place, index, is_sure=is_sure):
        return False
    known = line.hit(place, *_LEXICAL)
    return known is None or _may_be_name(line, place, known.end, index, is_sure=is_sure)


def _is_degree(line: Line, place: int, index: int) -> bool:
    """Whether a word is a degree or honour behind a name, or a number where a name should begin."""
    low, names = line.low(place), load_name_words()
    if place > index:
        return low in names.honours
    return low in names.suffixes and line.words[place].text.isupper()


def _is_ambiguous_name(line: Line, place: int, index: int) -> bool:
    """Whether a word that is no name elsewhere is one behind a post or title ("Ann May", "Minister Home", "To Ban")."""
    names, low = load_name_words(), line.low(place)
    known = line.hit(place, *_LEXICAL)
    if known and known.end - place > 1:
        return False
    if low in names.also_names:
        return True
    following = line.low(place + 1)
    return (
        place == index > 0
        and low in names.begin_names
        and line.is_capital(place + 1)
        and following not in names.never
        and line.sentence.zone is ZoneRole.BODY
    )


def _names_body(line: Line, place: int, index: int, *, is_sure: bool) -> bool:
    """Whether a word is a body's name and not a part of the person's."""
    body = line.hit(place, HitKind.BODY)
    if body is None:
        return False
    return not (is_sure and place > index and body.end - place == 1 and not line.words[place].text.isupper())


def _particle(line: Line, place: int, low: str, *, is_start: bool, is_sure: bool) -> tuple[int, int]:
    """A small word inside a name, or at its start where the name is sure."""
    if is_start and not is_sure:
        return 0, 0
    if low.startswith(_JOINED_PARTICLES):
        tail = line.words[place].text[min(len(p) for p in _JOINED_PARTICLES if low.startswith(p)) :]
        return (1, 1) if any(c.isupper() for c in tail) else (0, 0)
    if low not in load_name_words().particles:
        return 0, 0
    if line.low(place + 1) in load_name_words().particles and line.is_capital(place + 2):
        return 2, 0
    following = line.low(place + 1)
    is_name = following not in load_name_words().never or following in load_name_words().also_names
    return (1, 0) if line.is_capital(place + 1) and is_name else (0, 0)


def _initial(line: Line, place: int, low: str) -> tuple[int, int]:
    has_stop = low.endswith(".") or line.words[place].text.endswith(".")
    if has_stop:
        return 1, 0
    if line.low(place + 1) == "." and line.is_capital(place + 2):
        return 2, 0
    return (1, 0) if low not in ("i", "a") and line.is_capital(place + 1) else (0, 0)


def _may_be_name(line: Line, place: int, end: int, index: int, *, is_sure: bool) -> bool:
    """Whether a word that names a country or place is part of a person's name here."""
    if end - place > 1:
        return False
    if place > index:
        return not line.words[place].text.isupper() and not (
            line.hit(place, HitKind.ADJECTIVE) and line.is_capital(place + 1) is False and not is_sure
        )
    if is_sure and line.hit(place, HitKind.CAPITAL, HitKind.REGION) and not line.words[place].text.isupper():
        return True
    hit = line.hit(place, *_LEXICAL)
    if is_sure and hit and not hit.code and hit.kind is HitKind.ADJECTIVE:
        return True
    following = line.low(place + 1)
    goes_on = line.is_capital(place + 1) and following not in load_name_words().never
    return is_sure and goes_on and not line.hit(place + 1, HitKind.POST, HitKind.POSTS, HitKind.BODY, *_LEXICAL)


def is_full(line: Line, first: int, end: int) -> bool:
    """Whether a name has two solid words or more, or an initial and a surname."""
    if end - first > 1 and INITIAL.fullmatch(line.text(first, end)):
        return True
    return sum(len(line.low(n)) > 1 and line.words[n].text[0].isalpha() for n in range(first, end)) > 1
