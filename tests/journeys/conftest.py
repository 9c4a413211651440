"""The dossier of examples/, built once for all tests that only ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from communique.dossier import Dossier, open_dossier

from .planted import EXAMPLES


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path = tmp_path_factory.mktemp("planted") / "examples.dossier"
    with open_dossier(path, create=True) as new:
        new.build(EXAMPLES / "statements", workers=1)
    with open_dossier(path, read_only=True) as opened:
        yield opened
