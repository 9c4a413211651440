"""Stage: store. Keeps texts, facts, identities and decisions in one SQLite file a dossier.

The only package that speaks SQL. `open_store` is the door; everything it hands out is a value.
"""

from communique.store.anchors import anchors_of
from communique.store.decisions import Judged, Standing, active, apply_decisions, broken_decisions
from communique.store.dossier_file import Store, open_store
from communique.store.identities import Identities, settle_identities
from communique.store.kept_chains import KeptChain
from communique.store.look_up import Filter
from communique.store.orders import FactOrder
from communique.store.search import Ranked
from communique.store.views import ActorRole, Body, Copy, Counts, Hit, Resolved, Run, Stamp

__all__ = [
    "ActorRole",
    "Body",
    "Copy",
    "Counts",
    "FactOrder",
    "Filter",
    "Hit",
    "Identities",
    "Judged",
    "KeptChain",
    "Ranked",
    "Resolved",
    "Run",
    "Stamp",
    "Standing",
    "Store",
    "active",
    "anchors_of",
    "apply_decisions",
    "broken_decisions",
    "open_store",
    "settle_identities",
]
