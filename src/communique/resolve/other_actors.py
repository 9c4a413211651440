"""States, posts, bodies, communities and labels: what a name that is no person's stands for.

Idea: a name gets a kind and a key that all its forms share; a short form ("Co-Chairs", "Council of Ministers") takes the
key of the only long form that it can be short for, first in its own text, then in all of them. Invariant: what could be
short for two long forms stays by itself, and a label is never made one with a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from communique.knowledge.bodies import load_bodies, load_body_words
from communique.knowledge.folding import fold
from communique.knowledge.labels import load_label_words
from communique.knowledge.post_equivalents import standard_post
from communique.knowledge.posts import load_post_words
from communique.knowledge.tables import load_table
from communique.model.actor import ActorKind
from communique.resolve.states import States

_SMALL = frozenset(
    {"of", "the", "for", "and", "in", "on", "to", "its", "a", "an", "with", "at", "two", "three", "four", "five", "six"}
)
_SPELLINGS = (
    (re.compile(r"isation\b"), "ization"),
    (re.compile(r"\bco-?operation\b"), "cooperation"),
    (re.compile(r"\bprogramme\b"), "program"),
    (re.compile(r"\bcentre\b"), "center"),
    (re.compile(r"\bdefense\b"), "defence"),
)


_STATE_FORM = re.compile(r"\b(?:republic|kingdom|principality|sultanate|federation) of (?:the )?")


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """What a name stands for."""

    kind: ActorKind
    """What sort of actor."""

    key: str
    """The same for all forms of the name."""


class Namer:
    """Gives names their identities, from what is known beforehand and what the texts define."""

    def __init__(self, states: States, acronyms: Iterable[tuple[str, str]]) -> None:
        self._states = states
        self._acronyms = _unique(acronyms)
        self._cache: dict[str, Identity] = {}

    def identify(self, name: str) -> Identity:
        """Kind and key of a name that is no person's; the same for the same name."""
        if name not in self._cache:
            self._cache[name] = self._identify(" ".join(name.split()))
        return self._cache[name]

    def _identify(self, name: str) -> Identity:
        state = self._states.of_name(name)
        if state:
            return Identity(ActorKind.STATE, state)
        known = _known_bodies().get(plain_body(name))
        if known:
            return Identity(ActorKind.BODY, known)
        capital = self._states.of_capital(name)
        if capital:
            return Identity(ActorKind.STATE, capital)
        if _begins_with_body(name):
            return Identity(ActorKind.BODY, self.body_key(name))
        return self._post(name) or self._label(name) or Identity(ActorKind.BODY, self.body_key(name))

    def _post(self, name: str) -> Identity | None:
        """A post of one holder, or a group of posts of a body ("Co-Chairs of the X Group")."""
        post, of = (name, "") if _is_post(name) else split_post(name)
        post, of = self._owner_before(post, of)
        head, is_plural = _post_head(post)
        if not head:
            return None
        if not is_plural:
            standard = standard_post(f"{post} {of}") if of and _is_complement(of) else standard_post(post)
            owner = "" if of and _is_complement(of) else self._owner(of)
            return Identity(ActorKind.POST, f"{standard}|{owner}")
        if of and self._states.nation(of) is None and self._is_body_name(of):
            return Identity(ActorKind.BODY, self.body_key(name))
        return Identity(ActorKind.LABEL, " ".join(fold(name).split()))

    def _owner_before(self, post: str, of: str) -> tuple[str, str]:
        """Post and owner where the owner stands before the post ("UN Secretary-General")."""
        first, _, rest = post.partition(" ")
        is_owner = (
            self._states.nation(first) or plain_body(first) in _known_bodies() or first in self._acronyms.values()
        )
        return (rest, first) if rest and not of and is_owner else (post, of)

    def _owner(self, of: str) -> str:
        return (self._states.nation(of) or self.body_key(of)) if of else ""

    def _label(self, name: str) -> Identity | None:
        folded = " ".join(fold(name).split()).removeprefix("the ")
        words = folded.split()
        if not words:
            return Identity(ActorKind.LABEL, folded)
        if "community" in words or "communities" in words:
            return Identity(ActorKind.COMMUNITY, folded)
        first, of, rest = folded.partition(" of ")
        heads = load_label_words()
        if of and first.split()[-1] in heads.heads and self._is_body_name(name[-len(rest) :]):
            return Identity(ActorKind.BODY, self.body_key(name))
        if (
            folded in heads.heads
            or first in heads.heads
            or words[-1] in heads.heads | heads.linked
            or first.split()[-1] in heads.linked
        ):
            return Identity(ActorKind.LABEL, folded)
        return Identity(ActorKind.LABEL, folded) if name.removeprefix("the ")[:1].islower() else None

    def _is_body_name(self, words: str) -> bool:
        if plain_body(words) in _known_bodies() or words.removeprefix("the ") in self._acronyms.values():
            return True
        last = [w for w in re.split(r"[^\w]+", fold(words).partition(" of ")[0]) if w]
        return (
            words.removeprefix("the ")[:1].isupper()
            and bool(last)
            and (last[-1] in load_body_words().heads or words.isupper())
        )

    def body_key(self, name: str) -> str:
        """The words of a body's name in a form that its spellings share: head noun, colon, the words sorted."""
        words = plain_body(name)
        whole = _known_bodies().get(words)
        if whole:
            return whole
        for long, short in sorted(self._acronyms.items(), key=lambda pair: -len(pair[0])):
            words = re.sub(rf"\b{re.escape(long)}\b", short.casefold(), words)
        words = _STATE_FORM.sub("", words)
        parts = [self._part(w) for w in re.split(r"[^\w+-]+", words) if w and w not in _SMALL]
        if parts and parts[0] in _words("styles") and len(parts) > 1:
            parts = parts[1:]
        return f"{_head(words)}:{' '.join(sorted(set(parts)))}"

    def _part(self, word: str) -> str:
        return self._states.nation(word) or word


def split_post(name: str) -> tuple[str, str]:
    """The post and what it is of.

    >>> split_post("Minister of Foreign Affairs of Fiji"), split_post("Special Envoy for the Lake")
    (('Minister of Foreign Affairs', 'Fiji'), ('Special Envoy', 'for the Lake'))
    """
    words = " ".join(name.split()).removeprefix("the ")
    for found in re.finditer(r" (of the|of|for the|for|to the|to|on) ", fold(words)):
        before, after = words[: found.start()], words[found.end() :]
        portfolio = re.split(r" of |, ", after)[0]
        if found[1].startswith("of") and not _is_portfolio(portfolio):
            return before, after
        if not found[1].startswith("of") and not _is_portfolio(portfolio):
            return before, words[found.start() + 1 :]
    return words, ""


@lru_cache(maxsize=65536)
def plain_body(name: str) -> str:
    """The folded name of a body without article, in one spelling.

    >>> plain_body("the Organisation for Co-operation")
    'organization for cooperation'
    """
    words = " ".join(fold(name).split()).removeprefix("the ").replace("'s ", " ")
    for pattern, to in _SPELLINGS:
        words = pattern.sub(to, words)
    return words


def shorten(
    named: Iterable[tuple[str, str, Identity]],
) -> tuple[Mapping[tuple[str, str], Identity], Mapping[Identity, str]]:
    """Long forms for the short ones of every text, and why.

    Args:
        named: text sha256, name and identity of every name that is no person's.

    Returns:
        For text and name of a short form the identity of its long form; and for long forms a sentence that tells why.
    """
    by_text: dict[str, dict[str, Identity]] = defaultdict(dict)
    for sha256, name, identity in named:
        by_text[sha256][name] = identity
    everywhere = {i for names in by_text.values() for i in names.values() if i.kind is ActorKind.BODY}
    index = _Index(everywhere)
    posts = {i for names in by_text.values() for i in names.values() if i.kind is ActorKind.POST}
    longest = {body: long for body in everywhere if (long := index.only_long_form("", body, strict=True))}
    found: dict[tuple[str, str], Identity] = {}
    reasons: dict[Identity, str] = {}
    for sha256, names in sorted(by_text.items()):
        here = _Index({i for i in names.values() if i.kind is ActorKind.BODY})
        for name, identity in sorted(names.items()):
            long, why = here.only_long_form(name, identity, strict=False), "in the same text"
            if long is None:
                long, why = index.only_long_form(name, identity, strict=True), "in the statements held"
            if identity.kind is ActorKind.POST:
                long = _only_owner(identity, names.values(), posts)
            if long is not None:
                found[sha256, name] = longest.get(long, long)
                reasons.setdefault(
                    longest.get(long, long), f"'{name}' is short for the only longer name of this kind {why}"
                )
    return found, reasons


def _only_owner(post: Identity, here: Iterable[Identity], everywhere: Iterable[Identity]) -> Identity | None:
    """The post with its country or body, if the text, or for posts of bodies the dossier, names only one; else None."""
    name, _, owner = post.key.partition("|")
    if owner:
        return None
    for place in (here, () if name in load_post_words().national or name.endswith("minister") else everywhere):
        fits = {i for i in place if i.kind is ActorKind.POST and i.key.startswith(f"{name}|") and i != post}
        if fits:
            return min(fits) if len(fits) == 1 else None
    return None


class _Index:
    """Long forms of bodies by head noun."""

    def __init__(self, bodies: Iterable[Identity]) -> None:
        self._by_head: dict[str, list[tuple[frozenset[str], Identity]]] = defaultdict(list)
        for body in sorted(bodies):
            head, colon, words = body.key.partition(":")
            if colon:
                self._by_head[head].append((frozenset(words.split()), body))

    def only_long_form(self, name: str, identity: Identity, *, strict: bool) -> Identity | None:
        """The longest form if all forms that hold these words are nested in it; None if there is none or several."""
        head, words = self._short(name, identity)
        if not words or (strict and self._is_too_loose(head, words, identity)):
            return None
        longer = [(w, b) for w, b in self._by_head.get(head, ()) if words < w]
        if not longer:
            return None
        most = max(longer, key=lambda pair: (len(pair[0]), pair[1]))
        return most[1] if all(w <= most[0] for w, _ in longer) else None

    @staticmethod
    def _short(name: str, identity: Identity) -> tuple[str, frozenset[str]]:
        if identity.kind not in {ActorKind.LABEL, ActorKind.BODY}:
            return "", frozenset()
        if identity.kind is ActorKind.LABEL:
            words = [w for w in plain_body(name).split() if w not in _SMALL]
            is_role = len(words) == 1 and words[0] not in _words("loose_groups")
            return (words[0], frozenset(words)) if is_role else ("", frozenset())
        head, colon, rest = identity.key.partition(":")
        return (head, frozenset(rest.split())) if colon else ("", frozenset())

    @staticmethod
    def _is_too_loose(head: str, words: frozenset[str], identity: Identity) -> bool:
        return head in _words("national_bodies") or (identity.kind is ActorKind.BODY and len(words) <= 1)


def _head(words: str) -> str:
    first = re.split(r" (?:of|for|in|on|to|at) ", words)[0].split()
    return first[-1] if first else ""


def _post_head(post: str) -> tuple[str, bool]:
    """The head of a post and whether it is plural; empty if the words are no post."""
    known = load_post_words()
    words = fold(post).split()
    for start in range(len(words)):
        tail = " ".join(words[start:])
        base, _, portfolio = tail.partition(" of ")
        for form in (
            tail,
            base if portfolio and _is_portfolio(portfolio) else "",
            tail.partition(" for ")[0] if " for " in tail else "",
        ):
            if form in known.plurals:
                return known.plurals[form], True
            if form in known.always or form in known.named:
                return form, False
    return "", False


def _is_post(name: str) -> bool:
    """Whether the whole name is a post of the table, its "of" included ("Heads of Delegation")."""
    known = load_post_words()
    return fold(name) in known.plurals or fold(name) in known.always


def _begins_with_body(name: str) -> bool:
    """Whether the words before the first preposition end in a body's noun and are capitalised ("Council of Ministers")."""
    first = re.split(r" (?:of|for|in|on|to) ", name.removeprefix("the "), flags=re.IGNORECASE)[0].split()
    is_capital = bool(first) and first[-1][:1].isupper() and first[0][:1].isupper()
    return is_capital and fold(first[-1]) in load_body_words().heads and not _is_post(name)


def _is_portfolio(words: str) -> bool:
    known = load_post_words()
    parts = [w for w in re.split(r"[^\w-]+", fold(words)) if w and w not in _SMALL]
    return bool(parts) and all(p in known.portfolios for p in parts)


def _is_complement(of: str) -> bool:
    return of.split(maxsplit=1)[0] in {"for", "to", "on"}


def _unique(acronyms: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Plain long name to acronym, for acronyms that stand for one name only."""
    long_of: dict[str, set[str]] = defaultdict(set)
    for long, short in acronyms:
        long_of[short].add(plain_body(long))
    return {min(long): short for short, long in sorted(long_of.items()) if len(long) == 1}


@cache
def _known_bodies() -> Mapping[str, str]:
    """Plain names and acronyms of the bodies known beforehand, to their keys."""
    table: dict[str, str] = {}
    for body in load_bodies():
        for name in (body.name, *body.also):
            table.setdefault(plain_body(name), plain_body(body.name))
    return table


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(str(word) for word in load_table("resolving")[key])
