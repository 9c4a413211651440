"""What can be wrong with an input, as a closed set with stable codes.

Invariant: one problem has one severity; the message says what, shows the value and tells what to do next.
"""

from __future__ import annotations

from enum import StrEnum

from communique.model.finding import Finding, Severity
from communique.model.page import Origin


class Problem(StrEnum):
    """The codes of findings of this stage."""

    SOURCE_MISSING = "source-missing"
    """There is no such file or folder."""
    UNREADABLE = "unreadable"
    """The system refuses to open it."""
    NOT_A_FILE = "not-a-file"
    """A pipe, socket or device."""
    BROKEN_LINK = "broken-link"
    """A link that leads nowhere."""
    LINK_LOOP = "link-loop"
    """A link to a folder that is read already."""
    NO_FILES = "no-files"
    """A folder without a file to read."""
    NOT_READ = "not-read"
    """A kind of file that cannot be read."""
    NOT_A_DOCUMENT = "not-a-document"
    """A picture, style sheet, script or the like: nothing to read in it."""
    EMPTY = "empty-page"
    """No character but blanks."""
    TOO_LONG = "too-long"
    """Larger than a limit."""
    BINARY = "binary"
    """Bytes that are no text in any encoding."""
    ENCODING_GUESSED = "encoding-guessed"
    """Nothing tells the encoding; the likeliest was taken."""
    ENCODING_REPAIRED = "encoding-repaired"
    """Some bytes are no characters in the encoding of the rest."""
    CUT_OFF = "cut-off"
    """The file ends in the middle of a character."""
    DEEP_MARKUP = "deep-markup"
    """Tags nested too deep to keep their order."""
    ENCRYPTED = "encrypted"
    """A password is needed."""
    NO_TEXT_LAYER = "no-text-layer"
    """A PDF of pictures."""
    BROKEN_FILE = "broken-file"
    """Not what its name says, or damaged."""
    SHEET_UNREADABLE = "sheet-unreadable"
    """One sheet of a PDF is damaged; the others are read."""
    UNSAFE_ARCHIVE = "unsafe-archive"
    """An archive that unpacks to far more than it should."""
    NESTED_ARCHIVE = "nested-archive"
    """An archive too deep inside archives."""
    MISSING_EXTRA = "missing-extra"
    """A part that has to be installed first."""
    NO_TEXT_COLUMN = "no-text-column"
    """A table, none of whose columns is known to hold text."""
    BAD_ROW = "bad-row"
    """A row that cannot be read; the others are."""
    EMPTY_ROWS = "empty-rows"
    """Rows without text."""
    READER_FAILED = "reader-failed"
    """A reader gave up in a way nobody foresaw."""


_INFO = {
    Problem.LINK_LOOP,
    Problem.NOT_A_DOCUMENT,
    Problem.ENCODING_GUESSED,
    Problem.DEEP_MARKUP,
}
_WARNING = {
    Problem.NOT_A_FILE,
    Problem.BROKEN_LINK,
    Problem.NO_FILES,
    Problem.NOT_READ,
    Problem.EMPTY,
    Problem.ENCODING_REPAIRED,
    Problem.CUT_OFF,
    Problem.EMPTY_ROWS,
}


def severity_of(problem: Problem) -> Severity:
    """How grave a problem is.

    >>> severity_of(Problem.ENCODING_GUESSED)
    <Severity.INFO: 'info'>
    """
    if problem in _INFO:
        return Severity.INFO
    return Severity.WARNING if problem in _WARNING else Severity.ERROR


def report(problem: Problem, origin: Origin, message: str) -> Finding:
    """The finding for a problem met in what came from ``origin``.

    >>> report(Problem.EMPTY, Origin("a.txt"), "the file is empty").where
    'a.txt'
    """
    return Finding(where=str(origin), code=problem.value, message=message, severity=severity_of(problem))
