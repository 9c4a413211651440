"""Opening a dossier, and finding the one that is meant."""

from __future__ import annotations

import os
from pathlib import Path

from communique.dossier.front_door import Dossier
from communique.model.errors import DossierError
from communique.store import open_store


def open_dossier(path: str | os.PathLike[str], *, create: bool = False, read_only: bool = False) -> Dossier:
    """The dossier at ``path``; close it or use it in a ``with``.

    Args:
        path: the file.
        create: make it if there is none.
        read_only: never write.

    Raises:
        DossierError: there is no such file, or it is no dossier.
    """
    return Dossier(open_store(path, create=create, read_only=read_only))


def find_dossier(folder: str | os.PathLike[str] = ".") -> str:
    """The only ``*.dossier`` file in a folder.

    Raises:
        DossierError: there is none, or there are several.
    """
    found = sorted(Path(folder).glob("*.dossier"))
    if len(found) == 1:
        return str(found[0])
    if not found:
        reason = "no *.dossier is here; make one with 'communique build SOURCE... -d FILE', or name it with -d FILE"
    else:
        reason = f"several are here ({', '.join(p.name for p in found)}); name one with -d FILE"
    raise DossierError(os.fspath(folder), reason)
