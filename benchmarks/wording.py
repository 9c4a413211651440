"""How surely is a wording found again after it was changed?

500 passages of 4 to 40 words are taken from resolutions of the Security Council (CR-UNSC). Each is changed at five rates by
synonyms, order, insertion and deletion, and set between other words; a passage must be found in its own changed sentence (recall)
and in none of 40 other sentences, of which half are the likest that the corpus has (precision); sentences that hold half of the
passage's word pairs by nature are left out, since nobody can say that it does not stand there. Every method's threshold is chosen on
100 other passages, once for all rates, by the best F1; all methods see the same cases in one run.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from rapidfuzz import fuzz
from results import Result, tell

from communique.analyse.near_uses import Wording, find_near_use, weigh_by_rarity
from communique.analyse.words import is_content, keys_of

DATA = Path(__file__).parents[2] / "shared" / "data" / "cr-unsc" / "res_en_gold"
RATES = (0.1, 0.2, 0.3, 0.4, 0.5)
PASSAGES, TUNED = 500, 100
OTHERS = 40
SEED = 20261121

SYNONYMS = {
    "urges": "presses", "calls": "appeals", "reaffirms": "confirms", "decides": "resolves", "requests": "asks", "welcomes": "hails",
    "expresses": "voices", "stresses": "underlines", "recalls": "remembers", "condemns": "denounces", "conflict": "strife", "peace": "calm",
    "agreement": "accord", "agreements": "accords", "support": "backing", "efforts": "endeavours", "immediately": "forthwith",
    "parties": "sides", "situation": "position", "resolution": "decision", "measures": "steps", "implementation": "execution",
    "ensure": "secure", "forces": "troops", "violence": "fighting", "security": "safety", "assistance": "aid", "provide": "furnish",
    "continue": "keep", "continued": "lasting", "full": "complete", "fully": "completely", "further": "more", "territory": "land",
    "respect": "honour", "commitment": "pledge", "concern": "worry", "necessary": "required", "all": "every", "including": "among",
    "particular": "special", "relevant": "pertinent", "important": "weighty", "strengthen": "reinforce", "establish": "set",
    "report": "account", "mandate": "task", "period": "time", "concerned": "affected", "cooperation": "collaboration",
    "international": "global", "accordance": "line", "regarding": "concerning", "people": "population", "process": "course",
    "end": "finish", "help": "assist", "state": "country", "states": "countries", "council": "body", "government": "cabinet",
}  # fmt: skip
FILLERS = [
    "also",
    "again",
    "once",
    "more",
    "fully",
    "now",
    "still",
    "in",
    "the",
    "of",
    "new",
    "recent",
    "joint",
    "current",
    "regional",
    "strongly",
]


@dataclass(frozen=True)
class Case:
    """A passage, its changed sentence, and sentences where it does not stand."""

    passage: list[str]
    changed: list[str]
    others: list[list[str]]


Score = Callable[[list[str], list[str]], float]


def load_sentences() -> list[list[str]]:
    """Sentences of all resolutions, each wording once."""
    out: dict[str, list[str]] = {}
    for path in sorted(DATA.iterdir()):
        text = path.read_text("utf-8", "replace")
        for part in re.split(r"(?<=[.;])\s+|\n\s*\n", text):
            keys = keys_of(" ".join(part.split()))
            if 6 <= len(keys) <= 90:
                out.setdefault(" ".join(keys), keys)
    return list(out.values())


def pick_passages(rng: random.Random, sentences: Sequence[list[str]], number: int) -> list[tuple[int, list[str]]]:
    """Passages of 4 to 40 words with at least two words of meaning that stand in one sentence only."""
    grams = Counter(g for keys in sentences for g in {tuple(keys[n : n + 4]) for n in range(len(keys) - 3)})
    out: list[tuple[int, list[str]]] = []
    for at in rng.sample(range(len(sentences)), len(sentences)):
        keys = sentences[at]
        size = min(len(keys), rng.choice((4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 26, 30, 35, 40)))
        start = rng.randrange(len(keys) - size + 1)
        passage = keys[start : start + size]
        own = [tuple(passage[n : n + 4]) for n in range(size - 3)]
        if sum(map(is_content, passage)) >= 2 and all(grams[g] == 1 for g in own):
            out.append((at, passage))
        if len(out) == number:
            break
    return out


def change(rng: random.Random, passage: Sequence[str], rate: float) -> list[str]:
    """The passage with a share of its words changed, the four kinds by turns."""
    words = list(passage)
    for turn in range(max(1, round(rate * len(passage)))):
        at = rng.randrange(len(words))
        match (turn + rng.randrange(4)) % 4:
            case 0:
                words[at] = SYNONYMS.get(words[at], words[at][:-1] + "ed" if len(words[at]) > 5 else "such")
            case 1:
                size = min(len(words) - at, rng.randint(1, 3))
                block = [words.pop(at) for _ in range(size)]
                to = rng.randrange(len(words) + 1)
                words[to:to] = block
            case 2:
                words.insert(at, rng.choice(FILLERS))
            case _ if len(words) > 3:
                del words[at]
    return words


def stands_by_nature(passage: Sequence[str], sentence: Sequence[str]) -> bool:
    """Whether a sentence holds half of the passage's pairs of neighbouring words: resolutions repeat each other."""
    pairs, there = set(pairwise(passage)), set(pairwise(sentence))
    return 2 * len(pairs & there) >= len(pairs)


def make_cases(
    rng: random.Random, sentences: Sequence[list[str]], picked: Sequence[tuple[int, list[str]]], rate: float
) -> list[Case]:
    holders: dict[str, list[int]] = defaultdict(list)
    for n, keys in enumerate(sentences):
        for key in set(keys):
            if is_content(key) and len(holders[key]) < 300:
                holders[key].append(n)
    cases = []
    for at, passage in picked:
        near = Counter(n for key in set(passage) if is_content(key) for n in holders[key] if n != at)
        likest = sorted(near, key=lambda n: (-near[n], n))[: OTHERS // 2]
        far = rng.sample(range(len(sentences)), OTHERS - len(likest) + 2)
        chosen = [*likest, *(f for f in far if f not in likest and f != at)][:OTHERS]
        others = [sentences[n] for n in chosen if not stands_by_nature(passage, sentences[n])]
        frame = sentences[rng.randrange(len(sentences))]
        cut = rng.randrange(1, len(frame))
        changed = [*frame[:cut][-12:], *change(rng, passage, rate), *frame[cut:][:12]]
        cases.append(Case(passage, changed, others))
    return cases


def by_difflib(passage: list[str], sentence: list[str]) -> float:
    """The share of the passage's words in matching blocks of words."""
    blocks = SequenceMatcher(None, passage, sentence, autojunk=False).get_matching_blocks()
    return sum(b.size for b in blocks) / len(passage)


def by_rapidfuzz(passage: list[str], sentence: list[str]) -> float:
    """The best stretch by letters; a sentence shorter than the passage is compared whole, else it would count as a part of it."""
    one, other = " ".join(passage), " ".join(sentence)
    return (fuzz.partial_ratio if len(one) <= len(other) else fuzz.ratio)(one, other) / 100


def by_token_sort(passage: list[str], sentence: list[str]) -> float:
    one, other = " ".join(passage), " ".join(sentence)
    return (fuzz.partial_token_sort_ratio if len(one) <= len(other) else fuzz.token_sort_ratio)(one, other) / 100


def by_minhash(passage: list[str], sentence: list[str]) -> float:
    """The share of the passage's minimum hashes (128 permutations of word pairs) that the best window of its length shares."""
    own = _minima(passage)
    size = len(passage) + 2
    windows = [sentence[n : n + size] for n in range(0, max(1, len(sentence) - size + 1), max(1, size // 4))]
    return max(sum(a == b for a, b in zip(own, _minima(w), strict=True)) / len(own) for w in windows)


_PRIME = (1 << 61) - 1
_FACTORS = [(random.Random(n).randrange(1, _PRIME), random.Random(-n - 1).randrange(_PRIME)) for n in range(128)]


def _minima(words: Sequence[str]) -> tuple[int, ...]:
    import zlib

    import numpy as np

    pairs = {" ".join(words[n : n + 2]) for n in range(max(1, len(words) - 1))}
    codes = np.array([zlib.crc32(p.encode()) for p in pairs], dtype=np.uint64)
    a = np.array([f[0] & 0xFFFFFFFF for f in _FACTORS], dtype=np.uint64)[:, None]
    b = np.array([f[1] & 0xFFFFFFFF for f in _FACTORS], dtype=np.uint64)[:, None]
    return tuple(int(v) for v in ((a * codes + b) & np.uint64(0xFFFFFFFF)).min(axis=1))


def best_threshold(score: Score, cases: Sequence[Case]) -> float:
    """The threshold of the best F1 over cases of all rates."""
    hits = sorted(score(c.passage, c.changed) for c in cases)
    misses = sorted(score(c.passage, o) for c in cases for o in c.others)

    def f1(t: float) -> float:
        found = sum(h >= t for h in hits)
        false = sum(m >= t for m in misses)
        return 2 * found / (len(hits) + found + false)

    return max((n / 100 for n in range(20, 101)), key=f1)


def measure(score: Score, threshold: float, cases: Sequence[Case]) -> tuple[float, float]:
    found = sum(score(c.passage, c.changed) >= threshold for c in cases)
    false = sum(score(c.passage, o) >= threshold for c in cases for o in c.others)
    return found / len(cases), found / (found + false) if found + false else 1.0


def ask(passages: int = PASSAGES, tuned: int = TUNED) -> Result:
    rng = random.Random(SEED)
    sentences = load_sentences()
    weigh = weigh_by_rarity(sentences)

    def by_communique(passage: list[str], sentence: list[str]) -> float:
        found = find_near_use(Wording.of(passage, weigh), sentence, least=0.15)
        return found.likeness if found else 0.0

    methods: dict[str, Score] = {
        "Communiqué": by_communique,
        "rapidfuzz partial_ratio": by_rapidfuzz,
        "rapidfuzz partial_token_sort": by_token_sort,
        "difflib (words)": by_difflib,
        "MinHash (word pairs)": by_minhash,
    }
    picked = pick_passages(rng, sentences, passages + tuned)
    test, tune = picked[:passages], picked[passages:]
    cases = {rate: make_cases(rng, sentences, test, rate) for rate in RATES}
    tuning = [c for rate in RATES for c in make_cases(rng, sentences, tune, rate)]
    rows = []
    for name, score in methods.items():
        if "--own" in sys.argv and score is not by_communique:
            continue
        threshold = best_threshold(score, tuning)
        started = perf_counter()
        cells = [measure(score, threshold, cases[rate]) for rate in RATES]
        each = (perf_counter() - started) / (len(RATES) * passages * (OTHERS + 1)) * 1e6
        f1 = [2 * r * p / (r + p) if r + p else 0.0 for r, p in cells]
        shown = [f"{f:.3f} ({r:.2f} / {p:.2f})" for f, (r, p) in zip(f1, cells, strict=True)]
        mean = sum(f1) / len(f1)
        rows.append((name, f"{threshold:.2f}", *shown, f"{mean:.3f}", f"{each:.0f} µs"))
        print(rows[-1], file=sys.stderr)
    return Result(
        "How surely is a wording found again after it was changed?",
        "ahead of rapidfuzz, difflib and MinHash at every rate of change",
        ("method", "threshold", *(f"{rate:.0%} changed" for rate in RATES), "mean F1", "a sentence"),
        tuple(rows),
        (
            (
                f"F1 (recall / precision) over {len(test)} passages of 4 to 40 words of cr-unsc, each against its changed sentence "
                f"and {OTHERS} others; thresholds chosen on {len(tune)} other passages."
            ),
        ),
    )


if __name__ == "__main__":
    tell(ask())
