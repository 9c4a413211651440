"""The tables of the reading room, each asked for a page: the shape of a question, and one file a kind of table."""

from communique.dossier.listings.asked import Asked, AskedError, Found, Listing, Page, Values

__all__ = ["Asked", "AskedError", "Found", "Listing", "Page", "Values"]
