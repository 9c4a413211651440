"""Words in the reader's language: set for a moment, English otherwise."""

from gettext import NullTranslations
from threading import Thread

from communique.show.spoken import speaking, spoken, spoken_number
from communique.web.languages import catalogue


class Shouting(NullTranslations):
    """A made-up language."""

    def gettext(self, message: str) -> str:
        return message.upper()


def test_words_are_those_of_the_catalogue_while_it_is_spoken() -> None:
    with speaking(Shouting()):
        assert spoken("once") == "ONCE"
    assert spoken("once") == "once"


def test_what_is_named_is_never_translated() -> None:
    with speaking(NullTranslations()):
        assert spoken("named %(who)s", who="100 %(x)s") == "named 100 %(x)s"


def test_a_number_takes_the_plural_of_the_language() -> None:
    with speaking(catalogue("fr")):
        told = [spoken_number("%(num)s meeting", "%(num)s meetings", number) for number in (0, 1, 2)]
    assert told == ["0 rencontre", "1 rencontre", "2 rencontres"]


def test_nothing_stays_nothing() -> None:
    with speaking(Shouting()):
        assert spoken("") == ""


def test_another_thread_speaks_for_itself() -> None:
    heard: list[str] = []
    with speaking(Shouting()):
        thread = Thread(target=lambda: heard.append(spoken("once")))
        thread.start()
        thread.join()
    assert heard == ["once"]
