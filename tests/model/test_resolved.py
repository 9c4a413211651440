"""Links between facts cite the passages of both sides."""

import pytest

from communique.model.citation import Citation
from communique.model.errors import FactError
from communique.model.resolved import Link


def test_a_link_without_a_passage_is_refused() -> None:
    with pytest.raises(FactError, match="passages of both sides"):
        Link("repost", "a", "b", "same words", 0.9, ())


def test_a_link_keeps_its_reason_beside_its_passages() -> None:
    link = Link("repost", "a", "b", "same words but one", 0.9, (Citation("ab", 0, 3, "Ana"),))
    assert link.reason == "same words but one"
    assert link.citations[0].exact == "Ana"
