"""Who is meant."""

from communique.analyse.undertaken import Parties

FIJI, MALTA = Parties(frozenset({"fiji"}), is_open=False), Parties(frozenset({"malta"}), is_open=False)


def test_named_parties_are_the_same_only_if_they_share_an_actor() -> None:
    assert FIJI.may_be(FIJI)
    assert not FIJI.may_be(MALTA)


def test_a_label_may_be_anybody_but_is_nobody_for_certain() -> None:
    assert Parties().may_be(FIJI)
    assert not Parties().are(FIJI)
