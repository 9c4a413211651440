from communique.resolve.identifiers import number_slugs, opaque_id, slug


def test_an_id_is_twelve_hex_digits_of_its_parts() -> None:
    assert opaque_id("a", "b") == opaque_id("a", "b") != opaque_id("ab")
    assert len(opaque_id("a")) == 12


def test_a_slug_is_cut_at_a_word() -> None:
    assert slug("word " * 30) == "-".join(["word"] * 12)


def test_a_name_without_letters_still_has_a_slug() -> None:
    assert slug("…") == "unnamed"


def test_collisions_are_numbered_in_the_order_of_the_ids() -> None:
    assert number_slugs([("b", "x"), ("a", "x")]) == {"a": "x", "b": "x-2"}


def test_a_number_given_never_meets_a_slug_that_looks_like_it() -> None:
    given = number_slugs([("a", "x"), ("b", "x"), ("c", "x-2")])
    assert sorted(given.values()) == ["x", "x-2", "x-3"]
