"""Communiqué reads the public statements of a peace process and keeps its cited record.

>>> import communique as cq
>>> cq.read("GENEVA, 3 May 2019 – The Envoys met.").issue.date  # doctest: +SKIP
PartialDate(edtf='2019-05-03')
"""

import sys
from importlib import import_module
from types import ModuleType

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

_HOMES = {
    "Cited": "model.cited",
    "CommuniqueError": "model.errors",
    "Judgement": "model.decision",
    "Record": "model.record",
    "Statement": "model.resolved",
}


def __getattr__(name: str) -> object:
    """The public name, imported when it is first asked for, so that ``import communique`` is quick."""
    if name not in __all__:
        message = f"module 'communique' has no attribute {name!r}"
        raise AttributeError(message)
    home = import_module(f"communique.{_HOMES.get(name, 'dossier')}")
    return getattr(home, "open_dossier" if name == "open" else name)


def _keep_public_names(self: ModuleType, name: str, value: object) -> None:
    """Let ``communique.read`` stay the function once the stage of that name is imported."""
    if not (name in __all__ and isinstance(value, ModuleType)):
        ModuleType.__setattr__(self, name, value)


sys.modules[__name__].__class__ = type("Root", (ModuleType,), {"__setattr__": _keep_public_names})
