"""A header claims nothing that the page did not tell."""

from communique.model.header import DateBasis, Header


def test_an_empty_header_has_no_date_place_or_title() -> None:
    header = Header()
    assert (header.title, header.date, header.place, header.date_basis) == (None, None, None, DateBasis.NONE)
    assert not header.is_repost
