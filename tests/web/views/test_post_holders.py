"""Holders of a post."""

import pytest

from communique.dossier import Dossier
from communique.model.errors import DateValueError, NotFoundError
from communique.web.views.post_holders import holders_of, posts_stated


@pytest.mark.parametrize("on", ["", "2014-01-01", "2012"])
@pytest.mark.parametrize("post", ["President of Velmora", "Foreign Minister of Norway", "President", "Edric Zelnov"])
def test_the_claims_are_those_of_the_dossier(dossier: Dossier, post: str, on: str) -> None:
    found = [(c.holder, c.cited.fact.id, c.days) for c in holders_of(dossier, post, on=on)]
    assert found == [(c.holder, c.cited.fact.id, c.days) for c in dossier.who(post, on=on or None)]


def test_every_post_stated_has_a_holder(dossier: Dossier) -> None:
    held = {str(c.fact.office) for c in dossier.holdings()}
    assert set(posts_stated(dossier)) == held


def test_a_post_in_which_nobody_is_put_has_no_claims(dossier: Dossier) -> None:
    assert holders_of(dossier, "Foreign Minister of Fiji") == ()


def test_words_that_mean_nobody_are_not_found(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError):
        holders_of(dossier, "Qqqq Zzzz")


def test_a_day_that_is_none_is_refused(dossier: Dossier) -> None:
    with pytest.raises(DateValueError):
        holders_of(dossier, "President of Velmora", on="then")


def test_every_post_stated_is_found_by_its_words(dossier: Dossier) -> None:
    assert [post for post in posts_stated(dossier) if not holders_of(dossier, post)] == []
