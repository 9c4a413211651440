import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extract.openings import Part, opening_of
from communique.knowledge.verbs import third_person_of, verb_frames

LEMMAS = json.loads((Path(__file__).parents[1] / "cases" / "openings.json").read_text("utf-8"))["lemmas"]
AFTER_HAVING = (
    "begun",
    "considered",
    "decided",
    "discussed",
    "examined",
    "expressed",
    "heard",
    "invited",
    "learned",
    "learnt",
    "noted",
    "received",
    "reviewed",
    "studied",
    "taken",
)


@pytest.mark.parametrize(
    ("paragraph", "part", "verb"),
    [
        ("Recalling its resolution 12 (1950),", Part.PREAMBULAR, "recall"),
        ("Having also heard the envoy,", Part.PREAMBULAR, "hear"),
        ("Having in mind the needs of the lake,", Part.PREAMBULAR, "have"),
        ("Being deeply convinced that the lake is one,", Part.PREAMBULAR, "convinced"),
        ("Gravely concerned at the fighting,", Part.PREAMBULAR, "concerned"),
        ("Bearing in mind the season,", Part.PREAMBULAR, "bear"),
        ("Decides, in this regard, to remain seized;", Part.OPERATIVE, "decide"),
        ("4. Further strongly condemns the raid;", Part.OPERATIVE, "condemn"),
        ("(b) Once again calls upon all to come;", Part.OPERATIVE, "call"),
        ("To request the envoy to return;", Part.OPERATIVE, "request"),
        ("Reiterate our call for calm;", Part.OPERATIVE, "reiterate"),
    ],
)
def test_a_paragraph_opens_as_drafters_write_it(paragraph: str, part: Part, verb: str) -> None:
    opening = opening_of(paragraph)
    assert opening is not None
    assert (opening.part, opening.verb) == (part, verb)


@pytest.mark.parametrize(
    "paragraph", ["The sides met.", "", "12", "In the margins of the session,", "States shall act."]
)
def test_what_opens_with_no_verb_has_no_opening(paragraph: str) -> None:
    assert opening_of(paragraph) is None


@pytest.mark.parametrize("word", sorted(LEMMAS))
def test_the_lemma_of_each_opening_word_is_known(word: str) -> None:
    opening = opening_of(f"Having {word} it," if word in AFTER_HAVING else f"{word.capitalize()} the news,")
    assert opening is not None
    assert opening.verb == LEMMAS[word]


@given(st.sampled_from(sorted(v for v in verb_frames() if v.isalpha())), st.sampled_from(["", "3. ", "(a) "]))
def test_every_verb_of_speech_opens_an_operative_paragraph(verb: str, label: str) -> None:
    word = third_person_of(verb).capitalize()
    opening = opening_of(f"{label}{word} it")
    assert opening is not None
    assert (opening.part, opening.span.of(f"{label}{word} it")) == (Part.OPERATIVE, word)


@given(st.text())
def test_an_opening_lies_in_its_paragraph(text: str) -> None:
    opening = opening_of(text)
    assert opening is None or 0 <= opening.span.start < opening.span.end <= len(text)
