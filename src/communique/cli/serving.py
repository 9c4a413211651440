"""`communique serve` and `communique get`: the reading room, with and without a server."""

from __future__ import annotations

import sys

import click

from communique.cli.options import dossier_option


@click.command()
@click.option(
    "-p", "--port", type=click.IntRange(0, 65535), default=8010, show_default=True, help="0 for any free one."
)
@click.option("--open", "open_browser", is_flag=True, help="Open the browser at the overview.")
@click.option("--read-only", is_flag=True, help="Work where nothing can be written; pages never write in any case.")
@dossier_option
def serve(path: str | None, port: int, *, open_browser: bool, read_only: bool) -> None:
    """Open the reading room in a browser.

    The dossier is served on this machine only, and only to read.

    \b
    Example:
      communique serve -d examples.dossier --open
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier import find_dossier
    from communique.web.server import run

    def tell(address: str) -> None:
        click.echo(f"reading room at {address} (stop with Ctrl-C)", err=True)
        if open_browser:
            click.launch(address)

    run(path or find_dossier(), port=port, read_only=read_only, tell=tell)


@click.command()
@click.argument("address")
@dossier_option
def get(path: str | None, address: str) -> None:
    """Print one page of the reading room, as a server would send it.

    ADDRESS is the path with its query; .json and .csv give the rows of the page.

    \b
    Example:
      communique get "/meetings.csv?phase=held"
      communique get /timeline.json
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier import find_dossier
    from communique.web.asking import read_address
    from communique.web.site import Site

    with Site.at(path or find_dossier()) as site:
        reply = site.reply(read_address(address))
    sys.stdout.buffer.write(reply.body)
    sys.stdout.buffer.flush()
    if reply.status >= 400:  # noqa: PLR2004 - HTTP's first error
        raise SystemExit(2)
