"""Stage: analyse. Answers from facts and texts: pure functions, no database."""

from communique.analyse.alignment import Change
from communique.analyse.comparison import Comparison, Edit, Fate, Pair, compare
from communique.analyse.formula_lines import FormulaLine, Member, Use, follow_formula
from communique.analyse.formulas import Formula, FormulaUse, find_formulas
from communique.analyse.ledger import OUTCOMES, Ledger, Outcome, is_open, plan_of
from communique.analyse.novelty import Absent, Novelty, Origin, Source, find_news
from communique.analyse.spoken import Spoken, earlier_than
from communique.analyse.timeline import Entry, order_entries
from communique.analyse.words import Sentence

__all__ = [
    "OUTCOMES",
    "Absent",
    "Change",
    "Comparison",
    "Edit",
    "Entry",
    "Fate",
    "Formula",
    "FormulaLine",
    "FormulaUse",
    "Ledger",
    "Member",
    "Novelty",
    "Origin",
    "Outcome",
    "Pair",
    "Sentence",
    "Source",
    "Spoken",
    "Use",
    "compare",
    "earlier_than",
    "find_formulas",
    "find_news",
    "follow_formula",
    "is_open",
    "order_entries",
    "plan_of",
]
