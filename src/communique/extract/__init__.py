"""From a reading to facts: tables of rules over one statement.

Every rule is a function from a `Scene` to facts with citations; `extract` runs them all and puts the record together.
"""

from communique.extract.record import extract, keep_unread
from communique.extract.scene import Scene

__all__ = ["Scene", "extract", "keep_unread"]
