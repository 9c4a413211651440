"""Words kept in the file."""

from communique.store import Store
from communique.store.kept_words import KeptWords, packed, unpacked

CUT = KeptWords(((1, 0, 5), (1, 6, 9)), ((("peace", True), ("and", False)), (("peace", False),)))


def test_words_are_read_as_they_were_written(held: Store) -> None:
    (text,) = held.texts()[:1]
    held.forget_words("rules/1")
    held.keep_words({text: CUT})
    sentences, words = held.words_of([text])[text]
    vocabulary = held.vocabulary()
    assert list(unpacked(sentences)) == [1, 0, 5, 1, 6, 9]
    assert [(vocabulary[n >> 1], n & 1) for n in unpacked(words)] == [
        ("peace", 1),
        ("and", 0),
        ("", 0),
        ("peace", 0),
        ("", 0),
    ]


def test_texts_without_words_are_told(held: Store) -> None:
    held.forget_words("rules/1")
    missing = held.texts_without_words()
    assert missing
    held.keep_words(dict.fromkeys(missing, CUT))
    assert held.texts_without_words() == ()


def test_words_cut_by_other_rules_are_not_kept(held: Store) -> None:
    held.forget_words("rules/1")
    assert held.words_are_kept("rules/1")
    assert not held.words_are_kept("rules/2")


def test_numbers_are_packed_and_unpacked() -> None:
    assert unpacked(packed(unpacked(b"\x01\x00\x00\x00\xff\x00\x00\x00"))).tolist() == [1, 255]
