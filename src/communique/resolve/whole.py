"""The whole: all texts of a dossier resolved together.

Invariant: the result depends on the set of the digests and the judgements only. Texts with the same words are one text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.resolve.actors import find_actors
from communique.resolve.conflicts import find_date_conflicts, find_title_conflicts, tell_conflicts
from communique.resolve.copies import find_copies
from communique.resolve.digest import Digest
from communique.resolve.encounters import find_encounters
from communique.resolve.instruments import find_instruments
from communique.resolve.judgements import Judgements
from communique.resolve.outcomes import find_outcomes
from communique.resolve.resolution import Resolution
from communique.resolve.same_meetings import find_same_meetings
from communique.resolve.statements import build_statements, copy_links, texts_to_statements


def resolve(
    digests: Iterable[Digest],
    *,
    groups: Sequence[Sequence[str]] = (),
    different: Sequence[tuple[str, str]] = (),
) -> Resolution:
    """Who is who, what is what and what became of what, over all texts.

    Args:
        digests: one for each record, in any order.
        groups: targets that people judged to be one ("person:Ana Lund").
        different: pairs of targets that people judged to be two.
    """
    judgements = Judgements(tuple(tuple(group) for group in groups), tuple(different))
    ordered = _once_each(d for d in digests if d.body)
    copies = find_copies(ordered)
    statements = build_statements(ordered, copies)
    statement_of = texts_to_statements(statements)
    cast = find_actors(ordered, statement_of, judgements)
    library = find_instruments(ordered, statements, judgements)
    encounters = find_encounters(ordered, cast, statement_of)
    links = (
        *copy_links(copies),
        *find_outcomes(encounters),
        *find_same_meetings(encounters),
        *find_title_conflicts(ordered, cast, statement_of),
        *find_date_conflicts(library),
    )
    links = tuple(sorted(links, key=lambda k: (k.kind, k.left, k.right, k.reason)))
    told = tell_conflicts(links, {d.sha256: d.where for d in ordered})
    findings = {*cast.findings, *library.findings, *told}
    return Resolution(
        statements,
        cast.actors,
        library.instruments,
        links,
        tuple(sorted(findings, key=lambda f: (f.where, f.code, f.message))),
        cast.names,
        library.references,
        statement_of,
    )


def _once_each(digests: Iterable[Digest]) -> list[Digest]:
    """Each text once, by sha256; of several pages with the same words the first by origin."""
    found: dict[str, Digest] = {}
    for digest in digests:
        known = found.get(digest.sha256)
        if known is None or digest.where < known.where:
            found[digest.sha256] = digest
    return [found[sha256] for sha256 in sorted(found)]
