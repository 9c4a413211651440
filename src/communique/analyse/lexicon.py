"""Lexicon: names of several words, found in sentences in one pass.

Invariant: of names that overlap the longest from the left is found; a name written in capitals only is met in capitals only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.analyse.words import Sentence, keys_of
from communique.model.citation import Citation

_SHORT = 5
"""Letters up to which a name in capitals is taken for an abbreviation."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name."""

    words: tuple[str, ...]
    """Its words, folded."""

    of: str
    """What is named: an id."""

    kind: str
    """What sort of form: "name", "adjective" ..."""

    is_capital: bool = False
    """Whether it must stand in capitals ("UAE")."""

    @classmethod
    def parse(cls, text: str, *, of: str, kind: str) -> Form:
        """The form that a name is written in."""
        letters = "".join(c for c in text if c.isalpha())
        return cls(tuple(keys_of(text)), of, kind, letters.isupper() and len(letters) <= _SHORT)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence."""

    form: Form
    """The name."""

    sentence: Sentence
    """Where."""

    first: int
    """Number of its first word."""

    last: int
    """One past its last word."""

    @property
    def of(self) -> str:
        """What is named."""
        return self.form.of

    @property
    def start(self) -> int:
        """First character in the sentence."""
        return self.sentence.words[self.first].start

    @property
    def end(self) -> int:
        """One past the last character in the sentence."""
        return self.sentence.words[self.last - 1].end

    @property
    def words(self) -> str:
        """As written."""
        return self.sentence.exact[self.start : self.end]

    @property
    def citation(self) -> Citation:
        """The words cited."""
        return self.sentence.cite(self.first, self.last)


class Lexicon:
    """Names by their first word."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by_first: dict[str, dict[int, dict[tuple[str, ...], Form]]] = defaultdict(lambda: defaultdict(dict))
        for form in sorted(forms, key=lambda f: (-len(f.words), f.of, f.kind)):
            if form.words:
                self._by_first[form.words[0]][len(form.words)].setdefault(form.words, form)

    def find(self, sentence: Sentence) -> Iterator[Mention]:
        """The names in a sentence, from left to right.

        >>> lexicon = Lexicon([Form.parse("Republic of Fiji", of="FJ", kind="name"), Form.parse("Fiji", of="FJ", kind="name")])
        >>> [m.words for m in lexicon.find(Sentence("a", 1, 0, "Fiji, or the Republic of Fiji"))]
        ['Fiji', 'Republic of Fiji']
        """
        keys = keys_of(sentence.exact)
        bare = [key.removesuffix("'s") for key in keys]
        after = 0
        for at in [n for n, key in enumerate(bare) if key in self._by_first]:
            form = self._longest(keys, bare, at) if at >= after else None
            if form is not None:
                mention = Mention(form, sentence, at, at + len(form.words))
                written = mention.words.removesuffix("'s").removesuffix("’s")
                # Names begin with a capital; "turkey" on a table is none.
                if (written.isupper() or not form.is_capital) and written[:1].isupper():
                    yield mention
                    after = mention.last

    def _longest(self, keys: list[str], bare: list[str], at: int) -> Form | None:
        """The longest name that stands at a word, its last word perhaps in the genitive."""
        for size, forms in self._by_first[bare[at]].items():
            last = at + size
            if last <= len(keys) and (found := forms.get((*keys[at : last - 1], bare[last - 1]))):
                return found
        return None
