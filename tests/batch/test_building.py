"""Building: from sources to a dossier, once and again."""

import json
import zipfile
from pathlib import Path

import pytest

from communique.batch import building
from communique.batch.building import build
from communique.model.build import Progress, Summary
from communique.model.errors import DossierError
from communique.model.finding import Severity
from communique.store import Store, open_store

BODIES = {
    "a.txt": "The envoys of the Lake Group met President Ana Brandt in Port Vell on 3 May 2019 and urged the sides to resume talks.",
    "b.txt": "The envoys of the Lake Group regret the violence of 2 June 2019 and call on the sides to respect the truce.",
    "c.txt": "On 9 July 2019 the Foreign Minister, Tomas Lund, received the envoys of the Lake Group in Brenik for talks.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, body in BODIES.items():
        (folder / name).write_text(body, "utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "x.dossier", create=True)


def built(store: Store, *sources: Path) -> Summary:
    return build(store, [str(s) for s in sources], workers=1)


def fresh(tmp_path: Path, *sources: Path) -> Store:
    other = open_store(tmp_path / "fresh.dossier", create=True)
    built(other, *sources)
    return other


def errors(store: Store) -> list[str]:
    return [f.code for f in store.check() if f.severity is Severity.ERROR]


def test_a_build_tells_what_it_read_and_what_is_held(store: Store, folder: Path) -> None:
    summary = built(store, folder)
    assert (summary.sources, summary.pages_read, summary.pages, summary.statements) == (3, 3, 3, 3)
    assert summary.facts["meeting"] >= 2
    assert summary.unread == ()


def test_a_dossier_is_sound_and_resolved_after_a_build(store: Store, folder: Path) -> None:
    built(store, folder)
    assert errors(store) == []
    assert not store.needs_resolving()
    assert "Ana Brandt" in {a.name for a in store.actors()}


def test_unchanged_sources_cost_nothing(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(store, folder)
    monkeypatch.setattr(building, "open_source", lambda _: pytest.fail("a source was opened"))
    monkeypatch.setattr("communique.pipeline.resolve", lambda *_, **__: pytest.fail("identities were resolved"))
    summary = built(store, folder)
    assert (summary.unchanged, summary.pages_read) == (3, 0)


def test_only_what_changed_is_read(store: Store, folder: Path, tmp_path: Path) -> None:
    built(store, folder)
    (folder / "b.txt").write_text(BODIES["b.txt"] + " They will meet again.", "utf-8")
    (folder / "d.txt").write_text(BODIES["a.txt"].replace("3 May", "4 May"), "utf-8")
    summary = built(store, folder)
    assert (summary.unchanged, summary.pages_read) == (2, 2)
    assert store.content_digest() == fresh(tmp_path, folder).content_digest()


def test_what_is_gone_is_forgotten(store: Store, folder: Path, tmp_path: Path) -> None:
    built(store, folder)
    (folder / "b.txt").unlink()
    assert built(store, folder).forgotten == 1
    assert errors(store) == []
    assert store.content_digest() == fresh(tmp_path, folder).content_digest()


def test_other_rules_of_resolving_put_identities_together_again(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    built(store, folder)
    monkeypatch.setattr(building, "resolving_version", lambda: "other")
    build(store, [str(folder)], workers=1, tell=lambda p: told.append(p.where))
    assert told == ["who is who"]


def test_progress_ends_with_every_source_done(store: Store, folder: Path) -> None:
    told: list[Progress] = []
    build(store, [str(folder)], workers=1, tell=told.append)
    assert (told[-1].done, told[-1].total) == (3, 3)
    assert [p.done for p in told] == sorted(p.done for p in told)


def test_standard_input_is_a_source(store: Store) -> None:
    summary = build(store, ["-"], stdin=BODIES["a.txt"].encode(), workers=1)
    assert (summary.pages_read, summary.statements) == (1, 1)


def test_a_source_that_is_not_there_is_told_and_stops_nothing(store: Store, folder: Path, tmp_path: Path) -> None:
    summary = built(store, folder, tmp_path / "nowhere")
    assert summary.pages_read == 3
    assert [f.code for f in summary.unread] == ["source-missing"]


def test_every_row_and_member_is_a_page_of_its_own(store: Store, tmp_path: Path) -> None:
    rows = [json.dumps({"text": body, "url": f"https://lake.example/{name}"}) for name, body in BODIES.items()]
    (tmp_path / "t.jsonl").write_text("\n".join(rows), "utf-8")
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.writestr("one/a.txt", BODIES["a.txt"].replace("3 May", "5 May"))
    assert built(store, tmp_path / "t.jsonl", tmp_path / "t.zip").pages_read == 4
    assert [c.origin.member for c in store.copies()] == ["row 1", "row 2", "row 3", "one/a.txt"]


def test_two_copies_of_one_text_are_one_statement(store: Store, folder: Path) -> None:
    (folder / "z.txt").write_text(BODIES["a.txt"], "utf-8")
    summary = built(store, folder)
    assert (summary.pages, summary.statements) == (4, 3)


def test_the_record_survives_the_copy_it_was_read_from(store: Store, folder: Path, tmp_path: Path) -> None:
    (folder / "z.txt").write_text(BODIES["a.txt"], "utf-8")
    built(store, folder)
    (folder / "a.txt").unlink()
    built(store, folder)
    built(store, folder)
    assert errors(store) == []
    assert store.content_digest() == fresh(tmp_path, folder).content_digest()


def test_one_build_at_a_time(store: Store, folder: Path) -> None:
    with store.building():
        other = open_store(store.path)
        with pytest.raises(DossierError, match="built by another process"):
            built(other, folder)


def test_a_build_that_is_interrupted_goes_on_where_it_was(store: Store, folder: Path, tmp_path: Path) -> None:
    def interrupt(progress: Progress) -> None:
        if progress.done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(store, [str(folder)], workers=1, tell=interrupt)
    summary = built(store, folder)
    assert (summary.unchanged, summary.pages_read) == (1, 1)
    assert store.content_digest() == fresh(tmp_path, folder).content_digest()


def test_a_table_that_is_interrupted_goes_on_at_its_row(store: Store, tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_text("\n".join(json.dumps({"text": b}) for b in BODIES.values()), "utf-8")

    def interrupt(_: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(store, [str(tmp_path / "t.jsonl")], workers=1, tell=interrupt)
    assert built(store, tmp_path / "t.jsonl").pages_read == 2
    assert len(store.texts()) == 3
