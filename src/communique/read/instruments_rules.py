"""Which phrases name an instrument that is there: by capitals, date, author, or that it was signed.

`RULES` is a table: the first rule that holds takes the phrase and gives its name to the mention. A text still to be drafted, a
proposal and the statement at hand are none. Invariant: a rule looks at one sentence; what a bare noun stands for is decided
where all sentences are known.
"""

from __future__ import annotations

import re

from communique.knowledge.instruments import load_instrument_words
from communique.model.partial_date import PartialDate
from communique.model.reading import MentionKind
from communique.read.instruments_drafts import Draft, Tail, View
from communique.read.instruments_fronts import first_of
from communique.read.instruments_indefinite import INDEFINITE_RULES, Rule
from communique.read.instruments_kinds import (
    is_agreed,
    is_joint_call,
    is_mechanism,
    is_outcome,
    is_point_plan,
    is_relied_on,
)
from communique.read.instruments_making import (
    is_issued_now,
    is_name_to_come,
    is_self_speech,
    is_to_be_made,
)
from communique.read.instruments_numbers import number_beside
from communique.read.instruments_phrase import Phrase
from communique.read.instruments_tails import tail_of

_SPEAKERS = frozenset({"representative", "ambassador", "amb", "amb.", "h.e.", "delegate", "permanent"})
"""Who makes statements in a meeting."""
_INDEFINITE = frozenset({"a", "an", "any", "some", "no", "every", "each", "another", "either"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_DEFINITE = _OWN | {"the", "that", "those", "under", "'s", "’s", "yesterday", "today"}
_PREPOSITIONS = frozenset({"of", "to", "with", "by", "in", "under", "on"})
_SIGNING_REACH = 16
"""Tokens between "signature" and what was signed: two states by their full names fit in."""
_NUMERAL = r"(?:\d+|[IVX]+)(?:\s*\(\w+\))*"
_BODY_WORDS = frozenset({"government", "council", "committee", "movement", "party", "ministry"})
"""Bodies that are named after what they rest on."""
_ARTICLES = re.compile(
    rf"\b(?:[Aa]rticles?|[Cc]hapters?)\s+{_NUMERAL}(?:\s*(?:,|and|to|or)\s*{_NUMERAL})*\s+of\s+(?:the\s+|its\s+|their\s+)?$"
)


def judge(view: View, head: int, noun: str) -> Draft | None:
    """The instrument that the head noun names; bare and self mentions too; None if it names none."""
    first = first_of(view, head)
    draft = Draft(view.sentence, head, first, head, noun)
    around = {view.low(i) for i in range(first - 1, head)}
    if around & load_instrument_words().sets["at_hand"]:
        draft.is_self = True
        return draft
    if view.low(first - 1) == "these" or _is_elsewhere(view, head, first):
        return None
    is_name = view.is_capital(head) and (head > 0 or view.tokens[head].pos == "PROPN")
    phrase = Phrase(view, draft, tail_of(view, head, is_name=is_name, noun=noun), first, is_name)
    _trim(phrase)
    if is_self_speech(view, draft, first=first, is_indefinite=phrase.before in _INDEFINITE):
        draft.is_self = True
        return draft
    return _settle(phrase)


def _settle(phrase: Phrase) -> Draft | None:
    """The draft with basis, name and number; None if no rule takes it."""
    draft, tail, view = phrase.draft, phrase.tail, phrase.view
    basis = _basis(phrase)
    article = _article_before(view, phrase.first)
    if article is not None and basis in {None, "bare"}:
        basis = "article"
    if basis is None:
        return None
    if article is not None and draft.date is None:
        draft.first = article
    draft.basis = basis
    draft.is_bare = draft.first == draft.last == draft.head and draft.date is None
    draft.name = _name(view, draft, tail)
    draft.number = number_beside(view, max(draft.last, tail.date_end))
    return draft


def _basis(phrase: Phrase) -> str | None:
    """The name of the first rule that takes the phrase; None to leave it."""
    if _is_unmade(phrase) or _is_of_conflict(phrase):
        return None
    if phrase.before in _INDEFINITE:
        return next((basis for basis, rule in INDEFINITE_RULES if rule(phrase)), None)
    if phrase.is_name and (phrase.has_name_before or phrase.tail.last > phrase.draft.head):
        return "named" if _is_named(phrase) else None
    return next((basis for basis, rule in RULES if rule(phrase)), None)


# -- the phrase ------------------------------------------------------------------------------------------------------


def _is_elsewhere(view: View, head: int, first: int) -> bool:
    """Whether the noun is part of a body's, post's or person's name, or only qualifies another noun."""
    holder = view.holder(head)
    if holder is not None and holder.kind in {MentionKind.POST, MentionKind.PERSON}:
        return True
    if holder is not None and holder.kind is MentionKind.BODY and (holder.last > head or holder.first > first):
        return True
    return _qualifies(view, head)


def _qualifies(view: View, head: int) -> bool:
    """Whether a noun follows that the head only qualifies ("plan implementation", "Constitution Drafting Committee")."""
    following = head + 1
    if following >= len(view.tokens) or following in view.dates:
        return False
    token = view.tokens[following]
    if token.text in {"-", "–"} and token.start == view.tokens[head].end:
        return True
    if following in view.actors:
        return view.is_capital(head) and view.actors[following].kind is MentionKind.BODY
    if view.is_capital(head):
        return view.is_capital(following) and token.pos in {"NOUN", "PROPN", "VERB", "ADJ", "X"}
    return token.pos in {"NOUN", "PROPN"} and token.head != head


def _trim(phrase: Phrase) -> None:
    """Leaves dates and words that are no part of a name out at the front; takes the date and the tail."""
    view, draft, tail = phrase.view, phrase.draft, phrase.tail
    index = draft.first
    while index < draft.head:
        date = view.dates.get(index)
        if date is not None:
            draft.date, index = date.date, date.last + 1
        elif view.low(index + 1) in {"-", "–"} and view.tokens[index].end == view.tokens[index + 1].start:
            break  # a number of points ("three-point plan") is part of the name
        elif view.low(index) in {",", "'s", "’s", "’", "-", "–"} | load_instrument_words().sets["dropped"]:
            index += 1
        else:
            break
    draft.first, draft.last = index, tail.last
    if draft.date is None:
        draft.date = tail.date or _signed_on(phrase)
    near = range(phrase.first - 1, min(max(tail.end, tail.date_end) + 3, len(view.tokens)))
    told = {view.dates[i] for i in near if i in view.dates and view.dates[i].date == draft.date}
    draft.is_of_these_days = bool(told) and not any(c.isdigit() for m in told for c in m.span.of(view.content))
    owned = any(view.tokens[i].tag == "POS" and i - 1 not in view.dates for i in range(index, draft.head))
    draft.has_author = tail.has_author or owned


def _signed_on(phrase: Phrase) -> PartialDate | None:
    """The date of "signed the Protocol on 20 November 1994": of the signing, which is the text's own."""
    view, tail = phrase.view, phrase.tail
    date = view.dates.get(tail.end + 1)
    if date is None or view.low(tail.end) not in {"on", "in"}:
        return None
    return date.date if is_issued_now(view, phrase.draft) or _is_signing_of(phrase) else None


def _is_signing_of(phrase: Phrase) -> bool:
    """Whether its signing is what the noun before tells: "the signature by both sides of the Arva Agreement"."""
    view, first = phrase.view, phrase.first
    if "of" not in {view.low(first - 1), view.low(first - 2)}:
        return False
    before = view.tokens[max(0, first - _SIGNING_REACH) : first]
    return any(t.lemma.casefold() in {"signature", "signing", "adoption", "conclusion"} for t in before)


def _name(view: View, draft: Draft, tail: Tail) -> str:
    """The words without a date that stands among them ("statement of 3 May by the Presidents")."""
    if draft.first < tail.date_start and tail.date_end < draft.last:
        return f"{view.text(draft.first, tail.date_start - 1)} {view.text(tail.date_end + 1, draft.last)}"
    return view.text(draft.first, draft.last)


def _article_before(view: View, first: int) -> int | None:
    """Index of "Articles" in "Articles 7 and 9 of its Protocol"; None if none leads to the phrase."""
    found = _ARTICLES.search(view.content, view.sentence.span.start, view.tokens[first].start)
    return next(t.index for t in view.tokens if t.end > found.start()) if found else None


# -- rules -----------------------------------------------------------------------------------------------------------


def _is_unmade(phrase: Phrase) -> bool:
    """Whether a small-letter word tells that the text is still to come, and nothing that it was made."""
    words = load_instrument_words().sets["unmade"]
    front = range(phrase.first, phrase.draft.head)
    if not any(phrase.view.low(i) in words and not phrase.view.is_capital(i) for i in front):
        return False
    return not (phrase.tail.is_made or phrase.draft.date is not None or is_issued_now(phrase.view, phrase.draft))


def _is_of_conflict(phrase: Phrase) -> bool:
    """Whether a "resolution" is that of a conflict: a text of that kind is a body's."""
    if phrase.noun != "resolution" or phrase.is_plural or phrase.is_name:
        return False
    head, tokens = phrase.draft.head, phrase.view.tokens
    if phrase.view.low(head - 1) in {"conflict", "dispute", "peaceful", "political", "crisis"}:
        return True
    if phrase.before == "a" and is_issued_now(phrase.view, phrase.draft):
        return False
    author = next((t.index for t in tokens[head + 1 :] if t.pos not in {"ADP", "DET"}), head)
    return (
        phrase.view.low(head + 1) in {"of", "to"}
        and not _is_body(phrase.view, author)
        and head + 2 not in phrase.view.dates
    )


def _is_named(phrase: Phrase) -> bool:
    """Whether capitals make it a name: "the Almaty Protocol", "Memorandum of Understanding"."""
    draft, view = phrase.draft, phrase.view
    if view.low(draft.first - 1) == "of" and _names_body(view, draft.first - 2):
        return False
    if draft.date is not None or phrase.tail.is_made:
        return True
    if phrase.is_of("capital_only") and not phrase.is_of("opening_names") and not phrase.has_name_before:
        return False
    if phrase.noun in {"assessment", "mechanism", "call"} or (phrase.is_of("capital_only") and view.is_title_case):
        return is_mechanism(phrase)
    opens = draft.first == 0 and draft.head == draft.last and not view.is_capital(1)
    if opens and view.tokens[0].pos not in {"PROPN", "ADJ"}:
        return False
    return not is_name_to_come(view, draft)


def _is_dated(phrase: Phrase) -> bool:
    """Whether a date makes it one: "the November 9 statement", "the agreements of 2013"."""
    draft = phrase.draft
    if draft.date is None or phrase.noun == "element" or (phrase.noun == "principle" and not phrase.front):
        return False
    if phrase.is_of("capital_only") and not phrase.is_of("dated_too") and not phrase.view.is_capital(draft.head):
        return False
    return phrase.before in _DEFINITE or draft.has_author or draft.first < draft.head or phrase.is_plural


def _names_body(view: View, index: int) -> bool:
    """Whether "Government of National Accord" names a body by what it rests on."""
    return view.is_name_word(index) and view.low(index) in _BODY_WORDS


def _is_mandate(phrase: Phrase) -> bool:
    """Whether it is somebody's mandate, not a mandate that somebody might have."""
    if phrase.noun != "mandate" or phrase.any_of("mandate_qualities"):
        return False
    told = phrase.draft.has_author or phrase.tail.last > phrase.draft.head
    return phrase.before in _OWN or told or (phrase.before == "the" and bool(phrase.front))


def _are_principles(phrase: Phrase) -> bool:
    """Whether it is a set by itself: "OSCE principles and commitments", "the basic principles and elements"."""
    head, view, tail = phrase.draft.head, phrase.view, phrase.tail
    if phrase.noun not in {"principle", "commitment"} or not phrase.is_plural:
        return False
    if _is_body(view, head - 1) or (view.low(head - 1) in {"’s", "'s"} and _is_body(view, head - 2)):
        return True
    is_set = (
        phrase.noun == "principle" and phrase.any_of("principles") and phrase.before in {"the", "those", "its", "their"}
    )
    return is_set and not tail.has_topic


def _is_body(view: View, index: int) -> bool:
    if not 0 <= index < len(view.tokens):
        return False
    holder = view.holder(index)
    text = view.tokens[index].text
    is_acronym = text.isupper() and len(text) > 1 and not view.is_shouted
    return is_acronym or (holder is not None and holder.kind is MentionKind.BODY)


def _are_several(phrase: Phrase) -> bool:
    """Whether they are texts that are there: "its previous pronouncements", "the relevant resolutions"."""
    if not phrase.is_plural or not phrase.is_of("several_heads"):
        return False
    words = load_instrument_words()
    wide = phrase.front | {phrase.before}
    if phrase.noun in {"resolution", "pronouncement", "convention", "decision"} and (
        phrase.draft.has_author or phrase.has_name_before
    ):
        return True
    after = range(phrase.draft.head + 1, phrase.tail.last + 1)
    is_vague = phrase.is_of("vague_heads") and not any(phrase.view.is_name_word(i) for i in after)
    return bool(wide & (words.sets["several"] - (words.sets["vague"] if is_vague else frozenset())))


def _is_made(phrase: Phrase) -> bool:
    """Whether a participle tells that it was made: "the agreements reached in Geneva"."""
    bare = phrase.is_plural and phrase.before in _PREPOSITIONS and phrase.is_of("made_heads")
    if not phrase.tail.is_made or not (phrase.before in _DEFINITE or bare) or phrase.is_of("requests"):
        return False
    if _is_spoken(phrase) or _is_only_sent_out(phrase):
        return False
    if phrase.is_of("issued") and not phrase.is_of("capital_only"):
        return not is_to_be_made(phrase.view, phrase.draft)
    if phrase.noun in {"commitment", "plan"}:
        return phrase.tail.has_author
    return phrase.is_of("made_heads")


def _is_only_sent_out(phrase: Phrase) -> bool:
    """Whether no more is told of a statement than that it went out: "The statement was issued following the talks"."""
    told = phrase.draft.date is not None or phrase.tail.has_place or phrase.tail.has_author or phrase.front
    is_text = phrase.noun in {"statement", "communique", "communiqué"}
    return is_text and not told and phrase.view.low(phrase.draft.head + 1) not in {"that", "which"}


def _is_spoken(phrase: Phrase) -> bool:
    """Whether it was spoken: "the statement made by the representative of X" in a meeting."""
    follows = phrase.view.low(phrase.draft.head + 1)
    return phrase.noun == "statement" and follows in {"made", "delivered"} and phrase.draft.date is None


def _is_authored(phrase: Phrase) -> bool:
    """Whether its author tells which one: "the report of the Mediator", "its statement"."""
    draft, tail, view = phrase.draft, phrase.tail, phrase.view
    if not phrase.is_of("issued") or phrase.is_of("capital_only") or _is_request(phrase):
        return False
    if _is_oral(phrase) or _is_spoken(phrase) or is_to_be_made(view, draft) or view.low(phrase.first - 2) == "during":
        return False
    if (
        phrase.noun == "decision"
        and view.low(tail.end) == "to"
        and (not tail.has_author or view.low(draft.head + 1) == "of")
    ):
        return False
    if draft.has_author and (phrase.before in _DEFINITE or draft.first < draft.head):
        return True
    return phrase.before in {"its", "their"} and phrase.is_of("owned_texts")


def _is_request(phrase: Phrase) -> bool:
    """Whether it asks or opines: only a named meeting's or organ's recommendation is a text that one relies on."""
    if phrase.noun != "recommendation" or not phrase.tail.has_author:
        return phrase.is_of("requests")
    after = range(phrase.draft.head + 1, phrase.tail.last + 1)
    return not any(phrase.view.is_name_word(i) for i in after)


def _is_oral(phrase: Phrase) -> bool:
    """Whether a person's undated "statement" is rather what was said."""
    if phrase.noun != "statement" or phrase.draft.date is not None:
        return False
    if phrase.front & {"opening", "closing", "introductory", "oral", "concluding"}:
        return True
    owned = phrase.before in {"his", "her", "my", "our"} or (phrase.draft.has_author and not phrase.tail.has_author)
    owned |= not phrase.is_name and _is_speaker(phrase)
    return owned and not phrase.front & {"joint", "presidential", "written"}


def _is_speaker(phrase: Phrase) -> bool:
    """Whether the author is one who takes the floor: a representative or a person by name ("the statements by H.E. X")."""
    view, start = phrase.view, phrase.draft.head + 2
    if view.low(start - 1) not in {"by", "of", "from"}:
        return False
    start += view.low(start) == "the"
    words = {view.low(i).removesuffix("s") for i in range(start, start + 3)}
    mention = view.actors.get(start)
    return bool(words & _SPEAKERS) or (mention is not None and mention.kind is MentionKind.PERSON)


def _is_formal_request(phrase: Phrase) -> bool:
    return phrase.noun == "request" and phrase.before == "the" and "formal" in phrase.front and phrase.tail.has_topic


def _is_known(phrase: Phrase) -> bool:
    """Whether its subject or a name tells which one: "the peace agreement", "the Cairo understandings"."""
    view, draft = phrase.view, phrase.draft
    by_subject = (
        phrase.before in {"the", "their", "its"} and phrase.any_of("known_by") and phrase.is_of("subject_heads")
    )
    if phrase.is_name and phrase.before in {"its", "their"} and phrase.noun in {"annex", "protocol", "charter"}:
        return True
    by_name = phrase.before in _DEFINITE and phrase.has_name_before and phrase.is_of("named_heads")
    return (by_subject or by_name) and not is_to_be_made(view, draft)


def _is_bare(phrase: Phrase) -> bool:
    """Whether it may stand for something named elsewhere: "the Agreement", "that statement"."""
    if phrase.before not in {"the", "that", "those", "said"} or phrase.tail.has_topic or phrase.tail.has_author:
        return False
    return not is_to_be_made(phrase.view, phrase.draft, near=True)


RULES: tuple[Rule, ...] = (
    ("dated", _is_dated),
    ("mandate", _is_mandate),
    ("principles", _are_principles),
    ("several", _are_several),
    ("made", _is_made),
    ("issued", _is_formal_request),
    ("authored", is_outcome),
    ("authored", _is_authored),
    ("named", is_point_plan),
    ("made", is_agreed),
    ("known", is_mechanism),
    ("known", is_relied_on),
    ("issued", is_joint_call),
    ("known", _is_known),
    ("bare", _is_bare),
)
"""Rules for phrases without capitals, or with nothing but the head, in order."""
