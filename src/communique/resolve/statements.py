"""Statements: what issuers said once, with all texts that carry it.

Invariant: every text belongs to exactly one statement; what its texts tell differently stays with the texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from communique.knowledge.bodies import load_body_words
from communique.knowledge.folding import fold
from communique.model.resolved import Link, Statement
from communique.resolve.copies import Copy
from communique.resolve.digest import Digest
from communique.resolve.identifiers import number_slugs, opaque_id, slug

_MOST_CHANGES = 12
"""Changes told in a reason; the others are counted."""

_LONGEST_BODY = 4
"""Words of a body's name that are worth turning round."""

_MOST_ISSUERS = 3
"""Issuers whose names make up a slug."""


def build_statements(digests: Sequence[Digest], copies: Sequence[Copy]) -> tuple[Statement, ...]:
    """One statement for each original, the issuer's own page first among its texts."""
    by_sha = {d.sha256: d for d in digests}
    texts: dict[str, list[str]] = {d.sha256: [d.sha256] for d in digests}
    for copy in sorted(copies, key=lambda c: c.copy):
        texts[copy.original].append(copy.copy)
        del texts[copy.copy]
    built = {opaque_id("statement", root): [by_sha[sha] for sha in held] for root, held in texts.items()}
    slugs = number_slugs((statement_id, _slug(held)) for statement_id, held in built.items())
    return tuple(_statement(statement_id, slugs[statement_id], built[statement_id]) for statement_id in sorted(built))


def copy_links(copies: Sequence[Copy]) -> tuple[Link, ...]:
    """A link for each copy, with its differences; both ends are texts."""
    return tuple(_link(copy) for copy in copies)


def describe_changes(copy: Copy) -> str:
    """The differences between the original and a copy as one sentence."""
    alignment = copy.alignment
    told = [str(change) for change in alignment.changes[:_MOST_CHANGES]]
    more = len(alignment.changes) - len(told)
    parts = [f"{len(alignment.changes)} differences: {'; '.join(told)}" if told else "the words are the same"]
    if more:
        parts.append(f"and {more} more")
    if alignment.words_before or alignment.words_after:
        parts.append(
            f"the copy has {alignment.words_before} words before the statement and {alignment.words_after} after it"
        )
    return "; ".join(parts)


def _link(copy: Copy) -> Link:
    cited = [c for change in copy.alignment.changes for c in (change.before, change.after) if c is not None]
    cited = cited or list(copy.alignment.common or ())
    kind = "repost" if copy.is_repost else "version"
    share = f"{copy.alignment.covered:.0%} of the words of the original stand in it in order"
    return Link(
        kind,
        copy.original,
        copy.copy,
        f"{share}; {describe_changes(copy)}",
        round(copy.alignment.covered, 3),
        tuple(cited),
    )


def _statement(statement_id: str, name: str, held: Sequence[Digest]) -> Statement:
    """The statement as its first text tells it; what that leaves open the others fill."""
    first = held[0]
    dated = next((d for d in held if d.date is not None), first)
    bound = next((d.issue.not_before for d in held if d.issue.not_before is not None), None)
    return Statement(
        statement_id,
        name,
        next((d.title for d in held if d.title), ""),
        tuple(d.sha256 for d in held),
        next((d.issue.issuers for d in held if d.issue.issuers), ()),
        dated.date,
        None if dated.date is not None else bound,
        dated.date_basis,
        next((d.place for d in held if d.place), None),
        first.kind,
        first.language,
        first.host,
    )


def _slug(held: Sequence[Digest]) -> str:
    date = next((str(d.date) for d in held if d.date is not None), "undated")
    issuers = next((d.issue.issuers for d in held if d.issue.issuers), ())
    if not issuers:
        return f"{slug(date)}-{slug(held[0].title or held[0].kind)}"
    names = issuers[:_MOST_ISSUERS]
    words = (
        _turn(names[0]) if len(names) == 1 else " ".join(n.split()[-1] if " of " not in n else _turn(n) for n in names)
    )
    return f"{slug(date)}-{slug(words)}"


def _turn(name: str) -> str:
    """A body's name with the body first, a leading acronym left out.

    >>> _turn("Co-Chairs of the OLS Lake Group")
    'Lake Group Co-Chairs'
    """
    head, of, rest = name.partition(" of ")
    if not of or " of " in rest or len(rest.split()) > _LONGEST_BODY:
        return name
    words = rest.removeprefix("the ").split()
    heads = load_body_words().heads
    if fold(head.split()[-1]) in heads or fold(words[-1]) not in heads:
        return name
    if len(words) > 1 and words[0].isupper():
        words = words[1:]
    return " ".join([*words, head])


def texts_to_statements(statements: Sequence[Statement]) -> Mapping[str, str]:
    """For each text the id of its statement."""
    found: dict[str, str] = defaultdict(str)
    for statement in statements:
        for sha256 in statement.texts:
            found[sha256] = statement.id
    return dict(found)
