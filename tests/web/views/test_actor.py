"""The page of an actor."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.dossier import Dossier
from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Name
from communique.web.site import Reply
from communique.web.views.actor import meant, used_in

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_names_stand_as_written_with_a_way_to_their_passages(page: Page) -> None:
    shown = page("/a/edric-zelnov")
    assert "Edrik Zelnoff" in shown
    assert 'href="/a/edric-zelnov/names?form=Edrik+Zelnoff"' in shown


def test_a_name_leads_to_the_one_it_means(get: Get) -> None:
    reply = get("/a/Edrik%20Zelnov?as_of=2013")
    assert (reply.status, reply.headers["Location"]) == (301, "/a/edric-zelnov?as_of=2013")


def test_words_of_several_names_lead_to_a_choice(page: Page, dossier: Dossier) -> None:
    several = meant(dossier, "Foreign Minister of")
    assert len(several) > 1
    shown = page("/a/Foreign%20Minister%20of")
    assert all(f'href="/a/{a.slug}"' in shown for a in several)


def test_in_a_statement_it_is_known_who_of_several_is_meant() -> None:
    one, other = (
        Actor(key, key, ActorKind.PERSON, "Ana Brandt", (Name("Ana Brandt", 1, (where,)),))
        for key, where in (("one", "s1"), ("other", "s2"))
    )
    assert used_in([one, other], "Ana Brandt", "s2") == (other,)
    assert used_in([one, other], "Ana Brandt", "s3") == ()


def test_a_name_that_nobody_has_is_not_found(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError):
        meant(dossier, "Qqqq Zzzz")


def test_the_posts_of_a_day_come_with_how_near_the_evidence_is(page: Page) -> None:
    shown = page("/a/edric-zelnov?as_of=2013-06-05")
    assert "6 days after" in shown
    assert "as of 5 June 2013" in shown


def test_a_day_that_is_none_is_a_fault_of_the_asking(get: Get) -> None:
    assert get("/a/edric-zelnov?as_of=yesterday").status == 400


def test_the_rows_tell_to_which_part_they_belong(rows: Rows) -> None:
    assert {r["part"] for r in rows("/a/edric-zelnov")} >= {"names", "holdings", "meetings", "acts"}


def test_the_csv_has_the_rows_of_the_json(rows: Rows, table: Rows) -> None:
    assert [r["part"] for r in table("/a/edric-zelnov")] == [r["part"] for r in rows("/a/edric-zelnov")]


def test_the_post_without_a_name_is_named_beside(page: Page) -> None:
    assert 'href="/a/president-of-keldova"' in page("/a/edric-zelnov")


@pytest.mark.parametrize("slug", ["velmora", "contact-group-countries", "president-of-keldova"])
def test_states_labels_and_posts_have_pages_too(page: Page, slug: str) -> None:
    assert f'href="/a/{slug}/names"' in page(f"/a/{slug}")
