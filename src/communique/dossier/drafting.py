"""Drafting: a text that is not published yet, checked against what is held. Nothing of it is stored.

Idea: words against words (`analyse.precedents`), days against the calendar (`analyse.day_checks`), and posts against the holdings of the
dossier nearest in time. Invariant: a doubt is a doubt: it shows who or what stands in the texts held, and how near in time, and decides
nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from communique.analyse.day_checks import WrongDay, find_wrong_days
from communique.analyse.parity import find_pairs, pattern_of
from communique.analyse.precedents import Checked, check_wording
from communique.analyse.spoken import Spoken
from communique.analyse.words import Sentence
from communique.dossier import holders
from communique.dossier.holders import Claim
from communique.dossier.names import fold
from communique.dossier.word_shelf import spoken_of
from communique.knowledge.post_equivalents import posts_that_answer, standard_post
from communique.model.actor import ActorKind, Office
from communique.model.citation import Citation
from communique.model.errors import NotFoundError
from communique.model.facts import Holding
from communique.model.partial_date import PartialDate
from communique.model.record import Record
from communique.model.resolved import Actor, Statement
from communique.model.span import Span

if TYPE_CHECKING:
    from communique.dossier.source_questions import SourceQuestions

_PROVES = frozenset({"", "acting"})

Told: TypeAlias = tuple[Holding, Statement]
"""A holding and the statement that tells it."""


@dataclass(frozen=True, slots=True)
class PostDoubt:
    """A person named in a post in which the texts held have somebody else, or who is in another post there."""

    holding: Holding
    """What the draft says."""

    reason: str
    """"somebody else in this post", or "in another post"."""

    claims: tuple[Claim, ...]
    """What the texts held say, the nearest before the day and the nearest after it."""


@dataclass(frozen=True, slots=True)
class Order:
    """Two sides that the draft names together, with who comes first."""

    sides: tuple[str, str]
    """Their names, the one named first more often before the other."""

    counts: tuple[int, int]
    """How often each of them comes first."""

    pattern: str
    """Who comes first, naming by naming, with paragraphs."""

    namings: tuple[Citation, ...]
    """The words of the draft."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with everything that was found."""

    text: str
    """The draft."""

    sha256: str
    """Its name, in the citations of its words."""

    on: PartialDate | None
    """The day against which posts are held; None if none is told."""

    record: Record
    """What was read in it."""

    checked: tuple[Checked, ...]
    """Sentence by sentence, the wordings."""

    posts: tuple[PostDoubt, ...]
    """Posts that do not fit the day."""

    days: tuple[WrongDay, ...]
    """Dates that cannot be."""

    orders: tuple[Order, ...]
    """In which order sides are named together."""

    looked: tuple[Statement, ...]
    """What it was held against."""


def check_draft(
    dossier: SourceQuestions,
    text: str,
    record: Record,
    *,
    on: str | None = None,
    issuer: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Draft:
    """A draft checked against the dossier.

    Args:
        dossier: what is held.
        text: the draft.
        record: what was read in it.
        on: its day (EDTF); None to take the one that it tells.
        issuer: only wordings of this issuer are looked for.
        since: only wordings of statements issued from this date on; posts are held against all.
        until: only wordings of statements issued up to this date.

    Raises:
        DateValueError: a day is none.
    """
    from communique.dossier.reading import statement_of

    sha256 = hashlib.sha256(text.encode()).hexdigest()
    day = PartialDate.parse(on) if on else record.issue.date
    held = dossier.statements(issuer=issuer, since=since, until=until)
    spoken = Spoken(statement_of(record), tuple(draft_sentences(text, sha256)))
    checked = check_wording(spoken.sentences, spoken_of(dossier, held))
    posts, days = tuple(doubt_posts(dossier, record.holdings, day)), find_wrong_days(text, on=day)
    return Draft(text, sha256, day, record, checked, posts, days, tuple(count_orders(dossier, spoken)), held)


def draft_sentences(text: str, sha256: str) -> Iterator[Sentence]:
    """The sentences of a draft; every line that is not empty is a paragraph."""
    from communique.read.sentences import split_sentences  # the reading stage takes time to load

    start, number = 0, 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            number += 1
            first = start + line.index(bare)
            for span in split_sentences(text, Span(first, first + len(bare))):
                yield Sentence(sha256, number, span.start, span.of(text))
        start += len(line)


def count_orders(dossier: SourceQuestions, spoken: Spoken) -> Iterator[Order]:
    """The sides that a text names together, the pair named most often first."""
    from communique.dossier.parities import sides_of

    sides = sides_of(dossier)
    for pair in find_pairs([spoken], sides.lexicon, least=1):
        plain = [n for n in pair.namings if n.how.is_plain]
        names = (sides.names[pair.sides[0]], sides.names[pair.sides[1]])
        counts = (pair.count(pair.sides[0]), pair.count(pair.sides[1]))
        pattern = pattern_of(pair, spoken.statement.id, sides.names)
        yield Order(names, counts, pattern, tuple(n.citation for n in plain))


# -- posts ----------------------------------------------------------------------------------------------------------


def doubt_posts(dossier: SourceQuestions, stated: Iterable[Holding], day: PartialDate | None) -> Iterator[PostDoubt]:
    """The holdings of a draft that the texts held do not bear out, each post and person once."""
    asked = {(h.holder, str(h.office)): h for h in stated if h.qualifier in _PROVES and h.office.of}
    if not asked:
        return
    held, actors = [h for h in dossier.holdings_told() if h[0].qualifier in _PROVES], dossier.actors()
    shared = _shared_posts(held)
    for holding in asked.values():
        meant = _meant(dossier, holding.holder)
        names = {holding.holder, *(a.name for a in meant)}
        alike = [h for h in held if standard_post(h[0].office.post) in posts_that_answer(holding.office.post)]
        post = holders.claims_of_post(dossier.with_passages(alike), actors, str(holding.office), day)
        near = _nearest(post, day)
        if near and not any(_is_same(c.holder, names) for c in near) and not _is_shared(holding.office, shared):
            yield PostDoubt(holding, "somebody else in this post", (*near, *_undated(post)))
        own = _claims_of(dossier, meant, held, day)
        near = _nearest(own, day)
        if near and not any(_answers(c.cited.fact.office, holding.office) for c in near):
            yield PostDoubt(holding, "in another post", (*near, *_undated(own)))


def _meant(dossier: SourceQuestions, name: str) -> tuple[Actor, ...]:
    """The persons that a name can mean; none where nobody is called so."""
    try:
        return tuple(a for a in dossier.look_ups.actor_book.find(name) if a.kind is ActorKind.PERSON)
    except NotFoundError:
        return ()


def _claims_of(
    dossier: SourceQuestions, meant: Iterable[Actor], held: Iterable[Told], day: PartialDate | None
) -> tuple[Claim, ...]:
    """The posts in which the texts put the persons meant."""
    named = {(n.as_written, s): a.name for a in meant for n in a.names for s in n.statements}
    own: dict[str, list[Told]] = defaultdict(list)
    for holding, statement in held:
        if (holding.holder, statement.id) in named:
            own[named[holding.holder, statement.id]].append((holding, statement))
    cited = {name: dossier.with_passages(found) for name, found in own.items()}
    return tuple(claim for name, found in cited.items() for claim in holders.claims_of_person(found, name, day))


def _is_same(holder: str, names: Iterable[str]) -> bool:
    """Whether a holder is the person meant: the same name, or the same last word of it."""
    return any(fold(holder) == fold(n) or fold(holder).split()[-1:] == fold(n).split()[-1:] for n in names)


def _nearest(claims: Sequence[Claim], day: PartialDate | None) -> tuple[Claim, ...]:
    """The claims on the day; else those of the nearest day before and of the nearest after it; without a day the last."""
    if day is None:
        dated = [c for c in claims if c.cited.statement.date]
        last = max((str(c.cited.statement.date) for c in dated), default=None)
        return tuple(c for c in dated if str(c.cited.statement.date) == last)
    placed = [c for c in claims if c.days is not None and c.cited.statement.date]
    exact = tuple(c for c in placed if c.days == 0)
    if exact:
        return exact
    before = max((c.days for c in placed if c.days is not None and c.days < 0), default=None)
    after = min((c.days for c in placed if c.days is not None and c.days > 0), default=None)
    return tuple(c for c in placed if c.days in {before, after})


def _undated(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of texts without a day: they may bear out what the dated ones do not."""
    return tuple(c for c in claims if c.cited.statement.date is None)


def _shared_posts(held: Iterable[Told]) -> tuple[Office, ...]:
    """Posts that most statements that name them give to several persons (co-chairs): there can be more than are named."""
    holders_of: dict[tuple[Office, str], set[str]] = defaultdict(set)
    for holding, statement in held:
        holders_of[holding.office, statement.id].add(holding.holder)
    told, several = (
        Counter(o for o, _ in holders_of),
        Counter(o for (o, _), names in holders_of.items() if len(names) > 1),
    )
    return tuple(office for office, number in several.items() if number * 2 >= told[office])


def _is_shared(office: Office, shared: Sequence[Office]) -> bool:
    return any(_answers(office, other) for other in shared)


def _answers(one: Office, other: Office) -> bool:
    from communique.resolve.holdings import answers
    from communique.resolve.states import learn_states

    states = learn_states(())
    return answers(one, other, states) or answers(other, one, states)
