"""Short statements read whole, for the tests of what is extracted."""

from collections.abc import Callable

import pytest

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.scene import Scene
from communique.model.page import Origin, Page
from communique.model.reading import Sentence, Token
from communique.read import read_statement
from communique.zone import zone

HEADS = {
    "mediator": "Statement by the Mediator for the Lakes\n\nSUVA, 12 May 2021\n\n"
    "The Mediator for the Lakes, Anna Dee, issued the following statement today:\n\n",
    "council": "Communiqué of the Lake Council\n\n12 May 2021\n\nThe Lake Council, at its 12th meeting, "
    "held in Suva on 12 May 2021, adopted the following decision on the situation in the region of the lakes.\n\n",
    "readout": "Meeting of President Karl Ode with President Lia Moss\n\n12 May 2021\n\n"
    "President of Ghana Karl Ode met with President of Togo Lia Moss in Accra today.\n\n",
    "leaders": "Joint Statement\n\n12 May 2021\n\n"
    "We, the President of Ghana Karl Ode and the President of Togo Lia Moss, declare the following:\n\n",
}


@pytest.fixture
def scene_of() -> Callable[..., Scene]:
    """The scene of a statement with a body, under one of four heads."""

    def build(body: str, *, head: str = "mediator") -> Scene:
        text, header, _ = zone(Page(Origin("-"), f"{HEADS[head]}{body}\n"))
        reading = read_statement(text, header)
        issue = find_issue(text, header, reading)
        return Scene(text, header, reading, issue, Cast(reading, issue.issuers))

    return build


@pytest.fixture
def word_in() -> Callable[[Scene, str], tuple[Sentence, Token]]:
    """The last sentence of a scene and the first token in it that is written so."""

    def find(scene: Scene, word: str) -> tuple[Sentence, Token]:
        sentence = scene.body[-1]
        return sentence, next(t for t in sentence.tokens if t.text == word)

    return find
