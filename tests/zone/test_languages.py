"""The language of a body."""

from __future__ import annotations

import pytest

from communique.zone.languages import UNKNOWN, tell_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Facilitators urged the sides to refrain from the use of force and to return to the talks.", "en"),
        ("Les ministres ont appelé les parties à respecter le cessez-le-feu et à reprendre les négociations.", "fr"),
        ("Los ministros instaron a las partes a respetar el alto el fuego y a reanudar las negociaciones.", "es"),
        ("Министры призвали стороны соблюдать режим прекращения огня и вернуться за стол переговоров.", "ru"),
        ("Die Minister riefen die Parteien auf, die Waffenruhe einzuhalten und zu verhandeln.", "de"),
        ("دعا الوزراء الأطراف إلى احترام وقف إطلاق النار والعودة إلى طاولة المفاوضات في أقرب وقت", "ar"),
        ("Yes.", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_the_language_is_told_by_the_words(text: str, language: str) -> None:
    assert tell_language(text) == language


def test_english_with_many_foreign_names_is_still_english() -> None:
    names = "Þórunn Özdemirová, Nguyễn Văn Đức, Łukasz Wiśniewski and Ángel Núñez"
    assert (
        tell_language(f"The Envoy met with {names} in the capital and thanked them for their work on the bridge.")
        == "en"
    )
