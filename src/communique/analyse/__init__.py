"""Stage: analyse. Answers from facts and texts: pure functions, no database.

The questions of wording (`comparison`, `novelty`, `formula_lines`, `formulas`) are imported from their modules, by those who ask
them: a search need not wait for them.
"""

from communique.analyse.ledger import OUTCOMES, Ledger, Outcome, is_open, plan_of
from communique.analyse.timeline import Entry, order_entries

__all__ = ["OUTCOMES", "Entry", "Ledger", "Outcome", "is_open", "order_entries", "plan_of"]
