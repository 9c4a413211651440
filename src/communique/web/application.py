"""The application: the site behind a server (ASGI)."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from communique.web.asking import asking_of
from communique.web.guard import HEADERS, METHODS, refusal
from communique.web.languages import preferred
from communique.web.site import Site

_ALL_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]


def create_application(site: Site) -> Starlette:
    """The application that serves a site."""

    def answer(request: Request) -> Response:
        refused = refusal(request.method, request.headers.get("host", ""), request.headers.get("origin", ""))
        if refused:
            status, reason = refused
            return _plain(reason, status)
        language = preferred(request.headers.get("accept-language", ""))
        reply = site.reply(asking_of(request.url.path, request.query_params.multi_items(), language=language))
        return Response(reply.body, reply.status, {**HEADERS, **reply.headers}, media_type=reply.media_type)

    return Starlette(
        routes=[Route("/{path:path}", answer, methods=_ALL_METHODS)],
        exception_handlers={405: _refuse_method, 404: _refuse_address, Exception: _tell_failure},
    )


def _refuse_method(request: Request, error: Exception) -> Response:  # noqa: ARG001 - as handlers are
    """A method that nobody knows is refused like one that is known."""
    return _plain(f"{request.method} is not offered here; pages can be read with GET", 405)


def _refuse_address(request: Request, error: Exception) -> Response:  # noqa: ARG001 - as handlers are
    """An address that is no path."""
    return _plain("no page has that address", 404)


def _tell_failure(request: Request, error: Exception) -> Response:  # noqa: ARG001 - as handlers are
    """A failure of the program: no page, but the same care with headers; the server's log has the rest."""
    return _plain("this page failed; the reason stands where 'communique serve' was started", 500)


def _plain(words: str, status: int) -> Response:
    allow = {"Allow": ", ".join(sorted(METHODS))} if status == 405 else {}  # noqa: PLR2004 - HTTP's own number
    return PlainTextResponse(f"{words}\n", status, headers={**HEADERS, **allow})
