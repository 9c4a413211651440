"""Stage: resolve. From the facts of all texts to identities and links: who is who, which instrument, what became of it.

Resolving links, it does not overwrite: what a text says stays as written beside what all texts together mean.
"""

from communique.resolve.digest import Digest, digest
from communique.resolve.holdings import Answer, how_near, parse_office, who_held
from communique.resolve.resolution import Resolution
from communique.resolve.whole import resolve

__all__ = ["Answer", "Digest", "Resolution", "digest", "how_near", "parse_office", "resolve", "who_held"]
