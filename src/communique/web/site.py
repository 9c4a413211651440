"""The site: an asking in, a reply out, with or without a server.

Invariant: a reply shows one state of the dossier, the one at the time of asking; the same asking of the same dossier gives
the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from communique.dossier import Dossier, open_dossier
from communique.model.errors import CommuniqueError, DossierError, NotFoundError
from communique.show.spoken import speaking
from communique.web import envelope, openapi, pages
from communique.web.answer import Answer
from communique.web.asking import Asking, Form
from communique.web.assets import asset
from communique.web.languages import catalogue
from communique.web.routes import match
from communique.web.views import network

TYPES: Mapping[Form, str] = {
    Form.HTML: "text/html; charset=utf-8",
    Form.JSON: "application/json; charset=utf-8",
    Form.CSV: "text/csv; charset=utf-8",
}
"""The media type of each form."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back to the reader."""

    body: bytes
    """The bytes."""

    media_type: str
    """Their type."""

    status: int = 200
    """HTTP status."""

    headers: Mapping[str, str] = field(default_factory=dict)
    """Further headers."""


class Site:
    """A dossier as pages. Use it in a ``with``, or close it."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier

    @classmethod
    def at(cls, path: str | os.PathLike[str], *, bring_up_to_date: bool = False) -> Self:
        """The site of the dossier in a file; pages only ever read it.

        Args:
            path: the file.
            bring_up_to_date: first bring a file of an older version up to date.

        Raises:
            DossierError: there is no such file, or it is no dossier.
        """
        if bring_up_to_date and os.access(path, os.W_OK):
            open_dossier(path).close()
        return cls(open_dossier(path, read_only=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._dossier.close()

    def reply(self, asking: Asking) -> Reply:
        """The reply to an asking; what goes wrong on purpose is a reply too."""
        if found := asset(asking):
            return Reply(found.body, found.media_type, headers={"Cache-Control": "no-cache"})
        if asking.path == openapi.ADDRESS and asking.form is Form.JSON:
            return Reply(envelope.write(openapi.openapi()).encode(), TYPES[Form.JSON])
        try:
            with self._dossier.snapshot():
                return self._reply(asking)
        except NotFoundError as error:
            return self._error(asking, 404, str(error), error.near)
        except DossierError as error:
            return self._error(asking, 503, str(error))
        except CommuniqueError as error:
            return self._error(asking, 400, str(error))

    def _reply(self, asking: Asking) -> Reply:
        if asking.path == network.FILE:
            return Reply(network.as_file(self._dossier, asking).encode(), network.FILE_TYPE)
        view, parts = match(asking.path)
        if asking.form is not Form.HTML:  # pages speak the reader's language; rows are the same for everybody
            asking = replace(asking, language="en")
        with speaking(catalogue(asking.language)):
            answer = view(self._dossier, asking, parts)
            headers = {"Location": _in_form(answer.location, asking.form)} if answer.location else {}
            return Reply(self._body(answer, asking), TYPES[asking.form], answer.status, headers)

    def _body(self, answer: Answer, asking: Asking) -> bytes:
        match asking.form:
            case Form.JSON:
                return envelope.as_json(answer, asking).encode()
            case Form.CSV:
                return envelope.as_csv(answer).encode()
            case _:
                return pages.write(self._dossier, answer, asking).encode()

    def _error(self, asking: Asking, status: int, message: str, near: tuple[str, ...] = ()) -> Reply:
        if asking.form is not Form.HTML:
            return Reply(envelope.error_json(status, message).encode(), TYPES[Form.JSON], status)
        answer = Answer("error.html", "Not found" if status == 404 else "Not possible", status=status)  # noqa: PLR2004
        shown = {"message": message, "near": near}
        return Reply(
            pages.write(self._dossier, answer, asking, **shown).encode("utf-8", "replace"), TYPES[Form.HTML], status
        )


def _in_form(location: str, form: Form) -> str:
    """Where something is now, in the form that was asked for."""
    path, mark, query = location.partition("?")
    return location if form is Form.HTML else f"{path}.{form}{mark}{query}"
