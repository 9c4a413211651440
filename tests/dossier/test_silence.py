"""A topic by issuer and time, asked of a dossier."""

from __future__ import annotations

from communique.analyse.silences import Voice
from communique.dossier import Dossier
from communique.dossier.silence import silences_of


def test_a_word_is_found_and_not_found(dossier: Dossier) -> None:
    [line] = silences_of(dossier, "sides").silences.lines
    assert (line.held, len(line.mentions)) == (2, 1)
    assert [c.voice for c in line.cells] == [Voice.SPOKE]
    assert [one.statement.slug for one in line.unplaced] == ["undated-envoys"]


def test_an_instrument_is_found_under_its_names(dossier: Dossier) -> None:
    asked = silences_of(dossier, "vell agreement")
    assert [i.name for i in asked.instruments] == ["Vell Agreement"]
    assert len(asked.silences.lines[0].mentions) == 1


def test_without_a_topic_every_statement_counts(dossier: Dossier) -> None:
    assert len(silences_of(dossier, "").silences.lines[0].mentions) == 2


def test_silence_is_counted_to_the_day_told(dossier: Dossier) -> None:
    [line] = silences_of(dossier, "sides", as_of="2019-05-13").silences.lines
    assert line.gaps[-1].days == 10
