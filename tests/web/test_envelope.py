"""The envelope: answers as JSON and CSV."""

import json

from communique.web.answer import Answer
from communique.web.asking import read_address
from communique.web.envelope import as_csv, as_json, error_json

ANSWER = Answer("table.html", "Acts", [{"verb": "urge", "citations": []}], 7, 1)


def test_the_envelope_tells_how_many_there_are_and_where_the_next_stand() -> None:
    told = json.loads(as_json(ANSWER, read_address("/acts.json?force=directive")))
    assert (told["total"], told["next"], told["next_url"]) == (7, "1", "/acts.json?force=directive&offset=1")


def test_at_the_end_there_is_no_next() -> None:
    told = json.loads(as_json(Answer("table.html", "Acts"), read_address("/acts.json")))
    assert (told["ok"], told["total"], told["next"], told["next_url"]) == (True, 0, None, None)


def test_the_csv_has_the_same_rows() -> None:
    assert as_csv(ANSWER).splitlines() == ["verb", "urge"]


def test_an_error_is_not_ok() -> None:
    assert json.loads(error_json(404, "no such page"))["ok"] is False
