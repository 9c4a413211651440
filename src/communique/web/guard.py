"""The guard: what a page may do, and who may ask.

A server on one's own machine can be asked by any page open in the same browser; Host and Origin are checked against that
(DNS rebinding), and nothing but reading is offered.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Content security policy: nothing from elsewhere, no script in the page itself."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
"""Sent with every reply."""

METHODS = frozenset({"GET", "HEAD"})
"""What may be asked."""

_OWN = frozenset({"127.0.0.1", "localhost", "::1"})


def refusal(method: str, host: str, origin: str) -> tuple[int, str] | None:
    """Why a request is refused, with the HTTP status; None if it is not.

    >>> refusal("GET", "127.0.0.1:8001", "")
    >>> refusal("POST", "localhost", "")[0], refusal("GET", "rebound.example", "")[0]
    (405, 403)
    """
    if method not in METHODS:
        return 405, f"{method} is not offered here; pages can be read with GET"
    if _name(f"//{host}") not in _OWN:
        return 403, f"asked as {host!r}; open the address that 'communique serve' printed"
    if origin and _name(origin) not in _OWN:
        return 403, f"a page of {origin!r} may not read this dossier"
    return None


def _name(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
