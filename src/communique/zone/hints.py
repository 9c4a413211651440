"""What the markup of a page says of its units (HTML only).

Markup is a witness, not a judge: a hint that calls most of the page's sentences furniture is not believed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from communique.model.page import Hint, Page
from communique.model.text import ZoneRole
from communique.zone.units import Unit

BELIEVED_SHARE = 0.5
"""A furniture hint that holds a larger share of the page's characters is not believed."""

_ROLES = {
    "nav": ZoneRole.NAVIGATION,
    "menu": ZoneRole.NAVIGATION,
    "breadcrumb": ZoneRole.NAVIGATION,
    "header": ZoneRole.NAVIGATION,
    "form": ZoneRole.NAVIGATION,
    "hidden": ZoneRole.NAVIGATION,
    "footer": ZoneRole.NOTICE,
    "cookie": ZoneRole.NOTICE,
    "aside": ZoneRole.RELATED,
    "related": ZoneRole.RELATED,
    "newsletter": ZoneRole.NEWSLETTER,
    "comment": ZoneRole.COMMENTS,
    "share": ZoneRole.SHARE,
}
_INSIDE = frozenset({"main", "article"})


@dataclass(frozen=True, slots=True)
class PageHints:
    """The hints of a page, ready to be asked about units."""

    furniture: tuple[tuple[int, int, ZoneRole, str], ...]
    """Stretches that are furniture by markup, in order, without overlap."""

    headline: tuple[int, int] | None
    """The stretch of the page's first-level heading; None if it has none or several."""

    title: str
    """The title that the page's head tells, empty if none."""

    site: str
    """The name of the site, empty if not told."""

    times: tuple[str, ...]
    """Dates that the page's head tells."""


def read_hints(page: Page) -> PageHints:
    """The hints of ``page``, those left out that cannot be believed."""
    values = {role: [h.value for h in page.hints if h.role == role and h.value] for role in ("title", "site", "time")}
    headings = [h for h in page.hints if h.role == "heading" and h.value == "h1" and h.end > h.start]
    return PageHints(
        _furniture(page, headings),
        (headings[0].start, headings[0].end) if len(headings) == 1 else None,
        (values["title"] or [page.origin.title])[0],
        (values["site"] or [page.origin.publisher])[0],
        tuple(h.value for h in page.hints if h.role == "time" and h.start == h.end and h.value),
    )


def _furniture(page: Page, headings: Sequence[Hint]) -> tuple[tuple[int, int, ZoneRole, str], ...]:
    inside = [h for h in page.hints if h.role in _INSIDE and h.end > h.start]
    found: list[tuple[int, int, ZoneRole, str]] = []
    for hint in sorted(page.hints, key=lambda h: (h.start, -h.end)):
        role = _ROLES.get(hint.role)
        if role is None or hint.end <= hint.start or (found and hint.start < found[-1][1]):
            continue
        if hint.end - hint.start > len(page.content) * BELIEVED_SHARE and hint.role not in {"nav", "hidden"}:
            continue
        if _holds_any(hint, inside) or _holds_any(hint, headings):
            continue
        found.append((hint.start, hint.end, role, hint.role))
    return tuple(found)


def _holds_any(hint: Hint, others: Sequence[Hint]) -> bool:
    return any(hint.start <= other.start and other.end <= hint.end for other in others)


def roles_by_hint(units: Sequence[Unit], hints: PageHints) -> dict[int, tuple[ZoneRole, str]]:
    """The furniture among the units by markup, each with its reason."""
    starts = [stretch[0] for stretch in hints.furniture]
    found: dict[int, tuple[ZoneRole, str]] = {}
    for i, unit in enumerate(units if starts else ()):
        at = bisect_right(starts, unit.start) - 1
        if at >= 0 and unit.end <= hints.furniture[at][1]:
            found[i] = (hints.furniture[at][2], f"markup says {hints.furniture[at][3]}")
    return found


def units_of(units: Sequence[Unit], stretch: tuple[int, int] | None) -> tuple[int, int] | None:
    """First and last unit that lie in a stretch; None if none does."""
    if stretch is None:
        return None
    inside = [i for i, unit in enumerate(units) if stretch[0] <= unit.start and unit.end <= stretch[1]]
    return (inside[0], inside[-1]) if inside else None
