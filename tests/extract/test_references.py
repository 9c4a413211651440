import json
from pathlib import Path

import pytest

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.references import find_references, manner_of
from communique.extract.scene import Scene
from communique.model.facts import Reference
from communique.model.page import Origin, Page
from communique.model.reading import MentionKind
from communique.read import read_statement
from communique.zone import zone

ROOT = Path(__file__).parents[2]
SEEDS, GOLD = ROOT.parent / "shared" / "seeds", ROOT.parent / "shared" / "gold" / "facts"


def scene_of(content: str) -> Scene:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    issue = find_issue(text, header, reading)
    return Scene(text, header, reading, issue, Cast(reading, issue.issuers))


def references_in(body: str) -> tuple[Reference, ...]:
    return find_references(
        scene_of(
            f"Statement on the valley\n\nGENEVA, 3 May 2021 – The Co-Chairs of the Lake Group met in Geneva today. {body}\n"
        )
    )


def test_all_mentions_of_one_instrument_are_one_reference() -> None:
    found = references_in("They recalled the Arva Protocol of 2012. Violations of the Protocol must stop.")
    assert [(r.name, str(r.date), len(r.citations)) for r in found] == [("Arva Protocol", "2012", 2)]


def test_citations_are_the_words_of_the_name() -> None:
    (found,) = references_in("They recalled the joint statement by Presidents Ode and Dee of 9 November 2020.")
    assert found.citations[0].exact == "joint statement by Presidents Ode and Dee"


def test_a_number_is_kept() -> None:
    assert [r.number for r in references_in("They recalled resolutions 822 and 853 (1993).")] == ["822", "853"]


@pytest.mark.parametrize(
    ("body", "manner"),
    [
        ("They recalled the Arva Protocol.", "recall"),
        ("They acted in accordance with the Arva Protocol.", "in accordance with"),
        ("They called for the full implementation of the Arva Protocol.", "implement"),
        ("They deplored violations of the Arva Protocol.", "violate"),
        ("The sides have obligations under the Arva Protocol.", "under"),
        ("The settlement must be based on the Arva Protocol.", "based on"),
        ("The ministers signed the Arva Protocol.", "sign"),
        ("The parties must comply with the Arva Protocol.", "comply with"),
        ("They welcomed the Arva Protocol.", "welcome"),
        ("The Arva Protocol has twelve pages.", "mention"),
    ],
)
def test_the_manner_is_read_from_what_rules_the_name(body: str, manner: str) -> None:
    assert [r.manner for r in references_in(body)] == [manner]


def test_the_first_mention_that_tells_a_manner_gives_it() -> None:
    found = references_in("The Arva Protocol has twelve pages. They reaffirmed the Arva Protocol.")
    assert [r.manner for r in found] == ["reaffirm"]


def test_an_anniversary_tells_the_year() -> None:
    found = references_in(
        "They marked the tenth anniversary of the Treaty of Arva and the 25th anniversary of the Lorm Accord."
    )
    assert [(r.name, str(r.date)) for r in found] == [("Treaty of Arva", "2011"), ("Lorm Accord", "1996")]


def test_rules_and_confidence_tell_how_sure_a_reference_is() -> None:
    first, second = references_in("They recalled resolution 1244 (1999) and the report of the Mediator.")
    assert (first.rule, second.rule) == ("reference.number", "reference.authored")
    assert first.confidence > second.confidence


def test_a_headline_that_tells_an_act_is_no_reference() -> None:
    headline = "Arab League Welcomes Short-Term Truce Agreement in Chad"
    body = (
        "Arab League welcomed the signing of the Truce Agreement by the two sides, in Doha, on Friday, which will help."
    )
    scene = scene_of(f"{headline}\n\n{body}")
    assert not any("Welcomes" in reference.name for reference in find_references(scene))


def test_manner_looks_at_one_sentence() -> None:
    scene = scene_of(
        "Statement\n\nGENEVA, 3 May 2021 – The Co-Chairs met in Geneva. They reaffirmed the Arva Protocol.\n"
    )
    mention = next(m for m in scene.reading.mentions if m.kind is MentionKind.INSTRUMENT)
    assert manner_of(scene.reading.sentences[mention.sentence], mention) == "reaffirm"


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not beside the repository")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")) if SEEDS.exists() else [], ids=lambda p: p.name[:3])
def test_the_seeds_have_the_references_of_their_gold(path: Path) -> None:
    gold = json.loads((GOLD / f"{path.stem}.json").read_text("utf-8"))["references"]
    found = find_references(scene_of(path.read_bytes().decode()))
    assert sorted(str(r.date) for r in found) == sorted(str(g["date"]) for g in gold)
    spans = {(c.start, c.end) for r in found for c in r.citations}
    missed = [g["name"] for g in gold if not any(s < end and start < e for s, e in g["at"] for start, end in spans)]
    assert missed == []
