"""Writes the pages of docs/reference/ from the program itself; ``--check`` fails when they are stale.

    python docs/generate.py            write them
    python docs/generate.py --check    say which are stale, exit code 1 if any is

The commands come from their ``--help``, the model from its docstrings, the Python page from the public names.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from click.testing import CliRunner

import communique
from communique.cli import commands
from communique.cli.main import COMMANDS

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
MODEL = ROOT / "src" / "communique" / "model"
NOTICE = "<!-- Written by docs/generate.py; do not edit. -->"


def write_commands() -> str:
    """Every command with its help."""
    return "\n".join(_commands())


def _commands() -> Iterator[str]:
    yield from (NOTICE, "# Commands", "")
    yield "Results go to standard output, remarks and progress to standard error. Exit code 0: fine; 1: findings of"
    yield "severity error, or a failed check; 2: wrong usage, or nothing of that name."
    yield from _help("communique", [])
    for name in COMMANDS:
        yield from _help(f"communique {name}", [name])


def _help(title: str, words: list[str]) -> Iterator[str]:
    done = CliRunner(env={"COLUMNS": "80"}).invoke(commands, [*words, "--help"], prog_name="communique")
    yield from ("", f"## {title}", "", "```text", done.stdout.rstrip(), "```")


def write_model() -> str:
    """Every class of the model with the sentence under each of its fields."""
    return "\n".join(_model())


def _model() -> Iterator[str]:
    yield from (NOTICE, "# The model", "")
    yield "The words of the domain as frozen values (`communique.model`). One sentence tells each field."
    for path in sorted(MODEL.glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        classes = [n for n in tree.body if isinstance(n, ast.ClassDef) and not n.name.startswith("_")]
        if classes:
            first = (ast.get_docstring(tree) or "").split("\n\n")[0]
            yield from ("", f"## {path.stem}", "", " ".join(first.split()))
        for node in classes:
            yield from _class(node)


def _class(node: ast.ClassDef) -> Iterator[str]:
    told = (ast.get_docstring(node) or "").split("\n\n")[0]
    yield from ("", f"### {node.name}", "", " ".join(told.split()))
    fields = list(_fields(node))
    if fields:
        yield from ("", "| field | type | what it is |", "|---|---|---|")
        yield from fields


def _fields(node: ast.ClassDef) -> Iterator[str]:
    waiting: list[tuple[str, str]] = []
    for statement in node.body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=kind) if not name.startswith("_"):
                waiting.append((name, ast.unparse(kind)))
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=value)):
                waiting.append((name, repr(value)))
            case ast.Expr(value=ast.Constant(value=str(words))):
                told = " ".join(words.split()).replace("|", "\\|")
                yield from (f"| `{n}` | `{k}` | {told} |".replace(" | None`", " \\| None`") for n, k in waiting)
                waiting = []


def write_python() -> str:
    """The public names with their signatures and docstrings."""
    return "\n".join(_python())


def _python() -> Iterator[str]:
    yield from (NOTICE, "# Python", "")
    yield from ("```python", "import communique as cq", "", 'with cq.open("examples.dossier") as d:')
    yield from (
        '    for act in d.acts(actor="Facilitators", since="2012"):',
        "        print(act.verb, act.cite())",
        "```",
    )
    for name in communique.__all__:
        yield from _public(name, getattr(communique, name))


def _public(name: str, thing: object) -> Iterator[str]:
    yield from ("", f"## {name}", "")
    if inspect.isclass(thing):
        yield inspect.cleandoc(thing.__doc__ or "").split("\n\n")[0]
        for method, function in _members(thing).items():
            if not method.startswith("_") and inspect.isfunction(function):
                yield from _function(f"{name}.{method}", function, level="###")
        return
    yield from _function(f"communique.{name}", thing, level="")


def _members(thing: type) -> dict[str, object]:
    """What a class has of its own and from the project's classes below it, the deepest first."""
    own = [base for base in reversed(thing.__mro__) if base.__module__.startswith("communique")]
    return {name: member for base in own for name, member in vars(base).items()}


def _function(name: str, function: object, *, level: str) -> Iterator[str]:
    if level:
        yield from ("", f"{level} {name}", "")
    signature = _signature(function) if callable(function) else ""
    yield from ("```python", f"{name}{signature}", "```", "", _told(inspect.getdoc(function) or ""))


class _Plain(str):
    """A type that is written without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _signature(function: Callable[..., object]) -> str:
    signature = inspect.signature(function)
    named = [p.replace(annotation=_Plain(p.annotation)) for p in signature.parameters.values() if p.name != "self"]
    shown = [p if str(p.annotation) != str(p.empty) else p.replace(annotation=p.empty) for p in named]
    return str(signature.replace(parameters=shown, return_annotation=_Plain(signature.return_annotation)))


def _told(docstring: str) -> str:
    """The docstring with its sections as they are read in Markdown."""
    lines = []
    for line in docstring.splitlines():
        is_item = line.startswith("    ") and ": " in line
        lines.append(f"- {line.strip()}" if is_item else line.strip())
    return "\n".join(lines)


PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": write_commands,
    "model.md": write_model,
    "python.md": write_python,
}


def main() -> int:
    """Write the pages, or with ``--check`` compare them."""
    stale = []
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, write in PAGES.items():
        page, text = REFERENCE / name, write().rstrip() + "\n"
        if "--check" not in sys.argv:
            page.write_text(text, "utf-8")
        elif not page.exists() or page.read_text("utf-8") != text:
            stale.append(name)
    if stale:
        print(f"stale: {', '.join(stale)}; run: python docs/generate.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
