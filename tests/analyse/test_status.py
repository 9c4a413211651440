"""Words of status."""

from communique.analyse.ledger import OUTCOMES
from communique.analyse.status import MEETING_STATUS, Status


def test_every_link_that_tells_an_outcome_has_a_status() -> None:
    assert set(MEETING_STATUS) == set(OUTCOMES)


def test_silence_and_repetition_are_no_outcomes() -> None:
    assert not any(
        s.is_outcome for s in (Status.NO_LATER_MENTION, Status.REFERRED_TO, Status.RESTATED, Status.SUPERSEDED)
    )


def test_no_status_says_that_anything_was_not_fulfilled() -> None:
    assert not any("fulfil" in status.value for status in Status)
