"""Answers as JSON and CSV: the envelope of DESIGN's contracts, as Datasette 1.0 has it."""

from __future__ import annotations

import json
from typing import Any

from communique.dossier.tables import rows_as
from communique.web.addresses import in_form
from communique.web.answer import Answer
from communique.web.asking import Asking, Form


def as_json(answer: Answer, asking: Asking) -> str:
    """Rows in the envelope: ``ok``, ``rows``, ``total``, ``next`` and ``next_url``."""
    following = (
        None if answer.next is None else in_form(asking.path, Form.JSON, {**asking.asked, "offset": answer.next})
    )
    return write(
        {
            "ok": True,
            "title": answer.title,
            "total": len(answer.rows) if answer.total is None else answer.total,
            "rows": list(answer.rows),
            "next": None if answer.next is None else str(answer.next),
            "next_url": following,
        }
    )


def error_json(status: int, message: str) -> str:
    r"""An error in the envelope.

    >>> error_json(404, "no such page")
    '{\n  "ok": false,\n  "error": "no such page",\n  "status": 404\n}\n'
    """
    return write({"ok": False, "error": message, "status": status})


def as_csv(answer: Answer) -> str:
    """Rows as a table; the same rows as in the JSON."""
    return rows_as("csv", list(answer.rows))


def write(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """JSON as a person can read it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
