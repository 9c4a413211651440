import hashlib
from pathlib import Path

from communique.acquire.blobs import Blob, digest_of
from communique.model.page import Origin


def test_a_blob_gives_the_same_bytes_each_time() -> None:
    blob = Blob.from_bytes(b"Tandor", Origin("a.txt"))
    assert blob.read() == blob.read() == b"Tandor"


def test_a_blob_of_a_file_knows_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert Blob.from_path(path, Origin(str(path))).size == 5


def test_the_head_is_no_more_than_asked_for() -> None:
    assert Blob.from_bytes(b"0123456789", Origin("a")).head(4) == b"0123"


def test_the_name_is_that_of_the_innermost_member() -> None:
    assert Blob.from_bytes(b"", Origin("a.zip", "b.zip!c.pdf")).name == "c.pdf"


def test_the_digest_is_sha256() -> None:
    assert digest_of(b"Tandor") == hashlib.sha256(b"Tandor").hexdigest()
