"""The house rules that a reader can see: short files, short functions, a test file for each module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "communique"
MODULE_LINES, FUNCTION_LINES = 450, 50


def modules() -> list[Path]:
    return sorted(p for p in SOURCE.rglob("*.py") if p.name != "__init__.py")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def has_test(module: Path) -> bool:
    inside = module.relative_to(SOURCE)
    folder, name = ROOT / "tests" / inside.parent, inside.stem
    flat = ROOT / "tests" / inside.parent.parent / f"test_{inside.parent.name}_{name}.py"
    return (folder / f"test_{name}.py").exists() or flat.exists()


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_module_can_be_read_in_one_breath(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_function_is_one_idea(path: Path) -> None:
    long = [
        f"{f.name}: {f.end_lineno - f.lineno + 1}"
        for f in functions(path)
        if f.end_lineno and f.end_lineno - f.lineno >= FUNCTION_LINES
    ]
    assert not long


def test_every_module_has_a_test_file_in_the_same_place() -> None:
    assert [str(m.relative_to(SOURCE)) for m in modules() if not has_test(m)] == []


def test_a_front_door_holds_no_logic() -> None:
    for door in SOURCE.rglob("__init__.py"):
        tree = ast.parse(door.read_text("utf-8"))
        kinds = {type(node) for node in tree.body}
        assert kinds <= {ast.Expr, ast.ImportFrom, ast.Import, ast.Assign, ast.FunctionDef}, door
        assert len(door.read_text("utf-8").splitlines()) <= 60, door


def test_no_input_is_checked_with_assert() -> None:
    """An assert vanishes under ``python -O``."""
    found = [p for p in modules() for n in ast.walk(ast.parse(p.read_text("utf-8"))) if isinstance(n, ast.Assert)]
    assert found == []
