from communique.extract.cast import Cast
from communique.extract.quotations_attribution import Neighbourhood, Told, verbs_of_saying
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

OPENING = "Readout\n\nGENEVA, 3 May 2021 – Special Envoy Anna Dee and President of Ghana Karl Ode met in Geneva.\n\n"


def told(body: str) -> tuple[str, Told | None]:
    content = f"{OPENING}{body}\n"
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    near = Neighbourhood(reading, Cast(reading, ()), reading.quotes)
    return content, near.told(reading.quotes[-1])


def test_the_span_of_an_attribution_holds_speaker_and_verb() -> None:
    content, found = told("“We will not give up on the valley,” Karl Ode said in Geneva.")
    assert found is not None
    assert (found.speakers, found.how, found.span.of(content)) == (("Karl Ode",), "after", "Karl Ode said")


def test_an_inverted_attribution_has_its_speaker_behind_the_verb() -> None:
    content, found = told("“We will not give up on the valley,” said President Karl Ode.")
    assert found is not None
    assert found.speakers == ("Karl Ode",)
    assert found.span.of(content).startswith("said")


def test_words_after_the_mark_win_over_words_before_it() -> None:
    _, found = told("After the talks with Anna Dee, “we will not give up on the valley,” Karl Ode said.")
    assert found is not None
    assert found.speakers == ("Karl Ode",)


def test_a_woven_quotation_has_the_subject_of_its_clause() -> None:
    _, found = told("Karl Ode vowed to keep the road open “as long as the snow allows us”.")
    assert found is not None
    assert found.speakers == ("Karl Ode",)


def test_a_verb_inside_the_quotation_tells_nothing() -> None:
    _, found = told("“He said that we shall not give up.”")
    assert found is None


def test_a_sentence_of_saying_tells_its_speaker() -> None:
    text, header, _ = zone(Page(Origin("-"), f"{OPENING}Karl Ode also said that the road will stay open.\n"))
    reading = read_statement(text, header)
    near = Neighbourhood(reading, Cast(reading, ()), ())
    found = near.told_by(reading.sentences[-1])
    assert found is not None
    assert found.speakers == ("Karl Ode",)


def test_verbs_of_saying_are_lemmas() -> None:
    assert {"say", "tell", "add"} <= verbs_of_saying()
