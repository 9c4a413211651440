"""Which phrases name an instrument that is there: by capitals, date, author, or that it was signed.

A text still to be drafted, a proposal, the statement at hand and a bare noun are none. Invariant: a rule looks at one sentence;
what a bare noun stands for is decided where all sentences are known.
"""

from __future__ import annotations

import re

from communique.knowledge.instruments import InstrumentWords, load_instrument_words
from communique.model.partial_date import PartialDate
from communique.model.reading import MentionKind, Token
from communique.read.instruments_drafts import Draft, View
from communique.read.instruments_numbers import number_beside
from communique.read.instruments_phrases import Tail, first_of, tail_of

_INDEFINITE = frozenset({"a", "an", "any", "some", "no", "every", "each", "another", "either"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_ARTICLES = re.compile(
    r"\b(?:[Aa]rticles?|[Cc]hapters?)\s+(?:\d+|[IVX]+)(?:\s*\([\w]+\))*(?:\s*(?:,|and|to|or)\s*(?:\d+|[IVX]+)(?:\s*\([\w]+\))*)*\s+of\s+(?:the\s+|its\s+|their\s+)?$"
)
_FAR = 5
"""Steps up the parse in which a verb of making still rules a noun."""


def judge(view: View, head: int, noun: str) -> Draft | None:
    """The instrument that the head noun names; bare and self mentions too; None if it names none."""
    words = load_instrument_words()
    first = first_of(view, head)
    draft = Draft(view.sentence, head, first, head, noun)
    before = view.low(first - 1)
    front = {view.low(i) for i in range(first, head)} | {before}
    article = article_before(view, first)
    if words.sets["at_hand"] & front or before == "these":
        draft.is_self = before != "these"
        return draft if draft.is_self else None
    if _is_elsewhere(view, head, first):
        return None
    is_name = view.is_capital(head) and (head > 0 or view.tokens[head].pos == "PROPN")
    tail = tail_of(view, head, is_name=is_name, noun=noun)
    _trim(view, draft, tail, words)
    basis = _basis(view, draft, tail, words, is_name=is_name)
    if article is not None and basis in {None, "bare"}:
        basis = "article"
    if basis == "self":
        draft.is_self = True
        return draft
    if basis is None:
        return None
    draft.basis = basis
    if article is not None and draft.date is None:
        draft.first = article
    draft.is_bare = draft.first == draft.last == head and draft.date is None
    draft.name = _name(view, draft, tail)
    draft.number = number_beside(view, max(draft.last, tail.date_end))
    return draft


def _name(view: View, draft: Draft, tail: Tail) -> str:
    """The words without a date that stands among them ("statement of 3 May by the Presidents")."""
    if draft.first < tail.date_start and tail.date_end < draft.last:
        return f"{view.text(draft.first, tail.date_start - 1)} {view.text(tail.date_end + 1, draft.last)}"
    return view.text(draft.first, draft.last)


def article_before(view: View, first: int) -> int | None:
    """Index of "Articles" in "Articles 7 and 9 of its Protocol"; None if none leads to the phrase."""
    found = _ARTICLES.search(view.content, view.sentence.span.start, view.tokens[first].start)
    return next(t.index for t in view.tokens if t.end > found.start()) if found else None


def _is_elsewhere(view: View, head: int, first: int) -> bool:
    """Whether the noun is part of a body's, post's or person's name, or only qualifies another noun."""
    holder = view.holder(head)
    if holder is not None and (
        holder.kind in {MentionKind.POST, MentionKind.PERSON} or (holder.kind is MentionKind.BODY and (holder.last > head or holder.last == head))
    ):
        return holder.last > head or holder.kind is not MentionKind.BODY or holder.first > first
    following = head + 1
    if following < len(view.tokens) and view.tokens[following].text in {"-", "–"} and view.tokens[following].start == view.tokens[head].end:
        return True
    if following >= len(view.tokens) or following in view.dates:
        return False
    if following in view.actors:
        return view.is_capital(head) and view.actors[following].kind is MentionKind.BODY
    if view.is_capital(head) and view.is_capital(following) and view.tokens[following].pos in {"VERB", "ADJ", "X"}:
        return True
    if view.tokens[following].pos not in {"NOUN", "PROPN"}:
        return False
    if not view.is_capital(head):
        return view.tokens[following].head != view.tokens[head].index
    return view.is_capital(following)


def _trim(view: View, draft: Draft, tail: Tail, words: InstrumentWords) -> None:
    """Leaves dates and words that are no part of a name out at the front; takes the date and the tail."""
    index = draft.first
    while index < draft.head:
        date = view.dates.get(index)
        token = view.tokens[index]
        if date is not None:
            draft.date, index = date.date, date.last + 1
        elif token.text in {",", "'s", "’s", "’", "-", "–"} or view.low(index) in words.sets["dropped"]:
            index += 1
        else:
            break
    draft.first, draft.last = index, tail.last
    if draft.date is None:
        draft.date = tail.date or _signed_on(view, draft, tail)
    draft.has_author = tail.has_author or any(view.tokens[i].tag == "POS" and i - 1 not in view.dates for i in range(index, draft.head))


def _signed_on(view: View, draft: Draft, tail: Tail) -> PartialDate | None:
    """The date of "signed the Protocol on 20 November 1994": of the signing, which is the text's own."""
    date = view.dates.get(tail.end + 1)
    return date.date if date is not None and view.low(tail.end) in {"on", "in"} and is_issued_now(view, draft) else None


def _basis(view: View, draft: Draft, tail: Tail, words: InstrumentWords, *, is_name: bool) -> str | None:
    """The reason to take it; None to leave it; "self" for the statement at hand."""
    first_word = _first_word(view, draft)
    before = view.low(first_word - 1)
    front = [view.low(i) for i in range(first_word, draft.head)]
    if is_self_speech(view, draft, before):
        return "self"
    if any(w in words.sets["unmade"] and not view.is_capital(first_word + i) for i, w in enumerate(front)) and not _is_past(view, draft, tail):
        return None
    if before in _INDEFINITE:
        return _judge_indefinite(view, draft, tail, is_name=is_name)
    named = is_name and (draft.first < draft.head or draft.last > draft.head)
    if named and any(view.is_name_word(i) for i in range(draft.first, draft.head)) or (named and tail.last > draft.head):
        return _judge_named(view, draft, tail)
    for rule in (_judge_dated, _judge_mandate, _judge_principles, _judge_several, _judge_issued, _judge_known):
        basis = rule(view, draft, tail, before, front)
        if basis is not None:
            return basis
    return "bare" if _is_bare_definite(view, draft, tail, before) else None


def _first_word(view: View, draft: Draft) -> int:
    """Where the whole phrase begins, dates and dropped words included."""
    return first_of(view, draft.head)


def is_self_speech(view: View, draft: Draft, before: str) -> bool:
    """Whether the noun is the paper that reports: "said in a statement", "the statement adds that" is decided later."""
    if before not in _INDEFINITE or draft.noun not in {"statement", "communique", "communiqué", "declaration", "announcement", "note", "document"}:
        return False
    words = load_instrument_words()
    into = _first_word(view, draft) - 2
    if view.low(into) not in {"in", "by", "through", "via"}:
        return _announces(view, draft)
    return any(t.lemma.casefold() in words.sets["self_verbs"] for t in view.tokens[:into])


def _announces(view: View, draft: Draft) -> bool:
    """"issued a joint statement:" announces the words that follow."""
    return view.tokens[-1].text == ":" or view.sentence.span.of(view.content).rstrip().endswith(":")


def _is_past(view: View, draft: Draft, tail: Tail) -> bool:
    return tail.is_made or draft.date is not None or is_issued_now(view, draft)


def is_issued_now(view: View, draft: Draft) -> bool:
    """Whether the clause tells of the past that the text was signed or issued: "signed a Memorandum"."""
    head = view.tokens[draft.head]
    ruler = view.tokens[head.head]
    words = load_instrument_words()
    if ruler.lemma.casefold() not in words.sets["issuing"] or head.dep not in {"dobj", "nsubjpass"}:
        return False
    return _tells_past(view, ruler)


def _tells_past(view: View, verb: Token) -> bool:
    helpers = {view.low(t.index) for t in view.sentence.children(verb.index, "aux", "auxpass")}
    if helpers & {"will", "shall", "to", "would", "should", "must", "may", "can", "could"}:
        return False
    if verb.tag == "VBD" or helpers & {"have", "has", "had", "was", "were"}:
        return True
    return verb.dep == "conj" and verb.tag in {"VBD", "VBN"} and _tells_past(view, view.tokens[verb.head])


def _judge_indefinite(view: View, draft: Draft, tail: Tail, *, is_name: bool) -> str | None:
    """"a letter from X dated 14 October", "signed a Memorandum of Understanding on Y"."""
    words = load_instrument_words()
    if is_issued_now(view, draft) and draft.noun not in words.sets["capital_only"] and draft.noun not in {"request", "decision"}:
        is_reached = view.tokens[view.tokens[draft.head].head].lemma.casefold() in {"reach", "conclude"}
        return "issued" if is_name or draft.date is not None or not is_reached else None
    if draft.date is not None and (draft.has_author or tail.is_made or draft.noun in {"letter", "report", "resolution"}):
        return None if _to_be_made(view, draft, near=True) else "dated"
    if tail.is_made and tail.has_author and is_name:
        return "made"
    return None


def _judge_named(view: View, draft: Draft, tail: Tail) -> str | None:
    words = load_instrument_words()
    if draft.date is not None or tail.is_made:
        return "named"
    if draft.noun in words.sets["capital_only"] - words.sets["opening_names"] and not any(view.is_name_word(i) for i in range(draft.first, draft.head)):
        return None
    if draft.first == 0 and draft.head == draft.last and view.tokens[draft.first].pos not in {"PROPN", "ADJ"} and not view.is_capital(1):
        return None
    return None if _is_being_made(view, draft) else "named"


def _is_being_made(view: View, draft: Draft) -> bool:
    """"will host the signing of the Border Treaty", "finalise the Permanent Constitution": named, but not there yet."""
    words = load_instrument_words()
    head = view.tokens[draft.head]
    ruler = view.tokens[head.head]
    if ruler.pos == "ADP" and ruler.text.casefold() in {"of", "on"}:
        noun = view.tokens[ruler.head]
        if noun.lemma.casefold() in {"signing", "signature", "conclusion", "negotiation", "drafting", "finalisation", "finalization"}:
            return any(t.text.casefold() in {"will", "shall", "to", "would"} for t in view.tokens)
    if head.dep == "dobj" and ruler.lemma.casefold() in {"negotiate", "draft", "finalise", "finalize", "elaborate", "sign", "conclude"}:
        return not _tells_past(view, ruler) and ruler.tag in {"VB", "VBP"} and words.has("making", ruler.lemma.casefold())
    return False


def _to_be_made(view: View, draft: Draft, *, near: bool = False) -> bool:
    """Whether a verb of making that tells of no past rules the noun."""
    words = load_instrument_words()
    for steps, token in enumerate(view.sentence.ancestors(draft.head)):
        if steps > (2 if near else _FAR):
            break
        lemma = token.lemma.casefold()
        if token.pos == "NOUN" and lemma in words.sets["making_nouns"]:
            return True
        if token.pos in {"VERB", "AUX"}:
            if lemma in words.sets["making"] and not _tells_past(view, token):
                return True
            if token.tag not in {"VBG", "VB"}:
                break
    return False


def _judge_dated(view: View, draft: Draft, tail: Tail, before: str, front: list[str]) -> str | None:
    if draft.date is None:
        return None
    words = load_instrument_words()
    if draft.noun in words.sets["capital_only"] - words.sets["dated_too"] and not view.is_capital(draft.head):
        return None
    if draft.noun == "element" or (draft.noun == "principle" and not front):
        return None
    return "dated" if before in _DEFINITE or draft.has_author or draft.first < draft.head or _is_plural(view, draft) else None


_DEFINITE = frozenset({"the", "that", "those", "its", "their", "his", "her", "our", "my", "under", "'s", "’s", "yesterday", "today"})


def _is_plural(view: View, draft: Draft) -> bool:
    return view.tokens[draft.head].tag in {"NNS", "NNPS"}


def _judge_mandate(view: View, draft: Draft, tail: Tail, before: str, front: list[str]) -> str | None:
    if draft.noun != "mandate":
        return None
    if set(front) & {"full", "clear", "strong", "broad", "robust", "new", "popular"}:
        return None
    return "mandate" if before in _OWN or draft.has_author or tail.last > draft.head or (before == "the" and front) else None


def _judge_principles(view: View, draft: Draft, tail: Tail, before: str, front: list[str]) -> str | None:
    if draft.noun not in {"principle", "commitment"}:
        return None
    owned = _is_body(view, draft.head - 1) or (view.low(draft.head - 1) in {"’s", "'s"} and _is_body(view, draft.head - 2))
    if owned and _is_plural(view, draft):
        return "principles"
    if draft.noun == "principle" and set(front) & load_instrument_words().sets["principles"] and _is_plural(view, draft):
        return "principles" if before in {"the", "these", "those", "its", "their"} and (not tail.has_topic or tail.last == draft.head + 2) else None
    return None


def _is_body(view: View, index: int) -> bool:
    if not 0 <= index < len(view.tokens):
        return False
    holder = view.holder(index)
    text = view.tokens[index].text
    return (holder is not None and holder.kind is MentionKind.BODY) or (text.isupper() and len(text) > 1 and not view.is_shouted)


def _judge_several(view: View, draft: Draft, tail: Tail, before: str, front: list[str]) -> str | None:
    """"its previous pronouncements", "the relevant Security Council resolutions"."""
    words = load_instrument_words()
    if not _is_plural(view, draft) or draft.noun not in words.sets["several_heads"]:
        return None
    wide = set(front) | {before}
    if draft.noun in {"agreement", "statement", "document", "instrument"} and wide & {"all", "various", "related"} and not wide & {"previous", "earlier", "existing", "relevant", "signed", "prior"}:
        return None
    named = draft.noun in {"resolution", "pronouncement", "convention"} and (draft.has_author or any(view.is_name_word(i) for i in range(draft.first, draft.head)))
    return "several" if wide & words.sets["several"] or named else None


def _judge_issued(view: View, draft: Draft, tail: Tail, before: str, front: list[str]) -> str | None:
    words = load_instrument_words()
    if draft.noun not in words.issued or draft.noun in words.sets["capital_only"]:
        return None
    is_oral = before in {"his", "her", "my", "our"} or (draft.has_author and not tail.has_author)
    if is_oral and draft.noun == "statement" and not set(front) & {"joint", "presidential", "written"}:
        return None
    if draft.noun in {"request", "recommendation", "opinion", "assessment", "order"} and "formal" not in front:
        return None
    if _to_be_made(view, draft):
        return None
    if tail.is_made and before in _DEFINITE:
        return "made"
    if draft.noun == "request":
        return "issued" if before == "the" and tail.has_topic else None
    if draft.noun == "decision" and view.low(tail.end) == "to" and not tail.has_author:
        return None
    if draft.has_author and (before in _DEFINITE or draft.first < draft.head):
        return "authored"
    if before in {"its", "their"} and draft.noun in {"statement", "communique", "communiqué", "declaration", "report", "resolution"}:
        return "authored"
    return None


def _judge_known(view: View, draft: Draft, tail: Tail, before: str, front: list[str]) -> str | None:
    """"the peace agreement", "the agreements reached in Geneva", "the five-point plan"."""
    words = load_instrument_words()
    if draft.noun not in words.agreed:
        return None
    if tail.is_made and before in {"the", "those", "their", "its"} and draft.noun in {"agreement", "understanding", "accord", "arrangement", "protocol", "memorandum", "roadmap", "treaty", "convention", "consensus", "principle", "plan", "commitment", "document"}:
        return None if draft.noun in {"commitment", "plan"} and not tail.has_author else "made"
    if draft.noun == "plan" and any("-point" in w for w in front) or ("point" in front and draft.noun == "plan"):
        return "named"
    if before in {"the", "their", "its"} and set(front) & words.sets["known_by"] and draft.noun in {"agreement", "accord", "treaty", "pact", "protocol", "memorandum", "constitution"}:
        return None if _to_be_made(view, draft) else "known"
    if any(view.is_name_word(i) for i in range(draft.first, draft.head)) and before in _DEFINITE and draft.noun in {"agreement", "accord", "understanding", "protocol", "treaty", "process", "plan", "arrangement", "memorandum", "declaration", "mandate", "constitution", "roadmap", "charter"}:
        return None if _to_be_made(view, draft) else "known"
    return None


def _is_bare_definite(view: View, draft: Draft, tail: Tail, before: str) -> bool:
    """"the Agreement", "that statement", "the Joint Statement": stands for something named elsewhere."""
    if before not in {"the", "that", "those", "said"} or tail.has_topic or tail.has_author:
        return False
    return not _to_be_made(view, draft, near=True)
