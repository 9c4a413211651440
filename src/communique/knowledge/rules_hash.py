"""A name for the present state of code and data: it changes whenever a file of some packages does.

Idea: what was computed by rules is kept with the name of those rules, and computed again under another name. Invariant: only the
content of files counts, not their times or places on the disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable


def hash_of(names: Iterable[str]) -> hashlib._Hash:
    """A hash, to be gone on with, of the code and data of some parts of the package ("read", "pipeline.py").

    >>> hash_of(["model"]).hexdigest() == hash_of(["model"]).hexdigest()
    True
    """
    total = hashlib.sha256()
    for name in names:
        for path, content in sorted(_sources(files("communique").joinpath(name))):
            total.update(path.encode() + b"\0" + content)
    return total


def _sources(entry: Traversable) -> Iterator[tuple[str, bytes]]:
    if entry.is_dir():
        for inner in entry.iterdir():
            yield from ((f"{entry.name}/{name}", content) for name, content in _sources(inner))
    elif entry.name.endswith((".py", ".yaml", ".txt")):
        yield entry.name, entry.read_bytes()
