"""Stage: analyse. Answers from facts and texts: pure functions, no database."""

from communique.analyse.ledger import OUTCOMES, Ledger, Outcome, is_open, plan_of
from communique.analyse.timeline import Entry, order_entries

__all__ = ["OUTCOMES", "Entry", "Ledger", "Outcome", "is_open", "order_entries", "plan_of"]
