"""People, holdings and dates: what the reading already put together, as cited facts."""

from __future__ import annotations

from communique.extract.scene import Scene
from communique.model.actor import Office
from communique.model.facts import DateMention, Holding, Person
from communique.model.reading import MentionKind

_SURE, _FAIR = 0.95, 0.85


def list_people(scene: Scene) -> tuple[Person, ...]:
    """Each person named, once, cited at every mention by name."""
    out = []
    for known in scene.reading.people:
        spans = [scene.reading.mentions[i].span for i in known.mentions]
        offices = tuple(dict.fromkeys(known.offices))
        out.append(
            Person(
                citations=scene.cite(*spans),
                rule="person.named",
                confidence=_SURE if known.offices else _FAIR,
                name=known.name,
                offices=offices,
                country=known.country,
            )
        )
    return tuple(out)


def list_holdings(scene: Scene) -> tuple[Holding, ...]:
    """Each person in each post stated here, as of the statement's day, cited at the words of the post."""
    out: list[Holding] = []
    seen: set[tuple[str, Office, str]] = set()
    for known in scene.reading.people:
        for office, index, qualifier in zip(known.offices, known.office_mentions, known.qualifiers, strict=True):
            if (known.name, office, qualifier) in seen:
                continue
            seen.add((known.name, office, qualifier))
            mention = scene.reading.mentions[index]
            out.append(
                Holding(
                    citations=scene.cite(mention.span),
                    rule="holding.stated",
                    confidence=_SURE,
                    mode=scene.mode_at(mention.span.start),
                    holder=known.name,
                    office=office,
                    as_written=mention.span.of(scene.text.content),
                    as_of=scene.issue.date,
                    qualifier=qualifier,
                )
            )
    return tuple(out)


def list_dates(scene: Scene) -> tuple[DateMention, ...]:
    """Each calendar expression of title, facets and body, resolved as far as the text allows."""
    return tuple(
        DateMention(
            citations=scene.cite(m.span),
            rule=f"date.{m.basis}" if m.basis else "date",
            confidence=_SURE if m.basis == "explicit" else _FAIR,
            mode=scene.mode_at(m.span.start),
            value=m.date,
            basis=m.basis,
        )
        for m in scene.reading.mentions
        if m.kind is MentionKind.DATE and m.date is not None
    )
