import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.acquire.encodings import decode

ENGLISH = "The mediators met Zoë Ferré in Vantaa – “a useful meeting” – and welcomed the cease-fire. " * 3
RUSSIAN = "Сопредседатели встретились с министрами и призвали стороны соблюдать прекращение огня. " * 3
POLISH = "Przewodniczący spotkał się z ministrami i wezwał strony do przestrzegania zawieszenia broni; żółć, gęś. " * 3


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))))
def test_utf8_comes_out_as_python_decodes_it(text: str) -> None:
    decoded = decode(text.encode("utf-8"))
    if not text.encode("utf-8").startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decoded is not None
        assert decoded.text == text


def test_the_mark_of_utf8_stays_in_the_text() -> None:
    decoded = decode(b"\xef\xbb\xbfBody\r\nText")
    assert decoded is not None
    assert decoded.text == "\ufeffBody\r\nText"


@pytest.mark.parametrize("codec", ["utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN])
def test_wide_encodings_are_read_with_mark_and_without(codec: str, text: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded is not None
    assert decoded.text == text
    assert decoded.is_guess is (codec[-2:] in {"le", "be"})


@pytest.mark.parametrize(
    ("text", "codec"),
    [(ENGLISH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (POLISH, "cp1250")],
)
def test_old_encodings_are_guessed(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded is not None
    assert decoded.is_guess
    assert decoded.text == text


def test_one_letter_beyond_ascii_is_western() -> None:
    decoded = decode("The envoy visited the café".encode("cp1252"))
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == ("The envoy visited the café", "cp1252")


def test_a_declared_encoding_is_no_guess() -> None:
    decoded = decode("Встреча".encode("cp1251"), declared="windows-1251")
    assert decoded is not None
    assert (decoded.text, decoded.is_guess) == ("Встреча", False)


def test_declared_latin1_means_cp1252() -> None:
    decoded = decode(b"\x93words\x94", declared="ISO-8859-1")
    assert decoded is not None
    assert decoded.text == "“words”"


@pytest.mark.parametrize("declared", ["no-such-thing", "utf-16", "hex", "a b"])
def test_a_false_declaration_is_passed_over(declared: str) -> None:
    decoded = decode(ENGLISH.encode("cp1252"), declared=declared)
    assert decoded is not None
    assert decoded.text == ENGLISH


def test_utf8_cut_inside_a_character_keeps_the_rest() -> None:
    decoded = decode((ENGLISH + "é").encode()[:-1])
    assert decoded is not None
    assert (decoded.text, decoded.is_cut) == (ENGLISH, True)


def test_utf16_cut_inside_a_character_keeps_the_rest() -> None:
    decoded = decode(ENGLISH.encode("utf-16")[:-1])
    assert decoded is not None
    assert (decoded.text, decoded.is_cut) == (ENGLISH[:-1], True)


def test_a_wrong_byte_among_many_right_characters_is_replaced() -> None:
    decoded = decode(RUSSIAN.encode() + b"\xff" + RUSSIAN.encode())
    assert decoded is not None
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff" * 10,
        b"\xff",
        b"\xff" * 5000,
        b"\xff\xfe" + b"\xff" * 40,
        bytes(range(256)) * 8,
        b"\0" * 100,
        b"words\0words",
    ],
)
def test_bytes_that_are_no_text_have_no_characters(data: bytes) -> None:
    assert decode(data) is None


def test_random_bytes_are_no_text() -> None:
    noise = random.Random(7)
    assert all(decode(noise.randbytes(size)) is None for size in (64, 500, 4000))


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or isinstance(decoded.text, str)


def test_many_bytes_are_decoded_in_time() -> None:
    assert decode(os.urandom(1) * 0 + ENGLISH.encode("cp1252") * 20_000) is not None
