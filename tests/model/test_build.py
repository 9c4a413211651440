"""What a build did."""

from communique.model.build import Progress, Summary


def test_a_summary_of_nothing_holds_nothing() -> None:
    empty = Summary(0, 0, 0, 0, 0, 0, 0)
    assert (empty.facts, empty.findings, empty.unread) == ({}, {}, ())


def test_progress_counts_up_to_its_total() -> None:
    assert Progress(1, 2, "a.txt").done < Progress(1, 2, "a.txt").total
