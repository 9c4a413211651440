"""How sides are named and spoken to in a dossier: pairs, who is spoken to alone, labels, names of places; and the ladder.

Invariant: every count is a number of passages that are handed out with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.analyse.labels_used import Label, find_labels
from communique.analyse.ladder import Line, Spoken, climb
from communique.analyse.lexicon import Form, Lexicon, Mention
from communique.analyse.parity import Pair, find_pairs
from communique.analyse.spoken import Spoken as Said
from communique.analyse.spoken import in_time
from communique.dossier.issuers import issuers_by_statement
from communique.dossier.parities import Sides, sides_of
from communique.dossier.promises import Who
from communique.dossier.questions import Coverage
from communique.dossier.word_shelf import spoken_of
from communique.knowledge.folding import fold
from communique.knowledge.ladder import LadderTable, load_ladder
from communique.knowledge.party_labels import load_party_labels, load_toponyms
from communique.model.cited import Cited
from communique.model.facts import Act, Force
from communique.model.resolved import Statement
from communique.store import Filter

if TYPE_CHECKING:
    from communique.dossier.promise_questions import PromiseQuestions

_TOGETHER = frozenset(
    {"sides", "parties", "two sides", "both sides", "all sides", "both parties", "all parties", "two parties"}
)
"""Labels under which the sides are spoken to together, whichever of them a text takes."""


@dataclass(frozen=True, slots=True)
class Alone:
    """Acts that speak to one side of a pair and not to the other."""

    side: str
    """Id of the side."""

    acts: tuple[Cited[Act], ...]
    """By date of the statement."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place under the names that texts give it."""

    names: tuple[str, ...]
    """As written, the most used first; two or more."""

    mentions: tuple[tuple[Statement, Mention], ...]
    """All, in time."""


@dataclass(frozen=True, slots=True)
class ParityAnswer:
    """How sides are named."""

    pairs: tuple[Pair, ...]
    """The one most often named together first."""

    names: Mapping[str, str]
    """Display name of each side."""

    alone: tuple[tuple[Pair, tuple[Alone, Alone]], ...]
    """For each pair who is spoken to alone."""

    labels: tuple[Label, ...]
    """Labels, the most used first."""

    places: tuple[Place, ...]
    """Places with several names in these texts."""

    issuers: Mapping[str, str]
    """Issuer of each statement, by its id."""

    coverage: Coverage
    """What was looked through."""


def answer_parity(dossier: PromiseQuestions, statements: Sequence[Statement], *, least: int) -> ParityAnswer:
    """How sides are named in statements."""
    sides = sides_of(dossier)
    spoken = spoken_of(dossier, statements)
    pairs = find_pairs(spoken, sides.lexicon, least=least)
    acts = _addressed(dossier, statements, sides) if pairs else []
    return ParityAnswer(
        pairs,
        sides.names,
        tuple((pair, _alone(dossier, pair, acts)) for pair in pairs),
        find_labels(spoken, load_party_labels()),
        tuple(_places(spoken)),
        issuers_by_statement(dossier, statements),
        Coverage.of(tuple(statements)),
    )


def _addressed(
    dossier: PromiseQuestions, statements: Sequence[Statement], sides: Sides
) -> list[tuple[Cited[Act], frozenset[str]]]:
    """The acts of statements with the sides that they speak to."""
    who, texts = Who.of(dossier), tuple(sorted(s.texts[0] for s in statements))
    out = []
    for cited in dossier.look_ups.cited(Act, Filter(texts=texts), is_bare=True):
        if cited.fact.addressee:
            keys = who.are(cited.fact.addressee, cited.statement).keys
            out.append((cited, frozenset(sides.by_actor[k] for k in keys if k in sides.by_actor)))
    return out


def _alone(
    dossier: PromiseQuestions, pair: Pair, acts: Sequence[tuple[Cited[Act], frozenset[str]]]
) -> tuple[Alone, Alone]:
    both = frozenset(pair.sides)
    found = [(c, next(iter(here))) for c, spoken_to in acts if len(here := spoken_to & both) == 1]
    # Of thousands of acts few speak to one side alone: only their passages are read.
    told = dossier.look_ups.with_passages([c for c, _ in found])
    left, right = (
        Alone(side, tuple(c for c, (_, to) in zip(told, found, strict=True) if to == side)) for side in pair.sides
    )
    return left, right


def _places(spoken: Sequence[Said]) -> Iterator[Place]:
    forms = [Form.parse(name, of=row[0], kind="name") for row in load_toponyms() for name in row]
    lexicon = Lexicon(forms)
    found: dict[str, list[tuple[Statement, Mention]]] = defaultdict(list)
    for one in in_time(spoken):
        for sentence in one.sentences:
            for mention in lexicon.find(sentence):
                found[mention.of].append((one.statement, mention))
    for mentions in found.values():
        written: dict[str, list[str]] = defaultdict(list)
        for _, mention in mentions:
            written[fold(mention.words)].append(mention.words)
        if len(written) > 1:
            usual = sorted(written.values(), key=lambda w: (-len(w), w[0]))
            yield Place(tuple(w[0] for w in usual), tuple(mentions))


@dataclass(frozen=True, slots=True)
class LadderAnswer:
    """How strongly actors are spoken to through time."""

    lines: tuple[Line, ...]
    """Those with most steps first."""

    table: LadderTable
    """The rungs."""

    speakers: Mapping[str, str]
    """Display name of each speaker."""

    acts: Mapping[str, Cited[Act]]
    """Each act with its passage, by its id."""

    coverage: Coverage
    """What was looked through."""


def answer_ladder(
    dossier: PromiseQuestions,
    found: Sequence[Cited[Act]],
    *,
    force: str,
    per_speaker: bool,
    table: str | None,
    only: frozenset[str] | None,
) -> LadderAnswer:
    """The lines of acts, which may be bare, with the rungs of the project or those of a file."""
    rungs, who = load_ladder(table), Who.of(dossier)
    names = {a.id: a.name for a in dossier.actors()}
    speakers: dict[str, str] = {}
    spoken = []
    asked = [c for c in found if c.fact.force is Force(force) and c.fact.addressee]
    for cited in asked:
        key, name = _speaker(cited, who, names)
        speakers.setdefault(key, name)
        to = tuple(dict.fromkeys(_addressee(n, who, names, cited) for n in cited.fact.addressee if _is_asked(n, only)))
        spoken.append(Spoken(cited.fact, cited.statement, to, key))
    acts = {c.fact.id: c for c in dossier.look_ups.with_passages(asked)}
    lines = climb(spoken, rungs, per_speaker=per_speaker)
    return LadderAnswer(lines, rungs, speakers, acts, Coverage.of(dossier.statements()))


def _is_asked(name: str, only: frozenset[str] | None) -> bool:
    return only is None or name in only


def _addressee(name: str, who: Who, names: Mapping[str, str], cited: Cited[Act]) -> tuple[str, str]:
    """Key and name of who is spoken to: the state for its government, one key for the sides together."""
    folded = fold(name).removeprefix("leaders of ").removeprefix("the ")
    if folded in _TOGETHER:
        return "together", "the sides together"
    actor = who.actor(name, cited.statement)
    state = who.state_in(name)
    if state and (actor is None or actor.name == names.get(state) or actor.kind.value in {"state", "label"}):
        return state, names.get(state, name)
    return (actor.id, actor.name) if actor else (folded, name)


def _speaker(cited: Cited[Act], who: Who, names: Mapping[str, str]) -> tuple[str, str]:
    speakers = cited.fact.speaker
    if not speakers:
        return "", "nobody named"
    if len(speakers) > 1:
        # Several persons with one voice are the issuers, whoever holds the posts.
        return "; ".join(speakers), "; ".join(speakers)
    actor = who.actor(speakers[0], cited.statement)
    return (actor.id, names.get(actor.id, actor.name)) if actor else (fold(speakers[0]), speakers[0])
