"""The values in which the dossier answers questions of promises, by one name for the faces that show them.

A face sees the dossier, not the stages behind it.
"""

from communique.analyse.chain import Chain
from communique.analyse.ladder import Direction, Line, Point
from communique.analyse.ledger import is_open
from communique.analyse.status import Status

__all__ = ["Chain", "Direction", "Line", "Point", "Status", "is_open"]
