"""Flat segments: what overlaps is shown, and no character is lost or doubled."""

from hypothesis import given
from hypothesis import strategies as st

from communique.model.span import Span
from communique.show.marks import Mark, segments

WORDS = "The Envoys 🕊 met Ana Brandt\r\nin Port Vell."


@st.composite
def spans(draw: st.DrawFn, length: int = len(WORDS)) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


marks = st.lists(st.builds(Mark, spans(), st.sampled_from(["acts", "dates"]), st.sampled_from("abcdef")), max_size=30)


@given(spans(), marks)
def test_segments_put_together_are_the_words(span: Span, found: list[Mark]) -> None:
    assert "".join(s.words for s in segments(WORDS, span, found)) == span.of(WORDS)


@given(spans(), marks)
def test_each_character_has_the_marks_that_cover_it(span: Span, found: list[Mark]) -> None:
    for segment in segments(WORDS, span, found):
        for at in range(segment.span.start, segment.span.end):
            assert {m for m in found if m.span.start <= at < m.span.end} == set(segment.marks)


@given(spans(), marks)
def test_every_mark_inside_starts_once(span: Span, found: list[Mark]) -> None:
    started = [m for s in segments(WORDS, span, found) for m in s.starts]
    inside = [m for m in found if m.span.overlaps(span)]
    assert sorted(started, key=repr) == sorted(inside, key=repr)


def test_the_shortest_mark_comes_first() -> None:
    (_, both, _) = segments(WORDS, Span(0, 10), [Mark(Span(0, 10), "acts", "long"), Mark(Span(4, 6), "dates", "short")])
    assert both.names == ("short", "long")


def test_many_overlapping_marks_do_not_grow_the_words() -> None:
    many = [Mark(Span(n % 30, n % 30 + 10), "acts", str(n)) for n in range(300)]
    assert "".join(s.words for s in segments(WORDS, Span(0, len(WORDS)), many)) == WORDS
