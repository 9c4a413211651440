"""What a check looks at."""

from communique.dossier import Dossier
from communique.dossier.checked import what_is_checked


def test_everything_checked_is_counted(dossier: Dossier) -> None:
    assert [number for _, number in what_is_checked(dossier)] == [2, 11, 11, 2, 1, 4, 0]
