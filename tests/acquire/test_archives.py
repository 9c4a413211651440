import io
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from communique.acquire.archives import Budget, is_hidden, read_archive
from communique.acquire.blobs import Acquired, Blob
from communique.acquire.limits import Limits
from communique.acquire.plain import read_plain
from communique.model.finding import Finding
from communique.model.page import Origin, Page


def packed(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def read(data: bytes, limits: Limits | None = None, depth: int = 0) -> list[Acquired]:
    bounds = limits or Limits()
    blob = Blob.from_bytes(data, Origin("a.zip"), depth=depth)
    return list(
        read_archive(blob, limits=bounds, budget=Budget.of(bounds), read_member=partial(read_plain, limits=bounds))
    )


def codes(items: list[Acquired]) -> list[str]:
    return [item.code for item in items if isinstance(item, Finding)]


def test_members_come_in_order_of_their_names() -> None:
    pages = read(packed({"b.txt": b"two", "a.txt": b"one"}))
    assert [str(page.origin) for page in pages if isinstance(page, Page)] == ["a.zip!a.txt", "a.zip!b.txt"]


def test_a_path_that_climbs_is_only_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    (page,) = read(packed({"../../evil.txt": b"words"}))
    assert isinstance(page, Page)
    assert page.origin.member == "../../evil.txt"
    assert [path.name for path in tmp_path.rglob("*")] == ["inner"]


def test_a_member_that_packs_too_well_is_left_out_and_the_others_are_read() -> None:
    items = read(packed({"a.txt": b"0" * 50_000_000, "b.txt": b"words"}))
    assert codes(items) == ["unsafe-archive"]
    assert isinstance(items[1], Page)


def test_an_archive_that_unpacks_to_too_much_is_stopped() -> None:
    items = read(packed({f"{n}.txt": b"word " * 100 for n in range(9)}), Limits(archive_bytes=1200))
    assert codes(items) == ["unsafe-archive"]
    assert len(items) == 3


def test_an_archive_of_too_many_members_is_not_opened() -> None:
    items = read(packed({f"{n}.txt": b"word" for n in range(9)}), Limits(archive_members=5))
    assert codes(items) == ["unsafe-archive"]


def test_a_member_that_lies_about_its_size_is_bounded() -> None:
    data = bytearray(packed({"a.txt": b"words " * 1000}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(mark) + offset
        data[place : place + 4] = (10).to_bytes(4, "little")
    assert codes(read(bytes(data))) == ["broken-file"]


def test_a_large_member_is_left_out() -> None:
    assert codes(read(packed({"a.txt": b"words" * 10}), Limits(file_bytes=40))) == ["too-long"]


@pytest.mark.parametrize("data", [b"PK\x03\x04 rubbish", packed({"a.txt": b"words" * 99})[:-30], b""])
def test_a_broken_archive_is_said_to_be_broken(data: bytes) -> None:
    assert codes(read(data)) == ["broken-file"]


def test_a_damaged_member_does_not_cost_the_others() -> None:
    data = bytearray(packed({"a.txt": b"one two three four", "b.txt": b"words"}))
    data[data.index(b"a.txt") + 8] ^= 0xFF
    items = read(bytes(data))
    assert codes(items) == ["broken-file"]
    assert [page.content for page in items if isinstance(page, Page)] == ["words"]


def test_a_member_with_a_password_is_told() -> None:
    data = bytearray(packed({"a.txt": b"words"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert codes(read(bytes(data))) == ["encrypted"]


def test_an_archive_too_deep_is_not_opened() -> None:
    assert codes(read(packed({"a.txt": b"words"}), depth=2)) == ["nested-archive"]


def test_hidden_members_are_passed_over() -> None:
    items = read(packed({"__MACOSX/._a.txt": b"x", ".git/b.txt": b"x", "c.txt": b"words"}))
    assert len(items) == 1


def test_names_of_litter_are_hidden() -> None:
    assert is_hidden("x/Thumbs.db")
    assert is_hidden("~$readout.docx")
    assert not is_hidden("./a.txt")


def test_members_are_unpacked_one_at_a_time() -> None:
    seen: list[str] = []

    def read_member(blob: Blob) -> Iterator[Acquired]:
        seen.append(blob.name)
        yield Page(blob.origin, "x")

    blob = Blob.from_bytes(packed({"a.txt": b"1", "b.txt": b"2"}), Origin("a.zip"))
    next(read_archive(blob, limits=Limits(), budget=Budget.of(Limits()), read_member=read_member))
    assert seen == ["a.txt"]
