"""The server: where it listens."""

import socket

import pytest

from communique.model.errors import CommuniqueError
from communique.web import server


def test_only_the_loopback_address_is_listened_on() -> None:
    assert server.HOST == "127.0.0.1"


def test_a_port_that_is_taken_is_told(examples: str) -> None:
    with socket.socket() as taken:
        taken.bind((server.HOST, 0))
        taken.listen()
        with pytest.raises(CommuniqueError, match="-p 0"):
            server.run(examples, port=taken.getsockname()[1])
