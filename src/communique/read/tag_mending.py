"""Mending of what the small parser gets wrong in diplomatic prose, after the parse and before any rule.

Each mend names the slip it repairs. Invariant: indexes and words never change, only tags, labels and heads do.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.knowledge.verbs import light_verbs, past_forms, present_forms, verb_frames
from communique.model.reading import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_AFTER_VERB = frozenset(
    {
        "on",
        "upon",
        "for",
        "that",
        "the",
        "all",
        "both",
        "its",
        "their",
        "his",
        "her",
        "our",
        "to",
        "a",
        "an",
        "any",
        "these",
        "this",
        "with",
    }
)
_CLAUSES = frozenset({"ccomp", "relcl", "acl", "advcl", "xcomp"})


_MENDED = ("VB", "NN")
"""How the tags begin whose words any of the slips is about."""


def mend(tokens: Sequence[Token]) -> None:
    """Repair known slips in place."""
    for token in tokens:
        if token.pos == "PROPN" and token.text.islower():
            token.pos = "NOUN"
        if not token.tag.startswith(_MENDED):
            continue
        if token.tag == "VBZ" and token.text.casefold() in present_forms():
            token.lemma = present_forms()[token.text.casefold()]
        _name_finite_verb(tokens, token)
        _reduce_relative(tokens, token)
        _join_swallowed_verb(tokens, token)
        _lower_plain_verb(tokens, token)
        _finish_plain_verb(tokens, token)
        _raise_finite_verb(tokens, token)
    _name_opening_verb(tokens)
    _name_root_verb(tokens)
    _promote_participle(tokens)


def _name_finite_verb(tokens: Sequence[Token], token: Token) -> None:
    """As in "... remains concerned and calls upon the parties", "we condemn this and once more call on": verbs taken for nouns."""
    if token.tag not in {"NN", "NNS"} or not token.text.islower() or not 0 < token.index < len(tokens) - 1:
        return
    tag = "VBZ" if token.tag == "NNS" else "VBP"
    lemma = present_forms().get(token.text) if tag == "VBZ" else token.text if token.text in verb_frames() else None
    before, after = tokens[token.index - 1].text.casefold(), tokens[token.index + 1].text.casefold()
    if lemma is None or after not in _AFTER_VERB or before not in _BEFORE_VERB:
        return
    head = tokens[token.head]
    ruler = head if head.tag == tag else _clause_above(tokens, head, {tag})
    if ruler is not None and ruler.index < token.index:
        token.pos, token.tag, token.lemma, token.dep = "VERB", tag, lemma, "conj"
        _move(tokens, token, ruler)


_BEFORE_VERB = frozenset({"and", "also", "further", "strongly", "therefore", "more", "again", "urgently", "firmly"})


def _reduce_relative(tokens: Sequence[Token], token: Token) -> None:
    """As in "the arrangements agreed to date are", "the Memorandum agreed on 19 September": a participle taken for a past tense."""
    if token.tag != "VBD" or token.dep not in {"ccomp", "nsubj", "relcl"} or token.index <= 1:
        return
    before = tokens[token.index - 1]
    own = [tokens[c] for c in token.children if tokens[c].dep in _SUBJECTS]
    later = next(
        (
            t
            for t in tokens[token.index + 1 : token.index + 8]
            if t.text in {"are", "is", "remain", "remains", "were", "was"} and t.dep == "advcl"
        ),
        None,
    )
    plain = not own or (own[0].index == before.index and later is not None)
    if (
        before.pos not in {"NOUN", "PROPN"}
        or not plain
        or any(tokens[c].dep in {"dobj", "xcomp", "ccomp", "aux"} for c in token.children)
    ):
        return
    for subject in own:
        _move(tokens, subject, later or tokens[token.head])
    if later is not None:
        _move(tokens, later, tokens[token.head])
        later.dep = "ccomp"
    _move(tokens, token, before)
    token.tag, token.dep = "VBN", "acl"


def _lower_plain_verb(tokens: Sequence[Token], token: Token) -> None:
    """As in "urged all parties involved to halt A, denounce B and ensure C": plain verbs go with the infinitive."""
    if token.tag not in {"VB", "VBP"} or token.dep not in {"conj", "xcomp"} or _has(tokens, token, _SUBJECTS):
        return
    head = tokens[token.head]
    if token.dep == "xcomp" and not _is_loose(tokens, token):
        return
    if token.dep == "conj" and token.tag == "VBP":
        token.tag = "VB" if head.tag == "VB" and not _is_speech(token) else token.tag
    elif head.tag in _FINITE and _has_to(tokens, token):
        token.dep = "xcomp"
    elif head.index < token.index and head.tag in _FINITE | {"VBN", "NN", "NNS"} and not _goes_on(tokens, token, head):
        token.tag, token.dep = "VB", "conj"
        _join_infinitive(tokens, token, head)


def _is_loose(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a complement without "to" stands behind a comma: it belongs to a row of infinitives."""
    return (
        tokens[token.head].tag in {"VBD", "VBZ"}
        and not _has(tokens, token, {"aux"})
        and tokens[token.index - 1].text == ","
    )


def _goes_on(tokens: Sequence[Token], token: Token, head: Token) -> bool:
    """Whether the plain verb goes on with the speakers ("we condemn A and urge B") or has a helper of its own."""
    return _has(tokens, token, {"aux"}) or (head.tag == "VBP" and (_is_speech(token) or head.pos != "VERB"))


def _join_infinitive(tokens: Sequence[Token], token: Token, head: Token) -> None:
    for before in reversed(tokens[head.index : token.index]):
        if before.tag == "VB" and _has_to(tokens, before):
            _move(tokens, token, before)
            return


def _has_to(tokens: Sequence[Token], token: Token) -> bool:
    return any(tokens[c].text.casefold() == "to" and tokens[c].dep == "aux" for c in token.children)


def _join_swallowed_verb(tokens: Sequence[Token], token: Token) -> None:
    """As in "welcomed A's offer to host B and agreed to meet": what stands before "and agreed" is the first verb's object."""
    head = tokens[token.head]
    if token.dep != "ccomp" or token.tag not in _FINITE or head.tag != token.tag or head.index > token.index:
        return
    before = next((t for t in reversed(tokens[head.index + 1 : token.index]) if t.pos != "ADV"), None)
    if before is None or before.text.casefold() != "and":
        return
    for child in tuple(token.children):
        if tokens[child].dep in _SUBJECTS and child > head.index:
            _move(tokens, tokens[child], head)
            tokens[child].dep = "dobj"
    token.dep = "conj"


def _finish_plain_verb(tokens: Sequence[Token], token: Token) -> None:
    """As in "We condemn the attack and call for ...", "They intend to visit A and stand ready to": plain forms that are finite."""
    if token.tag != "VB" or token.dep != "conj" or _has(tokens, token, {"aux"}) or _has(tokens, token, _SUBJECTS):
        return
    head = tokens[token.head]
    if head.tag == "VB" and _is_own_speech(tokens, token):
        above = _clause_above(tokens, head, {"VBP"})
        if above is not None and not _has(tokens, head, {"conj"}, before=token.index):
            _move(tokens, token, above)
            head = above
    if head.tag == "VBP":
        token.tag = "VBP"


def _is_own_speech(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the verb is one with which speakers go on about themselves ("and stand ready", "and call on")."""
    following = tokens[token.index + 1].text.casefold() if token.index + 1 < len(tokens) else ""
    return (token.lemma, following) in _OWN_SPEECH or (token.lemma, "") in _OWN_SPEECH


_OWN_SPEECH = frozenset(
    {
        ("stand", "ready"),
        ("stand", "by"),
        ("call", "on"),
        ("call", "upon"),
        ("call", "for"),
        ("urge", ""),
        ("reiterate", ""),
        ("commend", ""),
        ("condemn", ""),
        ("remain", "committed"),
        ("remain", "ready"),
        ("remain", "seized"),
        ("welcome", "the"),
        ("look", "forward"),
    }
)


def _raise_finite_verb(tokens: Sequence[Token], token: Token) -> None:
    """A finite verb coordinated with one of a lower clause, though it goes with the verb above.

    "thanked X for its readiness to host and commended Y"; "regretted that X remains suspended and called for its return".
    """
    if token.dep != "conj":
        return
    head = tokens[token.head]
    following = tokens[token.index + 1].text.casefold() if token.index + 1 < len(tokens) else ""
    if token.tag == "VBN" and head.tag == "VBN" and following == "that" and token.text in past_forms():
        above = _clause_above(tokens, head, {"VBD"})
        if above is not None and head.dep == "ccomp":
            token.tag = "VBD"
    if token.tag not in _FINITE or _has(tokens, token, _SUBJECTS):
        return
    if head.tag in _FINITE and not _changes_level(token, head):
        return
    above = _clause_above(tokens, head, {token.tag})
    if above is not None and above.index < token.index and (head.tag != "VBN" or _is_speech(above)):
        _move(tokens, token, above)


def _changes_level(token: Token, head: Token) -> bool:
    """Whether the verb speaks and the clause before it does not, or their tenses differ."""
    return (head.dep in _CLAUSES and _is_speech(token) and not _is_speech(head)) or head.tag != token.tag


def _is_speech(token: Token) -> bool:
    return token.lemma.casefold() in verb_frames() or token.lemma.casefold() in light_verbs()


def _clause_above(tokens: Sequence[Token], token: Token, tags: set[str]) -> Token | None:
    above = token
    while above.head != above.index:
        above = tokens[above.head]
        if above.tag in tags and above.pos in {"VERB", "AUX"}:
            return above
    return None


def _has(tokens: Sequence[Token], token: Token, deps: set[str] | frozenset[str], *, before: int | None = None) -> bool:
    return any(tokens[c].dep in deps and (before is None or c < before) for c in token.children)


def _move(tokens: Sequence[Token], token: Token, head: Token) -> None:
    """Hang a word under another head; nothing is moved below itself, so that the heads always lead to a root."""
    if head is not token and _is_below(tokens, head, token):
        return
    old = tokens[token.head]
    old.children = tuple(c for c in old.children if c != token.index)
    if head is not token:
        head.children = tuple(sorted((*head.children, token.index)))
    token.head = head.index


def _is_below(tokens: Sequence[Token], token: Token, above: Token) -> bool:
    seen = token
    while seen.head != seen.index:
        seen = tokens[seen.head]
        if seen is above:
            return True
    return False


def _name_opening_verb(tokens: Sequence[Token]) -> None:
    """As in "Decides, in this regard, to extend", "Requests, in this context, the Commission to": a verb taken for a plural."""
    first = tokens[0] if len(tokens) >= _SHORTEST else None
    lemma = present_forms().get(first.text.casefold()) if first is not None else None
    if first is None or lemma is None or not first.tag.startswith("NN") or tokens[1].text != ",":
        return
    closing = next((t.index for t in tokens[2:_INSERTED] if t.text == ","), None)
    if closing is None or tokens[2].pos not in {"ADP", "ADV"}:
        return
    root = next(t for t in tokens if t.head == t.index)
    _move(tokens, first, first)
    first.pos, first.tag, first.dep, first.lemma = "VERB", "VBZ", "ROOT", lemma
    if root is not first:
        _move(tokens, root, first)
        root.dep = "ccomp"
    for child in first.children:
        if tokens[child].dep == "appos" and child > closing:
            tokens[child].dep = "dobj"


_INSERTED = 9
"""Words within which an insertion behind the opening verb closes."""


def _name_root_verb(tokens: Sequence[Token]) -> None:
    """A root taken for a noun though it has a subject and complements is a verb ("The countries call upon X to ...")."""
    for token in tokens:
        is_root = token.head == token.index and token.pos == "NOUN" and token.text.islower()
        if is_root and any(tokens[c].dep in _SUBJECTS and c < token.index for c in token.children):
            token.pos, token.tag, token.lemma = "VERB", "VBP", token.text.casefold()


def _promote_participle(tokens: Sequence[Token]) -> None:
    """As in "The statements of A outlined elements of a framework.": a past form taken for an adjective in a sentence without verb."""
    root = next((t for t in tokens if t.head == t.index), None)
    if (
        len(tokens) < _SHORTEST
        or tokens[-1].text not in {".", "”", '"', ";", ":"}
        or root is None
        or root.pos not in {"NOUN", "PROPN"}
    ):
        return
    for token in tokens[root.index + 1 : -2]:
        lemma = past_forms().get(token.text)
        if lemma is None or token.tag not in {"JJ", "VBN"} or not _may_be_past(tokens, token, root):
            continue
        _make_root(tokens, token, root, lemma)
        return


def _may_be_past(tokens: Sequence[Token], token: Token, root: Token) -> bool:
    before, follows = tokens[token.index - 1], tokens[token.index + 1]
    if before.pos == "DET" or before.text == "," or (token.dep == "amod" and before.pos not in {"NUM", "PROPN"}):
        return False
    if token.dep == "acl" and token.head == root.index:
        return follows.text.casefold() in _AFTER_VERB - {"for", "to", "with"} or (
            follows.text.casefold() == "for" and token.lemma == "call"
        )
    no_verb = not any(t.tag in _FINITE or t.tag == "MD" for t in tokens)
    return no_verb and follows.pos in {"DET", "NOUN", "PRON", "ADJ"}


def _make_root(tokens: Sequence[Token], token: Token, root: Token, lemma: str) -> None:
    _move(tokens, token, token)
    token.pos, token.tag, token.dep, token.lemma = "VERB", "VBD", "ROOT", lemma
    for child in token.children:
        if tokens[child].dep == "pobj" and child > token.index:
            tokens[child].dep = "dobj"
    _move(tokens, root, token)
    root.dep = "nsubj"


_SHORTEST = 8
"""Words below which a sentence without verb is a heading."""
