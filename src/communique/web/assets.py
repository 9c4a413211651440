"""Style sheet, modules and pictures of the site: the files of ``static``, by name.

Invariant: only the names listed when the program starts are ever given; no path is made from an address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from communique.show.drawing.looks import style_sheet
from communique.web.asking import Asking, Form

_TYPES: Mapping[str, str] = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
"""The media type of each ending."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site."""

    body: bytes
    """Its bytes."""

    media_type: str
    """Its type."""


def asset(asking: Asking) -> Asset | None:
    """The file that is asked for; None if the address is no file's."""
    if asking.form is not Form.HTML or not asking.path.startswith("/static/"):
        return None
    return _assets().get(asking.path.removeprefix("/static/"))


@lru_cache(maxsize=1)
def _assets() -> Mapping[str, Asset]:
    held = (f for f in files("communique.web").joinpath("static").iterdir() if f.is_file())
    pictures = Asset(style_sheet().encode(), _TYPES["css"])
    return {"pictures.css": pictures} | {
        f.name: Asset(f.read_bytes(), _TYPES[f.name.rpartition(".")[2]])
        for f in held
        if f.name.rpartition(".")[2] in _TYPES
    }
