"""The public names of Communiqué, with their types (at run time they are imported when first asked for)."""

from communique.dossier import Dossier as Dossier
from communique.dossier import find_dossier as find_dossier
from communique.dossier import open_dossier as open
from communique.dossier import read as read
from communique.dossier import read_file as read_file
from communique.model.cited import Cited as Cited
from communique.model.decision import Judgement as Judgement
from communique.model.errors import CommuniqueError as CommuniqueError
from communique.model.record import Record as Record
from communique.model.resolved import Statement as Statement

__all__ = [
    "Cited",
    "CommuniqueError",
    "Dossier",
    "Judgement",
    "Record",
    "Statement",
    "find_dossier",
    "open",
    "read",
    "read_file",
]
