"""Answers from facts and texts: pure functions, no database."""

from communique.analyse.timeline import Entry, order_entries

__all__ = ["Entry", "order_entries"]
