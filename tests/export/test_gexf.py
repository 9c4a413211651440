"""Networks as GEXF."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from communique.export.gexf import NAMESPACE, GraphNode, Tie, as_gexf


def test_a_file_names_its_version_and_what_it_shows() -> None:
    tree = etree.fromstring(as_gexf([], [], description="Who met whom").encode())
    assert tree.tag == f"{{{NAMESPACE}}}gexf"
    assert (tree.get("version"), tree.findtext("{*}meta/{*}description")) == ("1.3", "Who met whom")


def test_a_tie_without_a_day_has_none_and_one_with_an_open_end_has_no_end() -> None:
    ties = [Tie("1", "a", "b", "talks"), Tie("2", "a", "b", "visit", date(2019, 5, 9))]
    tree = etree.fromstring(as_gexf([], ties, description="").encode())
    assert [(e.get("start"), e.get("end")) for e in tree.iter("{*}edge")] == [(None, None), ("2019-05-09", None)]


@given(st.text(st.characters(codec="utf-8")))
def test_any_name_is_written_so_that_it_can_be_read(name: str) -> None:
    tree = etree.fromstring(as_gexf([GraphNode("a", name, "person")], [], description=name).encode())
    (node,) = tree.iter("{*}node")
    assert len(node.get("label", "")) == len(name)
