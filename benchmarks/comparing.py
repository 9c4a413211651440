"""What do the questions of wording cost?

`compare` of two statements of 2,000 words; `new` and `formulas` from 100 to 10,000 statements of 300 words, of which a third is
wording that recurs, each in a process of its own so that memory is its own.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter, process_time

from results import Result, tell

from communique.analyse.comparison import compare
from communique.analyse.formulas import find_formulas
from communique.analyse.novelty import find_news
from communique.analyse.spoken import Spoken
from communique.analyse.words import Sentence
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

SIZES = (100, 1000, 10000)
SEED = 20261121
WORDS = 300
SYLLABLES = ("ra", "lo", "mi", "ten", "vo", "dar", "kes", "pal", "nu", "sor", "bel", "tig", "hum", "fe", "ju", "wen")
SMALL = ("the", "of", "and", "to", "in", "for", "on", "with", "that", "their", "by", "from")


def vocabulary(rng: random.Random) -> list[str]:
    """Made-up words; few of them are frequent, as in language."""
    return ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(30000)]


def sentence(rng: random.Random, words: list[str], size: int) -> str:
    picked = [
        rng.choice(SMALL) if rng.random() < 0.4 else words[min(int(rng.paretovariate(0.7)) - 1, len(words) - 1)]
        for _ in range(size)
    ]
    return " ".join(picked).capitalize() + "."


def statements(number: int, words_each: int = WORDS) -> Iterator[Spoken]:
    """So many statements; of each a third are lines of a stock of 300."""
    rng = random.Random(SEED)
    words = vocabulary(rng)
    stock = [sentence(rng, words, rng.randint(8, 30)) for _ in range(300)]
    for n in range(number):
        at, parts = 0, []
        while sum(len(p.split()) for p in parts) < words_each:
            parts.append(rng.choice(stock) if rng.random() < 1 / 3 else sentence(rng, words, rng.randint(10, 35)))
        sentences = []
        for paragraph, part in enumerate(parts, 1):
            sentences.append(Sentence(f"{n:064}", paragraph, at, part))
            at += len(part) + 1
        day = PartialDate(f"{1990 + n * 30 // number}-{n % 12 + 1:02}-{n % 28 + 1:02}")
        told = Statement(
            f"s{n}", f"s{n}", "t", (f"{n:064}",), ("Envoys",), day, None, "stated", None, "statement", "en"
        )
        yield Spoken(told, tuple(sentences))


def one_size(question: str, number: int) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of the processor and megabytes of a question at a size, the statements themselves included in the memory."""
    spoken = list(statements(number))
    started, used = perf_counter(), process_time()
    if question == "new":
        find_news(spoken[-1], spoken[:-1])
    else:
        find_formulas(spoken)
    return perf_counter() - started, process_time() - used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def time_compare() -> float:
    """Median milliseconds of the processor for comparing two statements of 2,000 words that share two thirds."""
    rng = random.Random(SEED)
    left = next(statements(1, 2000))
    words = vocabulary(rng)
    seconds = []
    for turn in range(7):
        right = []
        for s in left.sentences:
            parts = s.exact.split()
            if rng.random() < 0.6:
                for _ in range(max(1, len(parts) // 8)):
                    parts[rng.randrange(len(parts))] = rng.choice(words[:200])
            right.append(Sentence(f"{turn:064}", s.paragraph, s.start, " ".join(parts)[: len(s.exact) + 90]))
        rng.shuffle(right)
        started = process_time()
        compare(left.sentences, right)
        seconds.append(process_time() - started)
    return statistics.median(seconds) * 1e3


def ask() -> Result:
    rows = [("compare", "2 × 2,000 words", "", f"{time_compare():.0f} ms", "")]
    for question in ("new", "formulas"):
        for number in SIZES:
            done = subprocess.run(
                [sys.executable, __file__, "--one", question, str(number)], capture_output=True, text=True, check=True
            )
            seconds, used, megabytes = json.loads(done.stdout)
            rows.append(
                (question, f"{number:,} statements", f"{seconds:.2f} s", f"{used:.2f} s", f"{megabytes:.0f} MB")
            )
            print(rows[-1], file=sys.stderr)
    return Result(
        "What do the questions of wording cost?",
        "`compare` of two statements of 2,000 words under 50 ms; `new` and `formulas` on 10,000 statements within a minute and 1 GB",
        ("question", "of", "time", "of the processor", "memory of the process"),
        tuple(rows),
        (
            f"Made-up statements of {WORDS} words; reading them from the dossier and splitting them into sentences comes on top, about 1 ms each.",
        ),
    )


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(one_size(sys.argv[2], int(sys.argv[3]))))
    else:
        tell(ask())
