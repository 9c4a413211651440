"""Words kept and words cut."""

from pathlib import Path

import pytest

from communique.analyse.word_index import index_words
from communique.dossier import Dossier, open_dossier
from communique.dossier.word_shelf import numbered_of, sentences_of, spoken_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("words") / "examples.dossier"
    with open_dossier(path, create=True) as dossier:
        dossier.build(EXAMPLES, workers=1)
    return path


def test_sentences_kept_are_the_sentences_cut(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_dossier(path, read_only=True) as dossier:
        kept, numbers = numbered_of(dossier, dossier.statements())
    assert numbers is not None
    monkeypatch.setattr("communique.dossier.word_shelf.word_rules", lambda: "other rules")
    with open_dossier(path, read_only=True) as dossier:
        cut, none = numbered_of(dossier, dossier.statements())
    assert none is None
    assert kept == cut
    assert index_words(kept, numbers=numbers) == index_words(cut)


def test_words_of_a_new_text_alone_are_cut(tmp_path: Path) -> None:
    sources = sorted(EXAMPLES.glob("*.txt"))[:4]
    with open_dossier(tmp_path / "some.dossier", create=True) as dossier:
        dossier.build(*sources[:3], workers=1)
        before = words_of(dossier)
        dossier.build(*sources, workers=1)
        after = words_of(dossier)
    assert len(after) == len(before) + 1
    assert before.items() <= after.items()


def words_of(dossier: Dossier) -> dict[str, tuple[bytes, bytes]]:
    return dict(dossier.look_ups.store.words_of([s.texts[0] for s in dossier.statements()]))


def test_the_dateline_is_left_out_where_it_is_asked(path: Path) -> None:
    with open_dossier(path, read_only=True) as dossier:
        statement = dossier.statements()[0]
        text = dossier.text(statement.texts[0])
        assert spoken_of(dossier, [statement])[0].sentences == tuple(sentences_of(text, with_dateline=False))
