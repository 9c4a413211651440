"""Heads of chains."""

from dataclasses import replace
from datetime import date

from communique.dossier.chain_heads import ChainHead, decode_heads

HEAD = ChainHead(
    "a1", "commitment", "restated", True, "2016-06-30", None, "2016-01-02", "2016-05-01", "2016-05-01",
    ("Vell",), frozenset({"Vell"}), frozenset(), 2,
)  # fmt: skip


def test_what_is_decoded_is_what_was_encoded() -> None:
    assert decode_heads([HEAD.encode()]) == (HEAD,)


def test_a_day_that_passed_without_a_word_since_is_told_so() -> None:
    after = date(2016, 9, 1)
    assert HEAD.clock_in_words(after) == "due passed 2016-06-30, nothing held on it since"
    assert HEAD.clock_in_words(date(2016, 6, 1)) == "due 2016-06-30, 29 days to go"
    assert replace(HEAD, said_until="2016-08-01").clock_in_words(after) == "due passed 2016-06-30"
    assert replace(HEAD, is_open=False).clock_in_words(after) == "due passed 2016-06-30"
