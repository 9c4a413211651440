"""The names of the root package are those that its documentation lists, whatever was imported before."""

import subprocess
import sys

import pytest

import communique as cq

BEFORE = [
    "import communique",
    "import communique.read",
    "from communique.read import engine",
    "import communique.pipeline",
]


@pytest.mark.parametrize("before", BEFORE)
def test_read_is_the_function_whatever_was_imported_before(before: str) -> None:
    program = f"{before}; import communique as cq; print(cq.read('GENEVA, 3 May 2019 – The Envoys met.').issue.date)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2019-05-03"


def test_every_public_name_is_there() -> None:
    assert [name for name in cq.__all__ if getattr(cq, name, None) is None] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = cq.nothing  # type: ignore[attr-defined]
