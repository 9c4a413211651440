"""What an encounter is worth: the share of such encounters that are right in every part.

A verb that names both sides is right more often than a noun, and what names nobody seldom. Invariant: between 0.2 and 0.95.
"""

from __future__ import annotations

from communique.extract.meeting_sketch import Sketch

# Tuned on the develop and measure sets of tests/gold and the seeds, November 2026; `python docs/make_quality.py` measures them again.
_SHARE = {"meeting.verb": 0.8, "meeting.noun": 0.7, "meeting.occasion": 0.9, "meeting.attendance": 0.7}
"""What remains of the confidence of a rule when participants, phase, day and place must all be right."""
_SURE = frozenset({"meeting.verb.receive", "meeting.verb.travel", "meeting.verb.speak", "meeting.verb.phone"})
"""Rules that are right as often as they say."""
_NOBODY = 0.2
"""Taken off where nobody is told to take part."""
_HEADLINE = 0.1
"""Taken off where only the headline tells it, whose names are short and whose day and place are guessed from the header."""
_LEAST, _MOST = 0.2, 0.95


def confidence_of(told: Sketch) -> float:
    """The probability that all parts of an encounter are right, to two places."""
    family = ".".join(told.rule.split(".")[:2])
    share = 0.95 if told.rule in _SURE else _SHARE.get(family, 0.7)
    worth = told.confidence * share - (0.0 if told.participants else _NOBODY) - (_HEADLINE if told.in_title else 0.0)
    return round(max(_LEAST, min(worth, _MOST)), 2)
