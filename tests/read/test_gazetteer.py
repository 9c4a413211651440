from pathlib import Path

import pytest

from communique.read import gazetteer
from communique.read.gazetteer import find_place


def test_a_place_is_found_whatever_its_accents() -> None:
    found = find_place("SAO PAULO")
    assert found is not None
    assert (found.name, found.code) == ("São Paulo", "BR")


def test_the_most_populous_place_of_a_name_wins() -> None:
    found = find_place("Paris")
    assert found is not None
    assert found.code == "FR"


@pytest.mark.parametrize("name", ["", "x", "No Such Town At All", "zzzz", "\n"])
def test_other_words_are_no_places(name: str) -> None:
    assert find_place(name) is None


def test_without_a_folder_to_write_to_the_index_stays_in_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "file" / "below"))
    monkeypatch.setattr(gazetteer, "_rows", lambda: iter([b"a\tA\tAA\t1\t2", b"b\tB\tBB\t3\t4"]))
    gazetteer._index.cache_clear()
    try:
        found = find_place("B")
        assert found is not None
        assert found.id == 3
    finally:
        gazetteer._index.cache_clear()


def test_an_index_is_written_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path))
    monkeypatch.setattr(gazetteer, "_rows", lambda: iter([b"a\tA\tAA\t1\t2", b"b\tB\tBB\t3\t4"]))
    gazetteer._index.cache_clear()
    try:
        assert find_place("a") is not None
        assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"a\tA\tAA\t1\t2\nb\tB\tBB\t3\t4"]
    finally:
        gazetteer._index.cache_clear()
