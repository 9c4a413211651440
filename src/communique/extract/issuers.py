"""Issuers: whose words a statement carries, when and where they were issued.

Looks, in this order, at an attribution ("attributable to"), the announcement in the opening ("A and B issued the following
statement"), "We, the ...", the headline ("Statement by X"), a press service or signature, the page's own source, and the
first subject of the body. The first that names an actor wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from communique.extract.cast import Cast
from communique.extract.issuer_announcements import (
    adopted,
    announced,
    attributed,
    first_person,
    reported,
    said,
    signed,
)
from communique.extract.issuer_phrases import Found, Seen, body_of, state_names
from communique.extract.issuer_reports import headlined, heard, told_in_statement
from communique.extract.issuer_sources import (
    according,
    chaired,
    held,
    issued_by_persons,
    listed_states,
    met_delegations,
    printed_between,
)
from communique.extract.issuer_states import by_states
from communique.extract.issuer_titles import (
    contracted,
    enacting,
    first_subject,
    own_voice,
    source,
    subject_words,
    titled,
)
from communique.extract.issuer_voices import answered, introduced
from communique.extract.states_meant import are_states
from communique.model.citation import Citation
from communique.model.header import Header
from communique.model.reading import Mention, MentionKind, Reading
from communique.model.record import Issue
from communique.model.span import Span
from communique.model.text import Text


def find_issue(text: Text, header: Header, reading: Reading) -> Issue:
    """Who issued the statement, when and where, with the words that tell it."""
    cast = Cast(reading, ())
    seen = Seen(text, header, reading, cast)
    names: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    for look in _LOOKS:
        names, spans = look(seen)
        if names:
            break
    names = _whose_spokesperson(seen, names, spans)
    names = _one_voice(reading, _persons_behind(cast, _each_state(_fullest(reading, cast, names))))
    told = [*spans, *(s for s in (header.title, header.date_span) if s is not None)]
    citations = tuple(Citation.of(text.content, sha256=text.sha256, span=s) for s in sorted(set(told)))
    bound = None if header.date else _not_before(reading)
    return Issue(
        names,
        header.date,
        bound.date if bound else None,
        Citation.of(text.content, sha256=text.sha256, span=bound.span) if bound else None,
        citations,
    )


def _fullest(reading: Reading, cast: Cast, names: tuple[str, ...]) -> tuple[str, ...]:
    """For a body known from a headline in capitals or by its last word, the fuller name that the text has for it."""
    if len(names) == 1 and names[0] in _SHORT_NAMES:
        bodies = list(dict.fromkeys(m.name for m in reading.mentions if m.kind is MentionKind.BODY))
        earlier = bodies[: bodies.index(names[0])] if names[0] in bodies else bodies
        fuller = [n for n in earlier if n.endswith(f" {names[0]}") or n.startswith(f"{names[0]} of ")]
        return (fuller[0],) if len(fuller) == 1 else names
    if len(names) != 1 or not names[0].isupper():
        return names
    wanted = set(names[0].casefold().split())
    for sentence in body_of(reading):
        for mention in reading.mentions_in(sentence.index, MentionKind.BODY):
            full = cast.who(sentence, mention.last)[:1]
            if full and wanted <= set(full[0].casefold().split()):
                return full
    return names


def _whose_spokesperson(seen: Seen, names: tuple[str, ...], spans: tuple[Span, ...]) -> tuple[str, ...]:
    """A bare "Spokesperson" with the post for which it speaks ("Spokesman for the Secretary-General")."""
    if len(names) != 1 or names[0].casefold() not in _SPOKES or not spans:
        return names
    posts = (m for m in seen.reading.mentions if m.kind is MentionKind.POST and m.span.start > spans[0].end)
    owner = next((m for m in posts if _FOR.fullmatch(seen.text.content, spans[0].end, m.span.start)), None)
    words = " ".join(owner.span.of(seen.text.content).split()) if owner is not None else ""
    return (f"{names[0]} for the {words}",) if words else names


_SPOKES = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_FOR = re.compile(r"\s+(?:for|of)\s+(?:the\s+)?")
_SHORT_NAMES = frozenset(
    {"Council", "Assembly", "Authority", "Commission", "Committee", "Conference", "League", "Panel", "Summit", "Union"}
)
"""Words by which a body is called after its full name."""


def _each_state(names: tuple[str, ...]) -> tuple[str, ...]:
    """As in "representatives of A, B and C" as one entry for each state, "Governments of A" as one of its own.

    >>> _each_state(("representatives of Iran, the Russian Federation and Türkiye",))
    ('representatives of Iran', 'representatives of the Russian Federation', 'representatives of Türkiye')
    """
    if len(names) > 1 and names[0].casefold().startswith("delegations of "):
        names = tuple(_DELEGATIONS.sub("", name) for name in names)
    if len(names) > 1 and all(name.startswith("Governments of ") for name in names):
        return tuple(name.replace("Governments", "Government", 1) for name in names)
    head, link, rest = names[0].partition(" of ") if len(names) == 1 else ("", "", "")
    parts = [part for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", rest) if part]
    is_list = bool(link) and head.endswith("s") and len(parts) > 1
    if not is_list or any(part.removeprefix("the ").casefold() not in state_names() for part in parts):
        return names
    return tuple(f"{head} of {part}" for part in parts)


_DELEGATIONS = re.compile(r"^delegations of (?:the )?", re.IGNORECASE)


def _persons_behind(cast: Cast, names: tuple[str, ...]) -> tuple[str, ...]:
    """Persons for posts that the text gives them ("The Facilitator of the Dialogue, X, has urged")."""
    if len(names) != 1 or any(p.name == names[0] for p in cast.reading.people):
        return names
    wanted = names[0].casefold()
    holders = {
        p.name
        for p in cast.reading.people
        for o in p.offices
        if str(o).casefold() == wanted or o.post.casefold() == wanted
    }
    return tuple(holders) if len(holders) == 1 else names


def _one_voice(reading: Reading, names: tuple[str, ...]) -> tuple[str, ...]:
    """A format for the persons who chair it ("the Facilitators of the X Group"); no label beside the persons it stands for."""
    for group in reading.groups:
        members = set(group.members)
        if len(members) > 1 and set(names) <= {*members, group.label} and len(members & set(names)) > 1:
            posts = [{_plain(o.post) for o in p.offices} for p in reading.people if p.name in members]
            if posts and all(_plain(group.label) in held for held in posts):
                return (group.label,)
            return tuple(name for name in names if name != group.label)
    people = {p.name for p in reading.people}
    labels = [n for n in names if n not in people and sum(name in people for name in names) > 1 and _is_plural_post(n)]
    rest = names[1:]
    if len(rest) > 1 and names[0].endswith((" countries", " states", " nations")) and are_states(rest):
        return rest
    return tuple(n for n in names if n not in labels)


def _is_plural_post(name: str) -> bool:
    """Whether a name is a post in the plural ("Foreign Ministers of the X countries"), told beside its holders."""
    return (
        name.split(" of ", maxsplit=1)[0].casefold().endswith(("ministers", "presidents", "heads", "envoys", "leaders"))
    )


def _plain(name: str) -> str:
    """A post or label for comparing: lower case, its first noun in the singular.

    >>> _plain("Co-Chairs of the Lisbon Group") == _plain("Co-Chair of the Lisbon Group")
    True
    """
    head, _, rest = name.casefold().partition(" of ")
    return f"{head.removesuffix('s')} {rest.removeprefix('the ')}".strip()


_LOOKS: tuple[Callable[[Seen], Found], ...] = (
    attributed,
    announced,
    adopted,
    enacting,
    first_person,
    answered,
    introduced,
    own_voice,
    contracted,
    printed_between,
    by_states,
    titled,
    headlined,
    issued_by_persons,
    told_in_statement,
    reported,
    according,
    signed,
    said,
    heard,
    source,
    listed_states,
    chaired,
    met_delegations,
    subject_words,
    held,
    first_subject,
)


def _not_before(reading: Reading) -> Mention | None:
    """The latest full day of the past that the text names: it cannot have been issued before."""
    days = [m for m in reading.mentions if m.kind is MentionKind.DATE and m.date is not None and m.date.is_day]
    past = [m for m in days if not _lies_ahead(reading, m)]
    return max(past, key=lambda m: (str(m.date), -m.span.start), default=None)


def _lies_ahead(reading: Reading, mention: Mention) -> bool:
    sentence = reading.sentences[mention.sentence]
    words = [t.text.casefold() for t in sentence.tokens[max(0, mention.first - 8) : mention.first]]
    return bool({"will", "shall", "plan", "plans", "agreed", "scheduled"} & set(words)) or bool(
        {"by", "until", "before"} & set(words[-2:])
    )
