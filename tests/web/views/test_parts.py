"""Parts of pages: the beginnings of lists."""

from communique.dossier import Dossier
from communique.dossier.listing import Asked, listing
from communique.web.views.parts import SHOWN, Part, Wanted, flat, part_of

ACTS = Wanted(listing="acts", title="Acts", filters={"force": "directive"}, without=("speaker",))


def test_a_part_is_the_beginning_of_its_list(dossier: Dossier) -> None:
    whole = listing("acts").page(dossier, Asked({"force": "directive"}, "-date", None))
    part = part_of(dossier, ACTS)
    assert part.rows == whole.rows[:SHOWN]
    assert part.total == whole.total


def test_a_part_leads_to_its_list(dossier: Dossier) -> None:
    assert part_of(dossier, ACTS).href == "/acts?force=directive&sort=-date"


def test_columns_that_would_say_the_same_are_left_out(dossier: Dossier) -> None:
    assert "speaker" not in {c.key for c in part_of(dossier, ACTS).columns}


def test_a_name_that_a_list_does_not_know_stands_in_none_of_its_rows(dossier: Dossier) -> None:
    part = part_of(dossier, Wanted(listing="acts", title="Acts", filters={"actor": "Qqqq Zzzz"}))
    assert (part.rows, part.total) == ((), 0)


def test_rows_of_several_parts_tell_to_which_they_belong() -> None:
    parts = [Part("a", "A", ({"x": 1},), 1), Part("b", "B", ({"x": 2},), 1)]
    assert flat(parts) == [{"part": "a", "x": 1}, {"part": "b", "x": 2}]
