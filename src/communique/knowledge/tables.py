"""Knowledge tables: YAML files beside this module, read once and checked.

What is known beforehand (countries, posts, verbs, labels) is data, so that a user can read it and correct it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from communique.model.errors import KnowledgeError


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML in which only true and false are truth values: ``NO`` is Norway, ``on`` a preposition."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}


@cache
def load_table(name: str) -> Any:  # noqa: ANN401 - the shape differs from table to table; each reader checks its own
    """The rows of ``knowledge/<name>.yaml`` as plain lists and mappings; callers must not change them.

    Raises:
        KnowledgeError: there is no such table, or it is not YAML.
    """
    path = files("communique.knowledge").joinpath(f"{name}.yaml")
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(name, "-", str(error)) from error
