"""Made-up pictures of each kind, and what a test asks of a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from communique.model.partial_date import PartialDate
from communique.show.drawing import (
    Dot,
    Edge,
    Lane,
    Mark,
    Markup,
    Node,
    Patch,
    Period,
    Row,
    Rung,
    Sighting,
    Step,
    When,
    YearCount,
    draw_coverage,
    draw_map,
    draw_network,
    draw_offices,
    draw_steps,
    draw_strip,
    draw_timeline,
    draw_years,
)

SVG = "{http://www.w3.org/2000/svg}"
FIRST = date(2012, 3, 22)


def at(edtf: str) -> When:
    return When.of(PartialDate(edtf))


def days(count: int, apart: int = 40) -> list[When]:
    return [When.day(FIRST + timedelta(n * apart)) for n in range(count)]


def timeline(name: str, href: str, count: int = 12) -> Markup:
    marks = [Mark(when, f"{name} {n}", href, ("statement", "meeting")[n % 2]) for n, when in enumerate(days(count))]
    marks += [Mark(at("2013"), name, href, "instrument"), Mark(When(), name, href, "statement")]
    marks += [Mark(at("2013-05-01/.."), name, href, "planned", is_uncertain=True)]
    return draw_timeline(marks, label=name)


def places(name: str, href: str, count: int = 12) -> Markup:
    dots = [Dot(f"{name} {n}", href, n + 1, 40 + n % 7 * 0.5, 42 + n % 11 * 0.7) for n in range(count)]
    return draw_map([*dots, Dot(f"{name} nowhere", href)], label=name, with_borders=True)


def network(name: str, href: str, count: int = 12) -> Markup:
    nodes = [Node(str(n), f"{name} {n}", href, ("person", "state", "body")[n % 3], n + 1) for n in range(count)]
    edges = [Edge(str(n), str(n * 7 % count), href, n % 4 + 1, name) for n in range(count)]
    return draw_network(nodes, edges, label=name)


def offices(name: str, href: str, count: int = 12) -> Markup:
    seen = tuple(Sighting(when, name, href) for when in days(count, 90))
    rows = [Row(name, href, (*seen, Sighting(When(), name, href))), Row(f"{name} 2", href, seen[:2])]
    return draw_offices(rows, label=name, as_of=date(2013, 1, 1))


def years(name: str, href: str, count: int = 12) -> Markup:
    cells = [YearCount(name, 2000 + n, n + 1, href) for n in range(count) if n % 3]
    return draw_years([*cells, YearCount(f"{name} 2", None, 2, href)], label=name)


def steps(name: str, href: str, count: int = 12) -> Markup:
    acts = [Step(when, n % 3 + 1, f"{name} {n}", name, href) for n, when in enumerate(days(count, 200))]
    rungs = [Rung(grade, f"{name} {grade}") for grade in (1, 2, 3)]
    return draw_steps([*acts, Step(When(), 1, name, name, href)], rungs, label=name)


def strip(name: str, href: str, count: int = 12) -> Markup:
    kinds = ("same", "new", "moved", "changed", "formulaic", "absent")
    patches = [Patch(n * 10, n * 10 + 9, kinds[n % 6], name, href) for n in range(count)]
    return draw_strip(patches, length=count * 10, label=name)


def coverage(name: str, href: str, count: int = 12) -> Markup:
    states = ("spoke", "silent", "not held")
    cells = (
        Period(str(2000 + n), states[n % 3], n + 1 if n % 3 == 0 else 0, href if n % 3 < 2 else "")
        for n in range(count)
    )
    return draw_coverage([Lane(name, tuple(cells))], label=name)


ALL: Mapping[str, Callable[[str, str, int], Markup]] = {
    "timeline": timeline,
    "map": places,
    "network": network,
    "offices": offices,
    "years": years,
    "steps": steps,
    "strip": strip,
    "coverage": coverage,
}
"""Every kind of picture, drawn of so many made-up things with one name and address."""


def tree(picture: Markup) -> ET.Element:
    """The picture as a parser of XML sees it."""
    return ET.fromstring(picture)


def links(picture: Markup) -> list[ET.Element]:
    return list(tree(picture).iter(f"{SVG}a"))


def titles(picture: Markup) -> list[str]:
    return [element.text or "" for element in tree(picture).iter(f"{SVG}title")]


def with_class(picture: Markup, name: str) -> list[ET.Element]:
    return [element for element in tree(picture).iter() if name in element.get("class", "").split()]


def texts(picture: Markup) -> list[str]:
    return ["".join(element.itertext()) for element in tree(picture).iter(f"{SVG}text")]
