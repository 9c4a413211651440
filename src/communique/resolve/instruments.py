"""Instruments: one text that statements rely on, under its several names.

Idea: number, words and day are compared, the surest first; what fits two instruments that cannot be one is left by itself.
Invariant: two names of one kind are never made one because their days are near: the day is the same or is not told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table
from communique.model.facts import Reference
from communique.model.finding import Finding
from communique.model.partial_date import PartialDate
from communique.model.resolved import Instrument, Name, Statement
from communique.resolve.clusters import Clusters
from communique.resolve.digest import Digest
from communique.resolve.identifiers import number_slugs, opaque_id, slug
from communique.resolve.instrument_names import Parts, give_year, take_apart
from communique.resolve.judgements import Judgements, fold_words, obey

_CONFLICT_DAYS = 31
"""Days within which two dates of one name of two words or more are a conflict, not two instruments."""

_RECENT_DAYS = 60
"""Days within which an undated name can mean the issuer's latest statement of that kind."""

_MOST_FITS = 30
"""Instruments that one name can fit before it is called unclear without looking."""

_NAMED = 2
"""Words that make a name one instrument's own."""

Key = tuple[Parts, str, str]
"""Parts, date in EDTF (empty if not told), and the text for a name that only its text makes clear."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference in one text."""

    digest: Digest
    """The text."""

    fact: Reference
    """The reference."""

    key: Key
    """What is compared."""


@dataclass(frozen=True, slots=True)
class Library:
    """All instruments, and which reference means which."""

    instruments: tuple[Instrument, ...]
    """By id."""

    references: Mapping[str, str]
    """Id of a reference, to instrument id."""

    mentions: Mapping[str, tuple[Mention, ...]]
    """By instrument id."""

    findings: tuple[Finding, ...] = ()
    """Contradictory judgements."""


def find_instruments(digests: Sequence[Digest], statements: Sequence[Statement], judgements: Judgements) -> Library:
    """All instruments that the texts refer to."""
    mentions = [_mention(d, r) for d in digests for r in d.references]
    clusters: Clusters[Key] = Clusters({m.key for m in mentions})
    reasons: dict[Key, set[str]] = defaultdict(set)
    findings = obey(judgements, clusters, _finder(mentions))
    for tie in (_same_number, _same_words, _same_day, _nested_words, _plain_noun):
        _join(clusters, tie, reasons)
    held = _hold(clusters, mentions, statements, digests)
    return _library(clusters, mentions, reasons, held, {t: s.id for s in statements for t in s.texts}, findings)


def _mention(digest: Digest, fact: Reference) -> Mention:
    parts = take_apart(fact.name, fact.number)
    date = give_year(fact.date, digest.date or digest.issue.not_before)
    is_plain = not parts.words and not date and not parts.number
    return Mention(digest, fact, (parts, str(date or ""), digest.sha256 if is_plain else ""))


def _finder(mentions: Sequence[Mention]) -> Callable[[str, str], Sequence[Key]]:
    by_name: dict[str, set[Key]] = defaultdict(set)
    for mention in mentions:
        first = mention.fact.citations[0]
        for form in (fold_words(mention.fact.name), f"{first.sha256}:{first.start}-{first.end}"):
            by_name[form].add(mention.key)
    return lambda kind, name: sorted(by_name.get(name, ())) if kind in {"instrument", "reference", ""} else ()


# -- ties -----------------------------------------------------------------------------------------------------------

Tie = Callable[[Key, Key], str]
"""Why two names are one instrument; empty if nothing says so."""


def _same_number(one: Key, other: Key) -> str:
    a, b = one[0], other[0]
    if not a.number or a.number != b.number or a.family != b.family or (a.words and b.words and not a.words & b.words):
        return ""
    return f"same number ({a.number})"


def _same_words(one: Key, other: Key) -> str:
    a, b = one[0], other[0]
    if a.number or b.number or not a.words or a.words != b.words or a.family != b.family:
        return ""
    if not _same_noun(a, b):
        return ""
    return "the same words" + (f", {one[1] or other[1]}" if one[1] or other[1] else "")


def _same_day(one: Key, other: Key) -> str:
    a, b = one[0], other[0]
    if not one[1] or one[1] != other[1] or not PartialDate(one[1]).is_day or a.number or b.number:
        return ""
    shared = a.words & b.words
    if (a.family != b.family or not a.family) and not shared:
        return ""
    if _contradict(a.before, b.before) or _contradict(a.after, b.after):
        return ""
    return f"same day ({one[1]})" + (
        f", both speak of {', '.join(sorted(shared))}" if shared else f", both are {a.family}s"
    )


def _nested_words(one: Key, other: Key) -> str:
    a, b = one[0], other[0]
    if a.number or b.number or not a.words or not b.words or a.family != b.family or not a.family:
        return ""
    if not (a.words <= b.words or b.words <= a.words) or not (_same_noun(a, b) or len(a.words & b.words) >= _NAMED):
        return ""
    return f"both speak of {', '.join(sorted(a.words & b.words))}" + (
        f", {one[1] or other[1]}" if one[1] or other[1] else ""
    )


def _same_noun(one: Parts, other: Parts) -> bool:
    """Whether the nouns are the same, or one is the other with a word before it ("joint statement")."""
    return one.noun.split()[-1:] == other.noun.split()[-1:]


def _plain_noun(one: Key, other: Key) -> str:
    """A bare noun ("the Timetable") is the only instrument with that noun; never for statements and resolutions."""
    a, b = one[0], other[0]
    bare = [k for k in (one, other) if k[2]]
    if not bare or a.noun != b.noun or a.family in {"statement", "resolution", "report", ""}:
        return ""
    return f"the only {a.noun} that is named"


_MARKS: Mapping[Tie, Callable[[Key], object]] = {
    _same_number: lambda key: (key[0].family, key[0].number) if key[0].number else None,
    _same_words: lambda key: (key[0].family, key[0].words) if key[0].words else None,
    _same_day: lambda key: key[1],
    _plain_noun: lambda key: key[0].noun,
}
"""What two names must share for a tie to speak of them."""


def _contradict(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one and other) and not set(one) & set(other)


def _join(clusters: Clusters[Key], tie: Tie, reasons: dict[Key, set[str]]) -> None:
    fits: dict[Key, dict[Key, str]] = defaultdict(dict)
    for one, other in _pairs(clusters, tie):
        why = tie(one, other)
        left, right = clusters.find(one), clusters.find(other)
        if why and left != right and _can_be_one(clusters.group(left), clusters.group(right), tie):
            fits[left][right] = fits[right][left] = why
    for left, found in sorted(fits.items()):
        for right, why in sorted(found.items()):
            is_clear = left < right and all(_is_clear(side, fits, clusters, tie) for side in (left, right))
            if (
                is_clear
                and _can_be_one(clusters.group(left), clusters.group(right), tie)
                and clusters.join(left, right)
            ):
                reasons[left].add(why)


def _pairs(clusters: Clusters[Key], tie: Tie) -> Iterable[tuple[Key, Key]]:
    """The pairs of keys that the tie can speak of, found by what they must share."""
    keys = sorted(key for members in clusters.members().values() for key in members)
    if tie is _nested_words:
        return _by_rarest_word(keys)
    blocks: dict[object, list[Key]] = defaultdict(list)
    for key in keys:
        mark = _MARKS[tie](key)
        if mark:
            blocks[mark].append(key)
    pairs = (pair for together in blocks.values() for pair in combinations(together, 2))
    return [(one, other) for one, other in pairs if _days_allow(one, other, tie)]


def _by_rarest_word(keys: Sequence[Key]) -> list[tuple[Key, Key]]:
    """Pairs of which one can hold all words of the other: all that share the rarest word of either."""
    holders: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in keys:
        for word in key[0].words:
            holders[key[0].family, word].append(key)
    found = set()
    for key in keys:
        marks = [(key[0].family, word) for word in key[0].words]
        rarest = min(marks, key=lambda mark: (len(holders[mark]), mark), default=None)
        for other in holders[rarest] if rarest else ():
            if other != key and _days_allow(key, other, _nested_words):
                found.add((min(key, other), max(key, other)))
    return sorted(found)


def _can_be_one(left: Sequence[Key], right: Sequence[Key], tie: Tie) -> bool:
    for one in left:
        for other in right:
            numbers = {one[0].number, other[0].number} - {""}
            years = {one[0].year, other[0].year} - {""}
            if len(numbers) > 1 or len(years) > 1 or not _days_allow(one, other, tie):
                return False
    return True


def _days_allow(one: Key, other: Key, tie: Tie) -> bool:
    if not one[1] or not other[1]:
        return True
    if one[1] == other[1]:
        return True
    (first, last), (other_first, other_last) = _bounds(one[1]), _bounds(other[1])
    if (
        first is None
        or other_first is None
        or (first <= (other_last or date.max) and other_first <= (last or date.max))
    ):
        return first is not None and other_first is not None
    is_named = tie is _same_words and len(one[0].words) >= _NAMED
    return (
        is_named and first == last and other_first == other_last and abs((first - other_first).days) <= _CONFLICT_DAYS
    )


@lru_cache(maxsize=65536)
def _bounds(day: str) -> tuple[date | None, date | None]:
    value = PartialDate(day)
    return value.lower, value.upper


def _is_clear(key: Key, fits: Mapping[Key, Mapping[Key, str]], clusters: Clusters[Key], tie: Tie) -> bool:
    """Whether all that fits could be one together."""
    return len(fits[key]) <= _MOST_FITS and all(
        _can_be_one(clusters.group(a), clusters.group(b), tie) for a, b in combinations(sorted(fits[key]), 2)
    )


# -- held here --------------------------------------------------------------------------------------------------------


def _hold(
    clusters: Clusters[Key], mentions: Sequence[Mention], statements: Sequence[Statement], digests: Sequence[Digest]
) -> Mapping[Key, str]:
    """For each instrument that is a statement held here its id; names of one statement are joined."""
    posts = {
        d.sha256: " ".join(f"{h.office.post} {h.office.of or ''}" for h in d.holdings if h.holder in d.issue.issuers)
        for d in digests
    }
    by_day: dict[str, list[tuple[Statement, frozenset[str]]]] = defaultdict(list)
    for statement in statements:
        told = " ".join(
            (statement.title, statement.place or "", *statement.issuers, *(posts[t] for t in statement.texts))
        )
        by_day[str(statement.date or "")].append(
            (statement, frozenset((*take_apart(told).words, *fold(told).replace("/", " ").split())))
        )
    owner = {t: s.id for s in statements for t in s.texts}
    held: dict[Key, str] = {}
    by_statement: dict[str, Key] = {}
    citing: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        citing[clusters.find(mention.key)].append(mention)
    for root, keys in clusters.members().items():
        own = {owner[m.digest.sha256] for m in citing[root]}
        found = {s for key in keys if (s := _held_as(key, by_day, citing[root], own))}
        if len(found) == 1:
            known_id = found.pop()
            if known_id in by_statement:
                clusters.join(by_statement[known_id], root)
            by_statement[known_id] = clusters.find(root)
            held[root] = known_id
    return {clusters.find(root): known_id for root, known_id in held.items()}


def _held_as(
    key: Key, by_day: Mapping[str, Sequence[tuple[Statement, frozenset[str]]]], citing: Sequence[Mention], own: set[str]
) -> str | None:
    parts, day, _ = key
    if parts.family not in load_table("resolving")["held_families"] or parts.number:
        return None
    days = [day] if day else _days_before(citing) if parts.words else []
    for each in days:
        fits = [s for s, words in by_day.get(each, ()) if s.id not in own and _fits(parts, s, words)]
        exact = [s for s in fits if parts.noun in fold(f"{s.kind} {s.title}")]
        chosen = exact or fits
        if chosen:
            return chosen[0].id if len(chosen) == 1 else None
    return None


def _days_before(citing: Sequence[Mention]) -> list[str]:
    """The days up to the first statement that cites the name, the latest first."""
    days = [m.digest.date for m in citing if m.digest.date and m.digest.date.is_day]
    first = min(days, default=None)
    if first is None or first.lower is None:
        return []
    return [(first.lower - timedelta(days=n)).isoformat() for n in range(_RECENT_DAYS)]


def _fits(parts: Parts, statement: Statement, words: frozenset[str]) -> bool:
    kind = fold(statement.kind)
    if (
        kind in {"readout", "news report", "comment", "notice", "press release", "spot report"}
        and parts.noun not in kind
    ):
        return False
    if "communique" in parts.noun and "communique" not in kind:
        return False
    return not parts.words or bool(parts.words & words)


# -- together ---------------------------------------------------------------------------------------------------------


def _library(
    clusters: Clusters[Key],
    mentions: Sequence[Mention],
    reasons: Mapping[Key, set[str]],
    held: Mapping[Key, str],
    statement_of: Mapping[str, str],
    findings: tuple[Finding, ...],
) -> Library:
    members: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[clusters.find(mention.key)].append(mention)
    why: dict[Key, set[str]] = defaultdict(set)
    for key, told in reasons.items():
        why[clusters.find(key)] |= told
    drafts = {root: _order(found) for root, found in members.items()}
    ids = _ids(drafts)
    names = {root: _display(found) for root, found in drafts.items()}
    dates = {root: _date(found) for root, found in drafts.items()}
    slugs = number_slugs((ids[root], slug(f"{names[root]} {dates[root] or ''}".strip())) for root in drafts)
    instruments = [
        Instrument(
            ids[root],
            slugs[ids[root]],
            names[root],
            _forms(found, statement_of),
            dates[root],
            next((m.fact.number for m in found if m.fact.number), None),
            held.get(root),
            tuple(sorted(why[root])),
        )
        for root, found in drafts.items()
    ]
    references = {m.fact.id: ids[root] for root, found in drafts.items() for m in found}
    by_id = {ids[root]: tuple(found) for root, found in drafts.items()}
    return Library(tuple(sorted(instruments, key=lambda i: i.id)), references, by_id, findings)


def _order(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda m: (str(m.digest.date or "9"), m.digest.sha256, m.fact.citations))


def _ids(drafts: Mapping[Key, Sequence[Mention]]) -> Mapping[Key, str]:
    """By what the earliest mention says; where two share it, by its place too."""
    ids: dict[Key, str] = {}
    taken: set[str] = set()
    for root, found in sorted(drafts.items()):
        parts, day, text = found[0].key
        first = found[0].fact.citations[0]
        known_id = opaque_id("instrument", parts.noun, *parts.before, "|", *parts.after, parts.number, day, text)
        ids[root] = (
            known_id if known_id not in taken else opaque_id("instrument", known_id, first.sha256, str(first.start))
        )
        taken.add(ids[root])
    return ids


def _display(found: Sequence[Mention]) -> str:
    """The fullest name with capitals: most words that tell it apart, then most frequent, then shortest."""
    counts = Counter(m.fact.name for m in found)
    return min(
        counts,
        key=lambda n: (not any(w[:1].isupper() for w in n.split()), -len(take_apart(n).words), -counts[n], len(n), n),
    )


def _date(found: Sequence[Mention]) -> PartialDate | None:
    """The most precise date told, the most frequent of equals, the one told first of these."""
    counts = Counter(m.key[1] for m in found if m.key[1])
    order = [m.key[1] for m in found]
    best = min(counts, key=lambda d: (not PartialDate(d).is_day, "X" in d, -counts[d], order.index(d)), default=None)
    return PartialDate(best) if best else None


def _forms(found: Sequence[Mention], statement_of: Mapping[str, str]) -> tuple[Name, ...]:
    counts: Counter[str] = Counter()
    where: dict[str, set[str]] = defaultdict(set)
    for mention in found:
        for form in (" ".join(c.exact.split()) for c in mention.fact.citations):
            counts[form] += 1
            where[form].add(statement_of[mention.digest.sha256])
    return tuple(Name(f, counts[f], tuple(sorted(where[f]))) for f in sorted(counts, key=lambda f: (-counts[f], f)))
