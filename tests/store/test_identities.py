from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.model.decision import Decision, Judgement
from communique.store.identities import settle_identities

JUDGEMENT = {"=": Judgement.SAME, "!": Judgement.DIFFERENT}


def log(*lines: str) -> list[Decision]:
    """A log from lines like "A=B" and "A!B"."""
    return [Decision(n, JUDGEMENT[line[1]], line[0], line[2]) for n, line in enumerate(lines, start=1)]


def test_same_joins_through_others() -> None:
    settled = settle_identities(log("A=B", "C=D", "B=C"))
    assert settled.groups == (("A", "B", "C", "D"),)
    assert settled.are_same("A", "D")


def test_different_holds_for_all_names_of_a_group() -> None:
    settled = settle_identities(log("A=B", "C!A"))
    assert settled.different == (("A", "C"),)
    assert settled.are_different("B", "C")
    assert not settled.are_different("A", "B")


def test_of_two_judgements_on_one_pair_the_later_holds() -> None:
    assert settle_identities(log("A=B", "B!A")).groups == ()
    assert settle_identities(log("A!B", "B=A")).groups == (("A", "B"),)


def test_a_contradiction_is_told_and_different_wins() -> None:
    settled = settle_identities(log("A=B", "B=C", "A!C"))
    assert settled.groups == (("A", "B"),)
    (finding,) = settled.findings
    assert finding.where == "decision 2"
    assert "decision 3" in finding.message


LINES = st.lists(
    st.builds("".join, st.tuples(st.sampled_from("ABCDE"), st.sampled_from("=!"), st.sampled_from("VWXYZ")))
)


@given(LINES)
def test_no_group_holds_two_names_judged_different(lines: list[str]) -> None:
    settled = settle_identities(log(*lines))
    for left, right in settled.different:
        assert not settled.are_same(left, right)
    names = [name for group in settled.groups for name in group]
    assert len(names) == len(set(names))
