"""How sides are named and spoken to, asked of a dossier."""

from communique.dossier import Dossier


def test_labels_are_told_with_who_uses_them(dossier: Dossier) -> None:
    answer = dossier.parity()
    label = next(n for n in answer.labels if n.label == "sides")
    assert {answer.issuers[u.statement.id] for u in label.uses} == {"Envoys"}


def test_the_acts_of_a_ladder_have_their_passages(dossier: Dossier) -> None:
    answer = dossier.ladder()
    for line in answer.lines:
        assert all(answer.acts[p.spoken.act.id].places for p in line.points)


def test_acts_of_another_force_stand_on_another_ladder(dossier: Dossier) -> None:
    assert all(n.side.startswith("expressive") for n in dossier.ladder(force="expressive").lines)


def test_with_no_pair_nobody_is_spoken_to_alone(dossier: Dossier) -> None:
    assert dossier.parity().alone == ()
