"""Layers of a statement."""

from communique.dossier import Dossier
from communique.model.facts import FACT_KINDS
from communique.web.views.layers import LAYER_OF, LAYERS, marks_of


def test_every_kind_of_fact_has_a_layer() -> None:
    assert set(LAYER_OF) == set(FACT_KINDS)
    assert set(LAYER_OF.values()) <= {layer.name for layer in LAYERS}


def test_letters_and_keys_tell_layers_apart() -> None:
    assert len({layer.letter for layer in LAYERS}) == len({layer.key for layer in LAYERS}) == len(LAYERS)


def test_every_citation_in_the_text_is_marked(dossier: Dossier) -> None:
    statement = dossier.statements()[0]
    text = dossier.text(statement.texts[0])
    facts = dossier.facts_of(statement)
    marks = list(marks_of(facts, text.content, text.sha256))
    spans = {(m.span, m.name) for m in marks}
    assert all((c.span, f.fact.id) in spans for f in facts for c in f.citations)


def test_a_text_of_another_name_has_no_marks(dossier: Dossier) -> None:
    facts = dossier.facts_of(dossier.statements()[0])
    assert list(marks_of(facts, "", "ff")) == []
