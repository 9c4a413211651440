"""Navigation: the pages named at the top of every page."""

from __future__ import annotations

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("/", "Overview"),
    ("/statements", "Statements"),
    ("/timeline", "Timeline"),
    ("/meetings", "Meetings"),
    ("/acts", "Acts"),
    ("/ledger", "Ledger"),
    ("/actors", "Actors"),
    ("/instruments", "Instruments"),
    ("/map", "Map"),
    ("/network", "Network"),
)
"""Addresses and their names in English; templates translate the names."""

FURTHER: tuple[tuple[str, str], ...] = (
    ("/ladder", "Ladder"),
    ("/parity", "Parity"),
    ("/formulas", "Formulas"),
    ("/readouts", "Readouts"),
    ("/coverage", "Coverage"),
    ("/compare", "Compare"),
    ("/draft", "Draft"),
    ("/undertakings", "Undertakings"),
    ("/quotations", "Quotations"),
    ("/check", "Check"),
)
"""Pages behind "More"; it opens without a script."""
