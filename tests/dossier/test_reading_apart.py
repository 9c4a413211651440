"""Reading in a process of its own."""

from communique.dossier.reading import read
from communique.dossier.reading_apart import ReaderApart

TEXT = "VELL, 3 May 2015 - The Envoys met President Ana Brandt and called on the sides to respect the truce."


def test_what_is_read_apart_is_what_is_read_here_and_the_process_ends() -> None:
    reader = ReaderApart()
    assert reader.read(TEXT) == read(TEXT)
    assert reader.is_running
    reader.close()
    assert not reader.is_running
