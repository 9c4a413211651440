"""Building does not depend on the number of workers, the order of the sources, or the builds it took."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.batch import build
from communique.export import facts_json
from communique.store import open_store

EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"
FEW = sorted(EXAMPLES.glob("*.txt"))[:6] + sorted(EXAMPLES.glob("*.csv"))


def built(dossier: Path, sources: list[Path], *, workers: int = 1, at_once: bool = True) -> tuple[str, bytes]:
    """The digest of a dossier's content and the facts of all its texts."""
    with open_store(dossier, create=True) as store:
        for some in [sources] if at_once else [[s] for s in sources]:
            build(store, [str(s) for s in some], workers=workers)
        facts = b"\n".join(facts_json(store.record(sha256)) for sha256 in store.texts())
        return store.content_digest(), facts


@pytest.mark.slow
def test_one_and_two_workers_give_the_same_bytes(tmp_path: Path) -> None:
    one = built(tmp_path / "1.dossier", [EXAMPLES], workers=1)
    assert built(tmp_path / "2.dossier", [EXAMPLES], workers=2) == one


@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(FEW), at_once=st.booleans())
def test_any_order_of_files_and_any_number_of_builds_give_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, order: list[Path], at_once: bool
) -> None:
    folder = tmp_path_factory.mktemp("order")
    expected = built(folder / "sorted.dossier", FEW)
    assert built(folder / "other.dossier", list(order), at_once=at_once) == expected


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    content=st.text(
        alphabet=st.one_of(
            st.sampled_from("The sides met in Geneva on 3 May 2012.\n\t,;:–—“”'\"()[]1234567890 "),
            st.characters(exclude_categories=["Cs"]),
        ),
        max_size=400,
    )
)
def test_no_text_stops_the_reader_and_every_citation_stands_in_it(content: str) -> None:
    from communique.model.page import Origin, Page
    from communique.pipeline import Task, read_task

    record = read_task(Task(Page(Origin("a.txt"), content))).record
    assert "reading-failed" not in {f.code for f in record.findings}, [f.message for f in record.findings]
    assert record.text.content == content
    assert "".join(z.span.of(content) for z in record.text.zones) == content
    assert json.loads(facts_json(record))["sha256"] == record.text.sha256
