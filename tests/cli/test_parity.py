"""`communique parity`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_the_sides_are_found_and_their_order_counted(rows: Rows) -> None:
    order = [r for r in rows("parity") if r["table"] == "order"]
    assert {tuple(sorted(r["pair"])) for r in order} == {("Keldova", "Velmora")}
    assert all(sum(r["first"].values()) <= len(r["namings"]) for r in order)


def test_one_statement_can_be_asked(rows: Rows) -> None:
    assert {r["issued"] for r in rows("parity", "2014-01-20", "--least", "1")} == {"2014-01-20"}


def test_who_is_spoken_to_alone_is_told_with_verbs(rows: Rows) -> None:
    alone = [r for r in rows("parity") if r["table"] == "alone" and r["side"] == "Velmora"]
    assert alone
    assert all(len(r["verbs"]) == r["times"] == len(r["citations"]) for r in alone)


def test_labels_are_counted_by_issuer(rows: Rows) -> None:
    labels = [r for r in rows("parity") if r["table"] == "label"]
    assert any(r["label"] == "sides" and r["by"] for r in labels)
    assert all(r["times"] == len(r["citations"]) for r in labels)


def test_the_table_shows_all_four_parts_and_the_coverage(run: Run) -> None:
    shown = run("parity").stdout
    assert all(head in shown for head in ("named first", "SPOKEN TO ALONE", "LABELS", "PLACES WITH SEVERAL NAMES"))
    assert "From 8 statements held" in " ".join(shown.split())
