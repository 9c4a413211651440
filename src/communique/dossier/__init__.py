"""The front door: open a dossier, build it, ask it, correct it; or read one text without any."""

from communique.dossier.front_door import Dossier
from communique.dossier.opening import find_dossier, open_dossier
from communique.dossier.reading import cited_facts, read, read_file, statement_of

__all__ = ["Dossier", "cited_facts", "find_dossier", "open_dossier", "read", "read_file", "statement_of"]
