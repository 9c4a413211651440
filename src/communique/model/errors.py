"""What can go wrong, as classes.

    CommuniqueError
    ├── SpanError           a range of characters that cannot be          (ValueError)
    ├── CitationError       words that do not stand where they are cited  (ValueError)
    ├── DateValueError      a date that is not written in EDTF            (ValueError)
    ├── FactError           a fact that may not be built                  (ValueError)
    ├── KnowledgeError      a row of knowledge that does not hold together
    ├── SourceError         a source that cannot be opened at all
    ├── DossierError        a dossier that cannot be opened or written
    └── NotFoundError       nothing in the dossier has that name          (LookupError)

Each class builds its own message and keeps the parts as attributes. A problem *inside* a page is no exception
but a `Finding`: it never stops a build.
"""

from __future__ import annotations


class CommuniqueError(Exception):
    """Anything that Communiqué raises on purpose."""


class SpanError(CommuniqueError, ValueError):
    """A range of characters that is empty or starts before the text."""

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        super().__init__(f"no span from {start!r} to {end!r}: start must be 0 or more, and end greater than start")


class CitationError(CommuniqueError, ValueError):
    """Words that are not in the text at the place that is cited."""

    def __init__(self, start: int, end: int, exact: str, found: str) -> None:
        self.start, self.end, self.exact, self.found = start, end, exact, found
        super().__init__(
            f"characters {start} to {end} of the text are {found!r}, not {exact!r}: "
            "cite the words again from this version of the text"
        )


class DateValueError(CommuniqueError, ValueError):
    """A value that is not a date in EDTF (ISO 8601-2)."""

    def __init__(self, value: str) -> None:
        self.value = value
        super().__init__(f"not a date: {value!r}; write it as 2012, 2012-03, 2012-03-22 or 2012-03-22/2012-03-24")


class FactError(CommuniqueError, ValueError):
    """A fact that lacks what every fact needs."""

    def __init__(self, kind: str, reason: str) -> None:
        self.kind, self.reason = kind, reason
        super().__init__(f"no {kind} can be built: {reason}")


class KnowledgeError(CommuniqueError):
    """A row of the knowledge tables that does not hold together."""

    def __init__(self, table: str, row: object, reason: str) -> None:
        self.table, self.row, self.reason = table, row, reason
        super().__init__(f"knowledge table {table!r}, row {row!r}: {reason}")


class SourceError(CommuniqueError):
    """A source that cannot be opened at all."""

    def __init__(self, source: str, reason: str) -> None:
        self.source, self.reason = source, reason
        super().__init__(f"cannot read {source!r}: {reason}")


class DossierError(CommuniqueError):
    """A dossier that cannot be opened or written."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"dossier {path!r}: {reason}")


class NotFoundError(CommuniqueError, LookupError):
    """Nothing in the dossier has that name."""

    def __init__(self, what: str, name: str, near: tuple[str, ...] = ()) -> None:
        self.what, self.name, self.near = what, name, near
        hint = f"; near to it: {', '.join(near)}" if near else ""
        super().__init__(f"no {what} is called {name!r} in this dossier{hint}")
