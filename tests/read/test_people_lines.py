from communique.model.reading import Group, Known, Mention, Sentence
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences
from communique.read.names import list_lines
from communique.read.people import find_mentions, gather_people
from communique.read.people_lines import owner_in_front
from communique.read.people_scan import scan_line
from communique.read.sentences import split_sentences

Gathered = tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]
Offices = dict[str, list[str]]


def _sentences(*lines: str) -> tuple[tuple[Sentence, ...], str]:
    """Each line as a paragraph of its own, as a page gives them."""
    text, start, stretches = "\n".join(lines), 0, []
    for number, line in enumerate(lines, 1):
        span = Span(start, start + len(line))
        stretches += [Stretch(s, number, ZoneRole.BODY) for s in split_sentences(text, span)]
        start += len(line) + 1
    return parse_sentences(text, stretches), text


def _offices(*lines: str) -> Offices:
    sentences, text = _sentences(*lines)
    people, _, _ = gather_people(find_mentions(sentences, text), sentences)
    return {p.name: [str(o) for o in p.offices] for p in people}


def test_a_post_on_the_line_below_a_name_is_its_holders() -> None:
    found = _offices(
        "HE Obaid Saqri", "Minister of State, United Arab Emirates", "HE Dr Isa Dosar", "Minister of Foreign Affairs"
    )
    assert found == {
        "Obaid Saqri": ["Minister of State of United Arab Emirates"],
        "Isa Dosar": ["Minister of Foreign Affairs"],
    }


def test_a_sentence_below_a_name_is_not_tied_to_it() -> None:
    assert _offices("HE Obaid Saqri", "President Kone of Chad spoke.") == {
        "Obaid Saqri": [],
        "Kone": ["President of Chad"],
    }


def test_a_country_cut_off_by_a_line_break_owns_the_post() -> None:
    found = _offices("They spoke to Israeli", "Defense Minister Yoav Gallo, who agreed.")
    assert found == {"Yoav Gallo": ["Defense Minister of Israel"]}


def test_a_country_in_front_of_a_colon_owns_the_post() -> None:
    assert _offices("Zambia: H.E. President Mulenga Chisa") == {"Mulenga Chisa": ["President of Zambia"]}


def test_a_country_before_a_dash_and_a_title_owns_the_post() -> None:
    assert _offices("Zambia - H.E. President Mulenga Chisa") == {"Mulenga Chisa": ["President of Zambia"]}


def test_a_country_without_a_colon_is_no_heading() -> None:
    sentences, text = _sentences("Zambia welcomed the President.")
    line = list_lines(sentences, text)[0]
    nodes = scan_line(line)
    assert owner_in_front(nodes, line, nodes[-1]) is None


def test_a_country_before_a_name_with_a_title_opens_an_item() -> None:
    assert _offices("Botswana H.E. Moku Masi, Vice President") == {"Moku Masi": ["Vice President of Botswana"]}


def test_a_country_is_not_that_of_the_second_person_behind_it() -> None:
    assert _offices("Botswana: H.E. President Moku Masi, Chair.Malawi: H.E. President Laza Chak,Chair.") == {
        "Moku Masi": ["President of Botswana"],
        "Laza Chak": ["President", "Chair"],
    }


def test_a_country_before_a_name_is_its_bearers_without_a_post() -> None:
    sentences, text = _sentences("Zimbabwe H.E. Robo Muga")
    people, _, _ = gather_people(find_mentions(sentences, text), sentences)
    assert people[0].country == "ZW"
