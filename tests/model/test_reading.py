"""A sentence's syntax can be walked up and down."""

from communique.model.reading import Mention, MentionKind, Reading, Sentence, Token
from communique.model.span import Span
from communique.model.text import ZoneRole


def sentence() -> Sentence:
    """ "The envoy met both sides", by hand."""
    rows = [
        ("The", "det", 1, ()),
        ("envoy", "nsubj", 2, (0,)),
        ("met", "ROOT", 2, (1, 4)),
        ("both", "det", 4, ()),
        ("sides", "dobj", 2, (3,)),
    ]
    tokens, at = [], 0
    for index, (text, dep, head, children) in enumerate(rows):
        tokens.append(Token(index, text, at, text.lower(), "X", "X", dep, head, children))
        at += len(text) + 1
    return Sentence(0, 1, ZoneRole.BODY, Span(0, at - 1), tuple(tokens))


def test_the_root_heads_the_sentence() -> None:
    assert sentence().root().text == "met"


def test_a_subtree_holds_a_word_and_all_below_it_in_order() -> None:
    assert [t.text for t in sentence().subtree(4)] == ["both", "sides"]


def test_ancestors_lead_to_the_root() -> None:
    assert [t.text for t in sentence().ancestors(0)] == ["envoy", "met"]


def test_children_can_be_asked_for_by_label() -> None:
    assert [t.text for t in sentence().children(2, "dobj")] == ["sides"]


def test_a_token_ends_where_its_last_character_does() -> None:
    assert (sentence().tokens[1].start, sentence().tokens[1].end) == (4, 9)


def test_mentions_are_found_by_sentence_and_kind() -> None:
    label = Mention(MentionKind.LABEL, 0, Span(14, 19), 4, 4, "sides")
    reading = Reading("The envoy met both sides", "ab", (sentence(),), (label,), _by_sentence={0: (label,)})
    assert reading.mentions_in(0) == (label,)
    assert reading.mentions_in(0, MentionKind.PERSON) == ()
    assert reading.mentions_in(7) == ()
