from communique.acquire.limits import Limits


def test_a_page_may_not_be_larger_than_a_file() -> None:
    assert Limits().page_bytes <= Limits().file_bytes <= Limits().archive_bytes


def test_archives_may_lie_in_archives_once() -> None:
    assert Limits().archive_depth == 2
