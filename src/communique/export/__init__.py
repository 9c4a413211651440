"""Stage: export. Facts in the field's formats, every row with its citation."""

from communique.export.facts_json import SCHEMA, facts_json, facts_of
from communique.export.files import Format, write_files
from communique.export.formats import as_csv, as_json, as_lines
from communique.export.rows import (
    Row,
    actor_row,
    citation_row,
    decision_row,
    fact_row,
    finding_row,
    instrument_row,
    source_of,
    statement_row,
    text_number,
)

__all__ = [
    "SCHEMA",
    "Format",
    "Row",
    "actor_row",
    "as_csv",
    "as_json",
    "as_lines",
    "citation_row",
    "decision_row",
    "fact_row",
    "facts_json",
    "facts_of",
    "finding_row",
    "instrument_row",
    "source_of",
    "statement_row",
    "text_number",
    "write_files",
]
