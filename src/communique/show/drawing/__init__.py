"""Pictures as SVG: pure functions from plain values to markup; each mark is a link, each picture has a table twin on its page."""

from communique.show.drawing.elements import Markup
from communique.show.drawing.looks import stand_alone, style_sheet
from communique.show.drawing.map import Dot, draw_map
from communique.show.drawing.moments import When
from communique.show.drawing.network import Edge, Node, draw_network
from communique.show.drawing.offices import Row, Sighting, draw_offices
from communique.show.drawing.steps import Rung, Step, draw_steps
from communique.show.drawing.strips import Lane, Patch, Period, draw_coverage, draw_strip
from communique.show.drawing.timeline import Mark, draw_timeline
from communique.show.drawing.years import YearCount, draw_years

__all__ = [
    "Dot",
    "Edge",
    "Lane",
    "Mark",
    "Markup",
    "Node",
    "Patch",
    "Period",
    "Row",
    "Rung",
    "Sighting",
    "Step",
    "When",
    "YearCount",
    "draw_coverage",
    "draw_map",
    "draw_network",
    "draw_offices",
    "draw_steps",
    "draw_strip",
    "draw_timeline",
    "draw_years",
    "stand_alone",
    "style_sheet",
]
