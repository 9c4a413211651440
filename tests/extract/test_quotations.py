import json
from pathlib import Path
from typing import Any

import pytest

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.quotations import attribute_quotes, count_words, list_quotations
from communique.extract.scene import Scene
from communique.model.facts import Mode, Quotation
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

ROOT = Path(__file__).parents[2]
SEEDS, GOLD = ROOT.parent / "shared" / "seeds", ROOT.parent / "shared" / "gold" / "facts"
CASES = json.loads((ROOT / "tests" / "cases" / "quotations.json").read_text("utf-8"))
OPENING = "GENEVA, 3 May 2021 – The talks on the valley were held in Geneva. Special Envoy Anna Dee and President of Ghana Karl Ode took part."


def quotations_in(content: str) -> tuple[Quotation, ...]:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    issue = find_issue(text, header, reading)
    found = attribute_quotes(text, reading, Cast(reading, issue.issuers))
    cast = Cast(reading, issue.issuers, {a.quote.span: a.speakers for a in found})
    return list_quotations(Scene(text, header, reading, issue, cast), found)


def quoted(body: str) -> list[tuple[str | None, str, str]]:
    return [
        (q.speaker, q.attribution, q.citations[0].exact)
        for q in quotations_in(f"Readout of the talks\n\n{OPENING}\n\n{body}\n")
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["label"])
def test_a_text_has_the_speakers_of_its_case(case: dict[str, Any]) -> None:
    opening = OPENING if "Kofi" not in case["input"] else "GENEVA, 3 May 2021 – The talks were held in Geneva."
    found = quotations_in(f"Readout of the talks\n\n{opening}\n\n{case['input']}\n")
    assert {q.speaker for q in found} == ({case["speaker"]} if case["speaker"] else set())


def test_an_interrupted_quotation_is_two() -> None:
    body = (
        "“The Council is as strong as the will of its members,” said Anna Dee. “So finding an answer is for all of us.”"
    )
    assert [(who, how) for who, how, _ in quoted(body)] == [("Anna Dee", "after"), ("Anna Dee", "carried")]


def test_fewer_than_five_words_are_a_term() -> None:
    assert quoted("Anna Dee spoke of “full confidence” in the “5+2” format.") == []


def test_words_are_cited_without_their_marks() -> None:
    assert quoted("Anna Dee said: “We will not give up on peace.”")[0][2] == "We will not give up on peace."


def test_a_speaker_nobody_tells_is_none() -> None:
    found = quotations_in("Notice\n\nThe board was painted white.\n\n“Nobody shall ever walk on this grass again”\n")
    assert all(q.speaker is None for q in found)


def test_a_statement_quoted_whole_is_its_issuers_own() -> None:
    text = (
        "Statement by the Lake Group\n\nGENEVA, 3 May 2021 – The Special Envoy, Anna Dee, issued the following statement today:\n"
        "“We met the leaders of both sides in Geneva. We urge them to return to talks. We thank the people of Geneva.\n"
        "We stand ready to help the sides. The next round will be held in June.”\n"
    )
    (found,) = quotations_in(text)
    assert (found.speaker, found.attribution) == ("Anna Dee", "before")


def test_a_quotation_inside_a_quotation_has_its_own_speaker() -> None:
    text = (
        "Statement by the envoy\n\nGENEVA, 3 May 2021 – The Special Envoy, Anna Dee, made the following statement:\n"
        "“I would like to read out the statement that the Security Council has agreed on:\n"
        "‘The Security Council calls for an end to all attacks in the valley.’\n"
        "I thank the people of Geneva for all they did.”\n"
    )
    assert [q.speaker for q in quotations_in(text)] == ["Anna Dee", "Security Council"]


def test_quotations_are_of_the_quoted_mode() -> None:
    found = quotations_in(f"Readout\n\n{OPENING} “We will not give up on peace,” Anna Dee said.\n")
    assert [q.mode for q in found] == [Mode.QUOTED]


def test_words_are_counted_without_marks() -> None:
    assert count_words("“No,” she said – 12 May!") == 5


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not beside the repository")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")) if SEEDS.exists() else [], ids=lambda p: p.name[:3])
def test_the_seeds_have_the_quotations_of_their_gold(path: Path) -> None:
    gold = json.loads((GOLD / f"{path.stem}.json").read_text("utf-8"))["quotations"]
    found = quotations_in(path.read_bytes().decode())
    assert [[[c.start, c.end] for c in q.citations] for q in found] == [g["at"] for g in gold]
