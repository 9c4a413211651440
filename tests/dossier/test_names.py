"""Names asked for."""

from communique.dossier.names import fold, near_names


def test_folding_leaves_an_article_that_is_the_whole_name() -> None:
    assert fold("The") == "the"


def test_names_far_away_are_not_offered() -> None:
    assert near_names(["Ana Brandt"], "qqqq") == ()
