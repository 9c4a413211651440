"""Looks: the style sheet of the pictures, and a picture as a file of its own.

Invariant: on a page looks come from the page's style sheet only; a style element stands in files that leave the page.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from communique.show.drawing.elements import Markup


@cache
def style_sheet() -> str:
    """The rules for all pictures; a page sets ``--ink``, ``--paper`` and the like to give them its own colours.

    >>> ".picture" in style_sheet()
    True
    """
    return files("communique.show.drawing").joinpath("pictures.css").read_text("utf-8")


def stand_alone(picture: Markup) -> str:
    """The picture as the text of an ``.svg`` file with its looks inside.

    >>> stand_alone(Markup('<svg class="picture"><path/></svg>')).splitlines()[0]
    '<?xml version="1.0" encoding="UTF-8"?>'
    """
    opening, end, rest = str(picture).partition(">")
    if opening.endswith("/"):
        opening, rest = opening[:-1], "</svg>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}{end}<style>{style_sheet()}</style>{rest}\n'
