"""The facts of one text as JSON."""

import json

from communique.dossier import read
from communique.export import SCHEMA, facts_json, facts_of

TEXT = "Statement by the Envoys\n\nPORT VELL, 3 May 2019 – The Envoys met Ana Brandt in Port Vell on 2 May.\n"
KEYS = {
    "schema",
    "id",
    "url",
    "query",
    "sha256",
    "statement",
    "people",
    "dates",
    "meetings",
    "acts",
    "references",
    "undertakings",
    "quotations",
}


def test_a_record_has_every_key_of_the_schema() -> None:
    facts = facts_of(read(TEXT))
    assert facts["schema"] == SCHEMA
    assert set(facts) >= KEYS


def test_every_item_stands_where_it_says() -> None:
    facts = facts_of(read(TEXT))
    spans = [span for kind in ("people", "dates", "meetings") for item in facts[kind] for span in item["at"]]
    assert spans
    assert all(TEXT[start:end].strip() for start, end in spans)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert facts_json(read(TEXT)) == facts_json(read(TEXT))
    assert json.loads(facts_json(read(TEXT)))["statement"]["date"] == "2019-05-03"
