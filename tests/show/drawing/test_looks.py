"""The style sheet, and pictures as files of their own."""

import re
from xml.etree import ElementTree as ET

import pytest
from tests.show.drawing import pictures

from communique.show.drawing import draw_map, stand_alone, style_sheet


@pytest.mark.parametrize("kind", pictures.ALL)
def test_a_file_holds_its_looks_and_is_well_formed(kind: str) -> None:
    root = ET.fromstring(stand_alone(pictures.ALL[kind]("Envoy", "/s/one", 12)).encode())
    assert root[0].tag == f"{pictures.SVG}style"


def test_a_file_of_nothing_is_well_formed() -> None:
    assert ET.fromstring(stand_alone(draw_map([], label="Places")).encode()).tag == f"{pictures.SVG}svg"


def test_the_style_sheet_asks_for_nothing_from_elsewhere() -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:", style_sheet())


def test_the_style_sheet_knows_dark_print_and_forced_colours() -> None:
    assert all(
        word in style_sheet() for word in ("prefers-color-scheme: dark", "@media print", "forced-colors: active")
    )


def test_braces_match() -> None:
    assert style_sheet().count("{") == style_sheet().count("}")
