from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from communique.model.errors import CitationError, DossierError, NotFoundError
from communique.model.facts import Meeting, Phase
from communique.model.finding import Finding, Severity
from communique.model.page import Origin
from communique.model.span import Span
from communique.store import Copy, Filter, Stamp, Store

from .conftest import Writer, Written, meeting


def test_a_record_comes_back_as_it_was(store: Store, page: Written) -> None:
    page.into(store)
    assert store.record(page.sha256) == page.record


def test_words_that_do_not_stand_in_the_text_are_refused_and_nothing_is_kept(store: Store, page: Written) -> None:
    wrong = replace(page.cite("met"), exact="saw")
    with pytest.raises(CitationError):
        page.with_facts(replace(meeting(page), citations=(wrong,))).into(store)
    assert store.texts() == ()


def test_facts_cite_the_text_they_were_read_from(store: Store, page: Written, make_page: Writer) -> None:
    other = make_page(page.record.text.content[42:] + " More.", path="b.txt")
    other.into(store)
    foreign = replace(page.cite("Home"), sha256=other.sha256)
    with pytest.raises(DossierError, match="cites another text"):
        page.with_facts(replace(meeting(page), citations=(foreign,))).into(store)


def test_facts_without_a_statement_are_refused(store: Store, page: Written) -> None:
    with pytest.raises(DossierError, match="no statement"):
        store.write_record(page.record, statement=None, copy=page.copy, stamp=page.stamp)


def test_reading_again_replaces_what_was_read(store: Store, page: Written) -> None:
    page.into(store)
    again = page.with_facts(meeting(page, phase=Phase.PLANNED)).with_rules("rules/2")
    again.into(store)
    assert store.record(page.sha256) == again.record
    assert len(store.all_facts()) == 1
    assert not [f for f in store.check() if f.severity is Severity.ERROR]


def test_a_fact_found_by_two_rules_is_held_once(store: Store, page: Written) -> None:
    page.with_facts(meeting(page), replace(meeting(page), rule="meeting.noun")).into(store)
    assert [fact.rule for fact in store.facts(Meeting)] == ["meeting.verb"]


def test_a_page_that_changed_leaves_nothing_of_its_old_text(store: Store, make_page: Writer) -> None:
    make_page("Old words of the page.").into(store)
    new = make_page("New words of the page.")
    new.into(store)
    assert store.texts() == (new.sha256,)
    assert store.search("old") == ()
    assert [s.id for s in store.statements()] == [new.statement.id]


def test_of_two_copies_the_first_by_path_gives_the_record(store: Store, make_page: Writer) -> None:
    for path in ("b.txt", "a.txt", "c.txt"):
        make_page(path=path).into(store)
    assert store.text(make_page().sha256).origin.path == "a.txt"
    assert [copy.origin.path for copy in store.copies()] == ["a.txt", "b.txt", "c.txt"]


def test_the_order_of_writing_leaves_no_trace(tmp_path_factory: pytest.TempPathFactory, make_page: Writer) -> None:
    from communique.store import open_store

    pages = [make_page(path="b.txt"), make_page(path="a.txt"), make_page("Other words.", path="c.txt")]
    digests = set()
    for order in permutations(pages):
        with open_store(tmp_path_factory.mktemp("order") / "d.dossier", create=True) as store:
            for page in order:
                page.into(store)
            digests.add(store.content_digest())
    assert len(digests) == 1


def test_a_copy_that_gave_the_record_and_changes_has_the_others_read_again(store: Store, make_page: Writer) -> None:
    first, second = make_page(path="a.txt"), make_page(path="b.txt")
    first.into(store)
    second.into(store)
    make_page("New words.", path="a.txt").into(store)
    assert store.unfinished() == (second.copy.origin,)
    second.into(store)
    assert store.text(second.sha256).origin == second.copy.origin
    assert store.unfinished() == ()


def test_a_page_that_could_not_be_read_is_kept_with_its_reason(store: Store) -> None:
    finding = Finding("x.pdf", "encrypted", "the PDF is encrypted; save it without a password", Severity.ERROR)
    store.write_failure(Copy(Origin("x.pdf")), findings=(finding,), stamp=Stamp("f", "r"))
    assert store.findings() == (finding,)
    assert store.copies()[0].sha256 == ""
    assert store.is_page_done(Origin("x.pdf"), Stamp("f", "r"))


def test_findings_of_a_page_are_replaced_with_it(store: Store, page: Written) -> None:
    page.with_findings(Finding("a.txt", "odd", "odd words", Severity.INFO, Span(0, 4))).into(store)
    assert len(store.findings()) == 1
    page.into(store)
    assert store.findings() == ()


def test_a_text_with_nul_is_kept_found_and_cited(store: Store, make_page: Writer) -> None:
    page = make_page("The sides\x00met.\x02 They parted.")
    page = page.with_facts(meeting(page, "sides"), replace(meeting(page), citations=(page.cite("sides\x00met"),)))
    page.into(store)
    assert store.record(page.sha256) == page.record
    (hit,) = store.search("met parted")
    assert [span.of(page.record.text.content) for span in hit.matches] == ["met", "parted"]
    assert not [f for f in store.check() if f.severity is Severity.ERROR]


def test_half_a_character_is_refused_with_its_place(store: Store, page: Written) -> None:
    broken = replace(page.record, text=replace(page.record.text, content="abc\ud83d"))
    with pytest.raises(DossierError, match="character 3"):
        store.write_record(replace(broken, people=(), dates=(), meetings=(), acts=(), issue=type(broken.issue)()),
                           statement=None, copy=page.copy, stamp=page.stamp)  # fmt: skip


def test_a_statement_in_several_texts_stays_together_when_one_is_read_again(store: Store, make_page: Writer) -> None:
    own, repost = make_page("Words said once."), make_page("Words said once, again.", path="b.txt")
    own.into(store)
    repost.into(store)
    together = replace(own.statement, texts=(own.sha256, repost.sha256))
    store.replace_resolved(replace(own.resolved(), statements=(together,)))
    repost.with_rules("rules/2").into(store)
    assert store.statements() == (together,)
    assert store.statement_of(repost.sha256) == own.statement.id


def test_a_text_not_held_is_not_found(store: Store) -> None:
    for read in (store.text, store.record):
        with pytest.raises(NotFoundError):
            read("0" * 64)
    assert store.all_facts(where=Filter(texts=("0" * 64,))) == ()
