import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.acquire.blobs import Blob
from communique.acquire.limits import Limits
from communique.acquire.plain import read_plain
from communique.model.finding import Finding
from communique.model.page import Origin, Page

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def read(data: bytes) -> Iterator[Page | Finding]:
    return read_plain(Blob.from_bytes(data, Origin("a.txt")), limits=Limits())


def only_page(data: bytes) -> Page:
    (page,) = [item for item in read(data) if isinstance(item, Page)]
    return page


@pytest.mark.parametrize("data", [b"a\r\nb\rc\n\n", b"\xef\xbb\xbfa", "a\u00a0b\u2028c\f".encode(), b" a "])
def test_the_page_has_the_sha256_of_the_bytes(data: bytes) -> None:
    page = only_page(data)
    assert page.sha256 == page.bytes_sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not beside the project")
def test_real_pages_have_the_sha256_of_their_bytes() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        assert only_page(path.read_bytes()).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_guessed_encoding_is_told_and_kept() -> None:
    finding, page = read("Zoë Ferré met both sides in the café.".encode("cp1252"))
    assert isinstance(finding, Finding)
    assert isinstance(page, Page)
    assert (finding.code, page.encoding) == ("encoding-guessed", "cp1252")


@pytest.mark.parametrize(("data", "code"), [(b"", "empty-page"), (b" \r\n", "empty-page"), (b"\xff" * 99, "binary")])
def test_what_is_no_text_gives_no_page(data: bytes, code: str) -> None:
    (finding,) = read(data)
    assert isinstance(finding, Finding)
    assert finding.code == code
