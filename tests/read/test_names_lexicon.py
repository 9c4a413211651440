from communique.knowledge.folding import fold
from communique.read.names_lexicon import HitKind, scan


def kinds(text: str) -> dict[str, set[HitKind]]:
    out: dict[str, set[HitKind]] = {}
    for start, end, hit in scan(fold(text), text):
        out.setdefault(text[start:end], set()).add(hit.kind)
    return out


def test_names_are_found_whatever_their_accents() -> None:
    assert HitKind.STATE in kinds("Turkiye and Côte d’Ivoire")["Turkiye"]
    assert HitKind.STATE in kinds("Turkiye and Côte d’Ivoire")["Côte d’Ivoire"]


def test_names_stand_on_word_boundaries() -> None:
    assert "Mali" not in kinds("Somalia")


def test_an_acronym_is_found_in_capitals_only() -> None:
    assert "us" not in kinds("He told us")
    assert HitKind.STATE in kinds("the US envoy")["US"]


def test_a_name_needs_a_capital() -> None:
    assert "jordan" not in kinds("jordan almonds")


def test_head_nouns_of_posts_are_found_in_any_case() -> None:
    assert HitKind.POST in kinds("the prime minister")["prime minister"]
    assert HitKind.POSTS in kinds("Foreign Ministers")["Foreign Ministers"]


def test_a_blank_lost_before_an_acronym_is_forgiven() -> None:
    assert HitKind.BODY in kinds("men of theOSCE mission")["OSCE"]


def test_hits_are_in_order() -> None:
    found = scan(*(fold("Kenya, Mali and Chad"), "Kenya, Mali and Chad"))
    assert found == sorted(found, key=lambda f: (f[0], -f[1]))
