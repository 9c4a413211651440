"""Whether a text is there already, still to come, or the very one that speaks.

Only what was signed, adopted or issued can be relied on; what is urged, negotiated or drafted cannot. Invariant: each question is
answered from one sentence.
"""

from __future__ import annotations

from communique.knowledge.instruments import load_instrument_words
from communique.model.reading import Token
from communique.read.instruments_drafts import Draft, View

_FAR, _NEAR = 5, 2
"""Steps up the parse in which a verb of making still rules a noun."""
_CARRIED_OUT = frozenset(
    {"implement", "implementation", "fulfil", "fulfill", "honour", "honor", "violate", "violation", "breach"}
)
_TO_COME = frozenset({"will", "shall", "to", "would", "should", "must", "may", "can", "could"})


def is_issued_now(view: View, draft: Draft) -> bool:
    """Whether the clause tells of the past that the text was signed or issued: "signed a Memorandum"."""
    head = view.tokens[draft.head]
    ruler = view.tokens[head.head]
    if not load_instrument_words().has("issuing", ruler.lemma.casefold()) or head.dep not in {"dobj", "nsubjpass"}:
        return False
    return _tells_past(view, ruler)


def is_reached_now(view: View, draft: Draft) -> bool:
    """Whether it was only reached or concluded: that may be a spoken understanding."""
    return view.tokens[view.tokens[draft.head].head].lemma.casefold() in {"reach", "conclude"}


def _tells_past(view: View, verb: Token) -> bool:
    helpers = {view.low(t.index) for t in view.sentence.children(verb.index, "aux", "auxpass")}
    if helpers & _TO_COME:
        return False
    if verb.tag == "VBD" or helpers & {"have", "has", "had", "was", "were"}:
        return True
    return verb.dep == "conj" and verb.tag in {"VBD", "VBN"} and _tells_past(view, view.tokens[verb.head])


def is_to_be_made(view: View, draft: Draft, *, near: bool = False) -> bool:
    """Whether a verb or noun of making that tells of no past rules the phrase: "negotiate an agreement", "work on"."""
    words = load_instrument_words()
    for steps, token in enumerate(view.sentence.ancestors(draft.head)):
        if steps > (_NEAR if near else _FAR):
            return False
        lemma = token.lemma.casefold()
        if lemma in _CARRIED_OUT:
            return False  # only what is there can be carried out
        if token.pos == "NOUN" and words.has("making_nouns", lemma):
            return True
        if token.pos in {"VERB", "AUX"}:
            if words.has("making", lemma) and not _tells_past(view, token):
                return True
            if token.tag not in {"VBG", "VB"}:
                return False
    return False


def is_name_to_come(view: View, draft: Draft) -> bool:
    """Whether a named text is not signed yet: "will host the signing of the Border Treaty"."""
    words = load_instrument_words()
    head = view.tokens[draft.head]
    ruler = view.tokens[head.head]
    if ruler.pos == "ADP" and ruler.text.casefold() in {"of", "on"}:
        is_signing = words.has("signing_nouns", view.tokens[ruler.head].lemma.casefold())
        return is_signing and any(view.low(t.index) in {"will", "shall", "to", "would"} for t in view.tokens)
    is_made = head.dep == "dobj" and words.has("signing_verbs", ruler.lemma.casefold())
    return is_made and ruler.tag in {"VB", "VBP"} and not _tells_past(view, ruler)


def is_self_speech(view: View, draft: Draft, *, first: int, is_indefinite: bool) -> bool:
    """Whether the noun is the paper that reports: "said in a statement", "issued a statement:", "the statement reads:"."""
    words = load_instrument_words()
    if _is_printed_here(view, first):
        return True
    if not words.has("self_texts", draft.noun):
        return False
    if _is_reprinted(view, draft) or _is_cited_by_reporter(view, draft, first):
        return True
    if view.low(first - 1) == "the" and _is_final_text(view, draft, first):
        return True
    return is_indefinite and (_is_told_of(view, first) or _is_news_of_it(view, draft, first))


def _is_final_text(view: View, draft: Draft, first: int) -> bool:
    """As in "In the final communiqué issued after the summit, the leaders urged", in the first lines."""
    is_final = bool({view.low(i) for i in range(first, draft.head)} & {"final", "joint"})
    opens = first == _BEHIND_IN and view.low(0) == "in" and draft.noun in _SENT_OUT
    is_sent = view.low(draft.head + 1) in {"issued", "released", "published", ","}
    return is_final and opens and is_sent and view.sentence.paragraph <= _NEWS


def _is_told_of(view: View, first: int) -> bool:
    """As in "said in a statement", "issued a statement:"."""
    into = first - 2
    if view.low(into) not in _INTO:
        return view.sentence.span.of(view.content).rstrip().endswith(":")
    return any(load_instrument_words().has("self_verbs", t.lemma.casefold()) for t in view.tokens[:into])


def _is_cited_by_reporter(view: View, draft: Draft, first: int) -> bool:
    """As in "according to a statement issued on Friday by his office": a reporter's source, not what a party relies on."""
    if view.low(first - 1) in {"a", "an", "the", "their"}:
        first -= 1
    leads = view.low(first - 1) == "to" and view.low(first - 2) == "according"
    return leads and (draft.date is None or draft.is_of_these_days)


def _is_news_of_it(view: View, draft: Draft, first: int) -> bool:
    """Whether the first lines tell that it went out: "have issued a statement on X", "In a statement on Sunday, the envoys urged"."""
    if view.sentence.paragraph > _NEWS or (draft.date is not None and not draft.is_of_these_days):
        return False
    opens = first == _BEHIND_IN and view.low(0) in _INTO
    if opens:
        return view.low(draft.head + 1) != "earlier" and any(t.tag in {"VBD", "VBZ"} for t in view.tokens[draft.head :])
    verb = view.tokens[view.tokens[draft.head].head]
    is_news = any(t.text in {"have", "has"} for t in view.sentence.children(verb.index, "aux"))
    is_news |= bool({view.low(i) for i in range(first, draft.head)} & {"joint", "final", "press"})
    is_sent_out = verb.lemma.casefold() in _SENDS_OUT and draft.noun in _SENT_OUT
    return is_news and is_sent_out and is_issued_now(view, draft)


_SENDS_OUT, _SENT_OUT = frozenset({"issue", "release", "publish"}), frozenset({"statement", "communique", "communiqué"})
_INTO = frozenset({"in", "by", "through", "via"})
_BEHIND_IN = 2
"""Tokens before the noun phrase of a sentence that begins "In a ..."."""
_NEWS = 3
"""Paragraphs in which a newspaper tells what it reports."""


def _is_printed_here(view: View, first: int) -> bool:
    """As in "Here is the text of the agreement", "The following is the text of the accord": the text that follows."""
    before = [view.low(i) for i in range(first)]
    while before and before[-1] in {"the", "this", "a"}:
        before.pop()
    return before[-2:] == ["text", "of"] and bool({"here", "following", "below", "follows"}.intersection(before))


def _is_reprinted(view: View, draft: Draft) -> bool:
    """Whether the words that follow are the text itself: "their statement reads:", "publishes the statement in full"."""
    lemmas = [t.lemma.casefold() for t in view.tokens if t.text not in {'"', "“", "«"}]
    if lemmas[-1] == ":" and lemmas[-2:-1] and lemmas[-2] in {"read", "follow", "say"}:
        return True
    in_full = any(view.low(i) == "in" and view.low(i + 1) == "full" for i in range(draft.head, len(view.tokens)))
    return in_full and bool({"publish", "reprint", "carry", "reproduce"}.intersection(lemmas))
