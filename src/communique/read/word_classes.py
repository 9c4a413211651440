"""Part of speech and lemma of a token, looked up once for each word, tag and label.

spaCy's attribute ruler and lemmatiser run over every token and cost a quarter of the parse, though nearly all they do depends
on one token's word, tag and label. Invariant: what comes out is what they would have set, token for token (tested); the
few patterns over several tokens ("there is", "let's") are left to them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_LOOKED_AT = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
_KEY = ("ORTH", "TAG", "DEP")
_REMEMBERED = 100_000
"""Words with tag and label that are remembered, about 20 MB; a process meets some ten thousand."""


class WordClasses:
    """Gives part of speech and lemma of a document's tokens."""

    def __init__(self, ruler: Any, lemmatiser: Any) -> None:  # noqa: ANN401 - spaCy's pipes, which have no common type
        from spacy.tokens import Doc

        self._ruler, self._lemmatiser, self._document = ruler, lemmatiser, Doc
        patterns = [(p, entry["attrs"]) for entry in ruler.patterns for p in entry["patterns"]]
        single = [(p[0], attrs) for p, attrs in patterns if len(p) == 1 and set(p[0]) <= _LOOKED_AT]
        tags = {p["TAG"] for p, _ in single if isinstance(p.get("TAG"), str)}
        self._by_tag = {
            tag: [row for row in single if row[0].get("TAG", tag) == tag or isinstance(row[0]["TAG"], Mapping)]
            for tag in tags
        }
        self._any_tag = [row for row in single if not isinstance(row[0].get("TAG"), str)]
        several = [p[0] for p, _ in patterns if len(p) > 1 or not set(p[0]) <= _LOOKED_AT]
        self._openings = [p for p in several if "LOWER" in p or "DEP" in p]
        self._look_up = lru_cache(_REMEMBERED)(self._of)

    def of(self, doc: Any) -> list[tuple[str, str, str, str]]:  # noqa: ANN401 - spaCy's Doc
        """For each token its lemma, part of speech, tag and label."""
        found = [self._look_up(*key) for key in doc.to_array(_KEY).tolist()]
        if any(opens for _, opens in found):
            doc = self._lemmatiser(self._ruler(doc))
            return [(t.lemma_, t.pos_, t.tag_, t.dep_) for t in doc]
        return [told for told, _ in found]

    def _may_open(self, text: str, dep: str) -> bool:
        """Whether a pattern over several tokens may begin here."""
        seen = {"LOWER": text.lower(), "DEP": dep}
        return any(all(_fits(seen[n], p[n]) for n in ("LOWER", "DEP") if n in p) for p in self._openings)

    def _of(self, *key: int) -> tuple[tuple[str, str, str, str], bool]:
        """What the patterns that fit one token set, the last one winning, and the lemma that follows.

        ``key`` holds the numbers that spaCy gives to the token's word, tag and label.
        """
        text, tag, dep = (self._ruler.vocab.strings[number] for number in key)
        seen = {"TAG": tag, "LOWER": text.lower(), "DEP": dep, "IS_SPACE": text.isspace()}
        told: dict[str, Any] = {}
        for pattern, attributes in self._by_tag.get(tag, self._any_tag):
            if all(_fits(seen[name], wanted) for name, wanted in pattern.items()):
                told.update(attributes)
        token = self._document(self._ruler.vocab, words=[text])[0]
        token.tag_ = tag
        token.pos_ = told.get("POS", "")
        token.set_morph(told.get("MORPH", ""))  # type: ignore[attr-defined]  # missing in spaCy's stub
        lemma = told.get("LEMMA") or self._lemmatiser.lemmatize(token)[0]
        return (lemma, token.pos_, tag, dep), self._may_open(text, dep)


def _fits(value: object, wanted: object) -> bool:
    """Whether a token's attribute is as a pattern wants it."""
    if not isinstance(wanted, Mapping):
        return value == wanted
    if "REGEX" in wanted and not re.search(wanted["REGEX"], str(value)):
        return False
    return value in wanted.get("IN", (value,)) and value not in wanted.get("NOT_IN", ())
