"""The front door: open a dossier, build it, ask it, correct it; or read one text without any."""

from communique.dossier.front_door import Dossier, find_dossier, open_dossier
from communique.dossier.reading import read, read_file

__all__ = ["Dossier", "find_dossier", "open_dossier", "read", "read_file"]
