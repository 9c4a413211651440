"""Pages: answers as HTML."""

from communique.dossier import Dossier
from communique.web.answer import Answer
from communique.web.asking import read_address
from communique.web.pages import write


def written(dossier: Dossier, **shown: object) -> str:
    told: dict[str, object] = {"message": "m", "near": (), **shown}
    return write(dossier, Answer("error.html", "Not <b>found"), read_address("/x"), **told)


def test_a_title_is_escaped(dossier: Dossier) -> None:
    assert "<title>Not &lt;b&gt;found" in written(dossier)


def test_a_message_is_escaped(dossier: Dossier) -> None:
    assert "&lt;script&gt;" in written(dossier, message="<script>")


def test_a_page_can_be_read_in_the_language_of_the_reader(dossier: Dossier) -> None:
    shown = write(dossier, Answer("error.html", "x"), read_address("/x", language="fr"), message="m", near=())
    assert '<html lang="fr">' in shown


def test_a_page_names_its_json(dossier: Dossier) -> None:
    assert 'type="application/json" href="/x.json"' in written(dossier)
