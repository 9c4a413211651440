"""From bytes to characters: what is certain first (marks, UTF-8, declarations), then the likeliest.

Invariant: bytes that are UTF-8 come out as ``data.decode("utf-8")``, byte order mark and line ends included; a guess
is told as a guess; bytes that are no text come out as None.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
"""Bytes or characters that a guess looks at; more do not change it and cost time."""

_WESTERN_SHARE = 0.9
"""Share of ASCII bytes from which the rest is taken for cp1252: names and typographic marks in a western text."""

_WESTERN_CODECS = "ascii latin_1 iso8859_1 iso8859_15 cp1252 cp437 cp850 cp858 mac_roman hp_roman8 cp1140 cp500 cp037"
_LOOKALIKES = frozenset(_WESTERN_CODECS.split())
"""Encodings that a guess confuses with cp1252, the only one of them in use for western pages."""

_CANDIDATES = 5
"""Encodings that a guess looks at."""

_TRUE_NAMES = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
"""What a declared encoding means in practice (WHATWG Encoding Standard, 4.2 Names and labels)."""

_SIGN_IN_WORD = re.compile(
    r"[^\W\d_][\u00a1-\u00a9\u00ac\u00ae-\u00b4\u00b6\u00b8-\u00b9\u00bc-\u00bf\u00d7\u00f7][^\W\d_]"
)
"""A sign between two letters: what a letter of another alphabet looks like in the wrong encoding."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and how sure it is that they are the right ones."""

    text: str
    """The characters."""

    encoding: str
    """The encoding they were decoded with."""

    is_guess: bool = False
    """Whether nothing told the encoding."""

    replaced: int = 0
    """How many characters stand as U+FFFD because their bytes make no sense."""

    is_cut: bool = False
    """Whether the bytes end inside a character."""


def decode(data: bytes, *, declared: str = "") -> Decoded | None:
    r"""The characters of ``data``; None if it is no text.

    Args:
        data: the bytes as they came.
        declared: the encoding that the page itself declares, empty if none.

    >>> decode("Genève".encode("utf-8"))
    Decoded(text='Genève', encoding='utf-8', is_guess=False, replaced=0, is_cut=False)
    >>> decode(b"The envoy \x93welcomed\x94 it.").encoding
    'cp1252'
    """
    if marked := _by_mark(data):
        return marked if _is_clean(marked.text) else None
    if b"\0" in data:
        return _by_zeros(data)
    if (plain := _strictly(data, "utf-8")) is not None:
        return Decoded(plain, "utf-8") if _is_clean(plain) else None
    found = _as_declared(data, declared) or _as_damaged_utf8(data) or _by_guess(data)
    return found if found is not None and _is_clean(found.text) else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _wide(data, encoding)
    return None


def _wide(data: bytes, encoding: str) -> Decoded | None:
    """Text of two or four bytes a character; a last character that is cut is left out."""
    unit = 4 if "32" in encoding else 2
    whole = data[: len(data) - len(data) % unit]
    text = _strictly(whole, encoding)
    return None if text is None else Decoded(text, encoding, is_cut=len(whole) < len(data))


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: zeros stand where the high bytes of Latin letters and blanks are."""
    sample = data[:_SAMPLE]
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    total = odd + even
    if min(odd, even) > len(sample) * 0.1:
        candidates: tuple[str, ...] = ("utf-32-le", "utf-32-be")
    elif total < max(3, len(sample) * 0.02) or max(odd, even) < total * 0.95:
        return None
    else:
        candidates = ("utf-16-le",) if odd > even else ("utf-16-be",)
    for encoding in candidates:
        found = _wide(data, encoding)
        if found is not None and _is_clean(found.text) and _is_plausible(found.text):
            return Decoded(found.text, encoding, is_guess=True, is_cut=found.is_cut)
    return None


def _as_declared(data: bytes, declared: str) -> Decoded | None:
    try:
        name = codecs.lookup(declared.strip()).name if declared else ""
    except (LookupError, ValueError):
        return None
    name = _TRUE_NAMES.get(name, name)
    if not name or name.startswith(("utf-8", "utf-16", "utf-32")):
        return None  # UTF-8 was tried before; a page whose declaration could be read as ASCII is not UTF-16
    text = _strictly(data, name)
    return None if text is None else Decoded(text, name)


def _as_damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 that is cut off, or has a few wrong bytes among many right characters."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    right = sum(1 for character in text if character > "\x7f") - wrong
    at_end = wrong == 1 and text.endswith("\ufffd") and data[-4:].rstrip(b"\x80\x81")[-1:] >= b"\xc2"
    if at_end and data[-1:] >= b"\xc2" and not right:
        return None  # one high byte at the end of ASCII is as likely a letter of a western text
    if at_end:
        return Decoded(text[:-1], "utf-8", is_cut=True)
    return Decoded(text, "utf-8", replaced=wrong) if right >= 10 * wrong else None


def _by_guess(data: bytes) -> Decoded | None:
    sample = data[:_SAMPLE]
    share = len(sample.decode("ascii", "ignore")) / len(sample)
    names = ["cp1252"] if share >= _WESTERN_SHARE else []
    names = list(dict.fromkeys([*names, *_likeliest(data), "cp1252"]))
    texts = [(name, text) for name in names if (text := _strictly(data, name)) is not None and _is_plausible(text)]
    # a sign inside a word is what a letter looks like in the wrong encoding; but a text pasted together has some anyway
    texts.sort(key=lambda pair: bool(_SIGN_IN_WORD.search(pair[1][:_SAMPLE])))
    if texts:
        name, text = texts[0]
        return Decoded(text, name, is_guess=True)
    loose = data.decode("cp1252", "replace")
    if share >= _WESTERN_SHARE and _is_plausible(loose):
        return Decoded(loose, "cp1252", is_guess=True, replaced=loose.count("\ufffd"))
    return None


def _likeliest(data: bytes) -> list[str]:
    """Encodings that fit, the likeliest first; cp1252 stands for all that are confused with it."""
    from charset_normalizer import from_bytes

    names = [match.encoding for match in from_bytes(data[:_SAMPLE])][:_CANDIDATES]
    western = _strictly(data, "cp1252")
    return ["cp1252" if n in _LOOKALIKES or western == _strictly(data, n) else n for n in names]


def _is_clean(text: str) -> bool:
    """Whether it holds no zero and next to no control characters, which no text has."""
    sample = text[:_SAMPLE]
    return "\0" not in text and len(_CONTROLS.findall(sample)) <= len(sample) * 0.01


def _is_plausible(text: str) -> bool:
    """Whether a guessed text is made of words: mostly letters and blanks, no letter everywhere."""
    sample = text[:_SAMPLE]
    wordlike = sum(1 for character in sample if character.isalpha() or character.isspace())
    letters = Counter(character for character in sample if character.isalpha())
    if wordlike < len(sample) * 0.6 or not re.search(r"[^\W\d_]{2}", sample):
        return False
    return max(letters.values()) <= max(3, letters.total() * 0.4)
