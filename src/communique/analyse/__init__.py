"""Stage: analyse. Answers from facts and texts: pure functions, no database."""

from communique.analyse.ledger import OUTCOMES, Outcome, is_open, may_follow, outcome_of, plan_of
from communique.analyse.timeline import Entry, order_entries

__all__ = ["OUTCOMES", "Entry", "Outcome", "is_open", "may_follow", "order_entries", "outcome_of", "plan_of"]
