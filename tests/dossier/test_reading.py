"""Reading without a dossier."""

from pathlib import Path

import pytest

from communique.dossier import cited_facts, read, read_file, statement_of
from communique.dossier.reading import facts_of
from communique.model.errors import SourceError

TEXT = "Statement by the Envoys\n\nPORT VELL, 3 May 2019 – The Envoys met Ana Brandt in Port Vell on 2 May.\n"


def test_a_text_gives_a_record() -> None:
    record = read(TEXT)
    assert str(record.issue.date) == "2019-05-03"
    assert record.text.content == TEXT


def test_facts_of_a_record_are_cited_in_order() -> None:
    facts = cited_facts(read(TEXT))
    assert facts
    assert [c.citations[0].start for c in facts] == sorted(c.citations[0].start for c in facts)
    assert all(c.citations[0].exact in TEXT for c in facts)


def test_a_file_is_named_after_its_page(tmp_path: Path) -> None:
    (tmp_path / "envoys.txt").write_text(TEXT, "utf-8")
    (record,), findings = read_file(tmp_path / "envoys.txt")
    assert statement_of(record).slug == "envoys"
    assert findings == ()
    assert facts_of(record)["schema"] == "communique-facts/1"


def test_standard_input_is_read() -> None:
    (record,), _ = read_file("-", stdin=TEXT.encode())
    assert record.text.content == TEXT


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_file(tmp_path / "no.txt")
