"""Many pages: plan, workers, checkpoint, progress."""

from communique.batch.building import build
from communique.batch.workers import choose_workers

__all__ = ["build", "choose_workers"]
