"""Facts in the field's formats, every row with its citation."""

from communique.export.facts_json import SCHEMA, facts_json, facts_of

__all__ = ["SCHEMA", "facts_json", "facts_of"]
