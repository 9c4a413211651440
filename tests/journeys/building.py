"""A program of its own that builds a dossier and tells each page on a line, to be killed by a test.

python building.py DOSSIER WORKERS SOURCE...
"""

import faulthandler
import signal
import sys

from communique.batch import build
from communique.store import open_store

if __name__ == "__main__":
    # A shell that runs the tests in the background has its children ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    faulthandler.dump_traceback_later(45)  # where it stands, should it ever not end
    dossier, workers, *sources = sys.argv[1:]
    with open_store(dossier, create=True) as store:
        build(store, sources, workers=int(workers), tell=lambda p: print(p.where, flush=True))  # noqa: T201 - read by the test
