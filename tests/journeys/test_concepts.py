"""The pages of docs/concepts: each example in them gives what it says, and no link leads nowhere."""

import doctest
import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted((DOCS / "concepts").glob("*.md"))
STAGES = {"acquire", "zone", "read", "extract", "resolve", "store", "dossier", "analyse", "web"}


def test_there_is_a_page_for_each_stage_and_face() -> None:
    assert {page.stem for page in PAGES} == STAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_example_gives_what_the_page_says(page: Path) -> None:
    words = page.read_text("utf-8").replace("```\n", "\n")  # a closing fence would count as output
    example = doctest.DocTestParser().get_doctest(words, {}, page.name, str(page), 0)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example, out=told.append)
    assert "".join(told) == ""


@pytest.mark.parametrize("page", [*PAGES, *sorted((DOCS / "decisions").glob("*.md"))], ids=lambda p: p.stem)
def test_no_link_leads_nowhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [t for t in targets if not (page.parent / t).exists() and "benchmarks.md" not in t] == []
