"""Stage: bring bytes in with their origin and decode them; never judge content.

Invariant: whatever comes in, what goes out is pages and findings in an order that depends on the input alone;
a page that cannot be read is a finding and never stops the rest.
"""

from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.problems import Problem
from communique.acquire.reader import acquire, read_file, read_source
from communique.acquire.sources import Listing, SourceFile, list_sources

__all__ = [
    "Format",
    "Limits",
    "Listing",
    "Problem",
    "SourceFile",
    "acquire",
    "list_sources",
    "read_file",
    "read_source",
]
