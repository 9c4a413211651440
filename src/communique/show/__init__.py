"""Stage: show. Values and rows in plain words for a terminal; pure functions, nothing is printed here."""

from communique.show.answers import OPEN, write_coverage, write_holder, write_no_act, write_no_topic
from communique.show.facts import says
from communique.show.identities import write_actor, write_instrument, write_parts
from communique.show.sheets import SHEETS
from communique.show.statement import write_statement
from communique.show.summaries import write_check, write_summary
from communique.show.tables import DEFAULT_WIDTH, Column, Sheet, write_table

__all__ = [
    "DEFAULT_WIDTH",
    "OPEN",
    "SHEETS",
    "Column",
    "Sheet",
    "says",
    "write_actor",
    "write_check",
    "write_coverage",
    "write_holder",
    "write_instrument",
    "write_no_act",
    "write_no_topic",
    "write_parts",
    "write_statement",
    "write_summary",
    "write_table",
]
