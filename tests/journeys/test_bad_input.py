"""One folder with everything that can be wrong with a page, beside good ones, through one build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from communique.batch import build
from communique.model.build import Summary
from communique.model.facts import AnyFact
from communique.model.finding import Finding, Severity
from communique.model.record import Record
from communique.store import Store, open_store


def load(name: str) -> ModuleType:
    """A module beside this one, which is no package."""
    spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


pages = load("bad_pages")

EXPECTED: Mapping[str, tuple[str, str]] = {
    "empty.txt": ("empty-page", "warning"),
    "blank.txt": ("empty-page", "warning"),
    "bytes-ff.txt": ("binary", "error"),
    "utf16-no-bom.txt": ("encoding-guessed", "info"),
    "cp1252.txt": ("encoding-guessed", "info"),
    "script-only.html": ("empty-page", "warning"),
    "one-line-50-mb.txt": ("too-long", "error"),
    "nested-tags.html": ("deep-markup", "info"),
    "encrypted.pdf": ("encrypted", "error"),
    "scanned.pdf": ("no-text-layer", "error"),
    "broken.zip": ("broken-file", "error"),
    "bomb.zip!bomb.txt": ("unsafe-archive", "error"),
    "cut-off.jsonl!row 3": ("bad-row", "error"),
    "menu-only.txt": ("no-body", "warning"),
    "french.txt": ("other-language", "info"),
    "russian.txt": ("other-language", "info"),
    "nul.txt": ("binary", "error"),
    "nul.jsonl!row 1": ("binary", "error"),
    "picture.png": ("not-a-document", "info"),
    "old-word.doc": ("not-read", "warning"),
    "no-text-column.csv": ("no-text-column", "error"),
    "wrong-name.pdf": ("no-body", "warning"),
    "deep.json": ("broken-file", "error"),
    "open-quote.csv!row 2": ("no-body", "warning"),
}
"""The finding of each page that has one, and how grave it is."""

READ = {
    **dict.fromkeys(pages.GOOD, "Lake Group"),
    "utf16-no-bom.txt": "10 May 2019",
    "cp1252.txt": "11 May 2019",
    "nested-tags.html": "13 May 2019",
    "bomb.zip!note.txt": "15 May 2019",
    "cut-off.jsonl!row 1": "20 May 2019",
    "cut-off.jsonl!row 2": "21 May 2019",
    "orders.txt": "12 May 2019",
    "right-to-left.txt": "16 May 2019",
    "30-february.txt": "17 May 2019",
    "twin.txt": "3 May 2019",
    "surrogate.jsonl!row 1": "22 May 2019",
    "long-word.txt": "19 May 2019",
    "page.html": "9 May 2019",
    "teasers.txt": "23 May 2019",
    "open-quote.csv!row 1": "24 May 2019",
}
"""Pages that must be read, and words that stand in them."""


@dataclass(frozen=True)
class Built:
    """What came of the folder."""

    store: Store
    summary: Summary
    folder: Path

    def name(self, where: str) -> str:
        return where.removeprefix(f"{self.folder.as_posix()}/")

    def findings(self, name: str) -> list[Finding]:
        return [f for f in self.store.findings() if self.name(f.where) == name]

    def record(self, name: str) -> Record:
        (sha256,) = (c.sha256 for c in self.store.copies() if self.name(str(c.origin)) == name)
        return self.store.record(sha256)

    def facts(self) -> tuple[AnyFact, ...]:
        return self.store.all_facts()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    pytest.importorskip("reportlab")
    folder = tmp_path_factory.mktemp("bad")
    for name, words in pages.GOOD.items():
        (folder / name).write_text(words, "utf-8")
    for name, make in pages.FILES.items():
        (folder / name).write_bytes(make())
    with open_store(folder.parent / "bad.dossier", create=True) as store:
        yield Built(store, build(store, [str(folder)], workers=1), folder)


def names_in(record: Record) -> str:
    """All names and values of the facts of a record, in one string."""
    return " ".join(str(fact) for fact in record.facts)


CONFLICT = "conflict"
"""Code of findings between pages: the pages of this folder tell one meeting with several days."""


@pytest.mark.parametrize("name", EXPECTED)
def test_a_bad_page_gives_the_finding_that_says_what_and_how_grave(built: Built, name: str) -> None:
    code, severity = EXPECTED[name]
    found = [f for f in built.findings(name) if f.code != CONFLICT]
    assert [(f.code, f.severity.value) for f in found] == [(code, severity)]
    assert len(found[0].message) > 20


def test_no_other_page_gives_a_finding(built: Built) -> None:
    about_pages = [f for f in built.store.findings() if f.code != CONFLICT]
    assert {built.name(f.where) for f in about_pages} <= set(EXPECTED)


@pytest.mark.parametrize("name", READ)
def test_a_page_beside_bad_ones_is_read_all_the_same(built: Built, name: str) -> None:
    record = built.record(name)
    assert READ[name] in record.text.content
    assert record.dates
    assert record.acts or record.meetings


def test_the_dossier_holds_together(built: Built) -> None:
    assert [f for f in built.store.check() if f.severity is Severity.ERROR] == []


def test_no_fact_cites_furniture(built: Built) -> None:
    for sha256 in built.store.texts():
        text = built.store.text(sha256)
        for citation in built.store.citations(sha256):
            roles = {z.role for z in text.zones if z.span.overlaps(citation.span)}
            assert all(role.is_evidence for role in roles), (text.origin, citation)


def test_teasers_and_menus_leave_no_trace_in_facts(built: Built) -> None:
    told = " ".join(f"{a.name} {[n.as_written for n in a.names]}" for a in built.store.actors()) + str(built.facts())
    for word in ("Vera Holt", "Sundria", "Oskar", "Talmar", "Newsletter", "Subscribe"):
        assert word not in told


def test_every_page_that_was_not_read_is_in_the_summary(built: Built) -> None:
    told = {built.name(f.where) for f in built.summary.unread}
    unread = {
        name
        for name, (code, _) in EXPECTED.items()
        if code not in {"encoding-guessed", "deep-markup", "not-a-document"}
    }
    assert told == unread


def test_pages_read_and_not_read_are_counted(built: Built) -> None:
    assert built.summary.pages_read == len(READ)
    assert built.summary.pages_not_read == len(built.summary.unread)


@pytest.mark.parametrize(("name", "words"), [("french.txt", "pourparlers"), ("russian.txt", "перемирие")])
def test_a_page_in_another_language_is_kept_and_found_but_has_no_facts(built: Built, name: str, words: str) -> None:
    assert built.record(name).facts == ()
    assert [built.name(str(built.store.text(h.sha256).origin)) for h in built.store.search(words)] == [name]


def test_orders_in_a_page_are_words(built: Built) -> None:
    record = built.record("orders.txt")
    assert record.text.content == pages.ORDERS
    assert "Ana Brandt" in names_in(record)
    assert "administrator" not in {p.name for p in record.people}
    assert built.store.search('"ignore all previous instructions"')


def test_a_name_with_right_to_left_marks_is_cited_as_it_stands(built: Built) -> None:
    record = built.record("right-to-left.txt")
    assert "\u202bAna\u200f Brandt\u202c" in record.text.content
    assert all(c.exact == record.text.content[c.start : c.end] for f in record.facts for c in f.citations)


def test_a_day_that_is_not_in_the_calendar_is_no_date(built: Built) -> None:
    assert not [d for d in built.record("30-february.txt").dates if str(d.value).startswith("2019-02-30")]
    assert "2019-05-17" in {str(d.value) for d in built.record("30-february.txt").dates}


def test_two_files_of_the_same_bytes_are_two_copies_of_one_text(built: Built) -> None:
    sha256 = built.record("twin.txt").text.sha256
    assert sorted(built.name(str(c.origin)) for c in built.store.copies(sha256=sha256)) == ["good-1.txt", "twin.txt"]


def test_half_a_surrogate_pair_is_replaced_before_it_is_kept(built: Built) -> None:
    content = built.record("surrogate.jsonl!row 1").text.content
    assert content.encode()
    assert "\ufffd" in content


def test_building_the_folder_again_costs_nothing(built: Built) -> None:
    summary = build(built.store, [str(built.folder)], workers=1)
    assert (summary.pages_read, summary.unchanged) == (0, summary.sources)
