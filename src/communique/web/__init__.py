"""Face: web. A dossier in the browser: pages rendered here, no request leaves the machine."""

from communique.web.application import create_application
from communique.web.site import Site

__all__ = ["Site", "create_application"]
