"""The server: the site on the loopback address of this machine."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

import uvicorn

from communique.model.errors import SourceError
from communique.web.application import create_application
from communique.web.asking import read_address
from communique.web.site import Site

HOST = "127.0.0.1"
"""The only address that is listened on."""


def run(
    path: str | os.PathLike[str], *, port: int, read_only: bool = False, tell: Callable[[str], None] = lambda _: None
) -> None:
    """Serve the dossier of a file until the process is told to stop.

    Args:
        path: the file.
        port: where to listen; 0 for any free port.
        read_only: leave a file of an older version as it is.
        tell: is given the address of the first page when it can be asked.

    Raises:
        DossierError: there is no such file, or it is no dossier.
        SourceError: the port is taken.
    """
    with _listening(port) as listener, Site.at(path, bring_up_to_date=not read_only) as site:
        tell(f"http://{HOST}:{listener.getsockname()[1]}/")
        config = uvicorn.Config(create_application(site), log_level="warning", access_log=False, server_header=False)
        with _warming(site):
            uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def _warming(site: Site) -> Iterator[None]:
    """Ask some pages of the site beside the first readers, so that these do not pay for what every page stands on."""
    ended = Event()

    def ask() -> None:
        for address in _WARMED:
            if ended.is_set():
                return
            # A page that fails here fails again, and is told, when a reader asks for it.
            with suppress(Exception):
                site.reply(read_address(address))

    thread = Thread(target=ask, name="warming", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


_WARMED = ("/", "/statements", "/meetings", "/acts", "/instruments", "/actors", "/holdings", "/timeline")
"""Pages whose making reads the orders and names that the others stand on, the first page first."""


def _listening(port: int) -> socket.socket:
    # Told to be TCP, each answer is sent at once; else its last bytes wait 40 ms for the reader's acknowledgement.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        reason = f"{error.strerror}; take another port with -p, or -p 0 for any free one"
        taken = f"port {port}"
        raise SourceError(taken, reason) from error
    return listener
