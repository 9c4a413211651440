"""The command line: its commands by name, and what becomes of errors.

Invariant: exit code 0 fine, 1 findings of severity error or a failed check, 2 wrong usage or nothing found; a person never
sees a traceback for something that can go wrong on purpose.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from communique.model.errors import CommuniqueError

COMMANDS: Mapping[str, str] = {
    "build": "building",
    "read": "reading",
    "show": "showing",
    "statements": "statements",
    "search": "statements",
    "meetings": "encounters",
    "acts": "speech",
    "quotations": "speech",
    "ledger": "ledger",
    "who": "who",
    "actors": "who",
    "instruments": "instruments",
    "timeline": "encounters",
    "compare": "compare",
    "new": "news",
    "formula": "formula",
    "formulas": "formula",
    "ladder": "ladder",
    "parity": "parity",
    "readouts": "readouts",
    "coverage": "silences",
    "draft": "draft",
    "findings": "checking",
    "conflicts": "checking",
    "check": "checking",
    "export": "exporting",
    "serve": "serving",
    "get": "serving",
    "decide": "deciding",
    "log": "deciding",
}
"""The module of each command, in the order in which help shows them."""

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


class Failure(click.ClickException):
    """An error told in one line."""

    exit_code = 2

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - as click has it
        """Print the line."""
        from communique.show.words import plain

        click.echo(f"communique: {plain(self.message)}", err=True, file=file)


class Commands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click has it
        """The names of all commands, in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click has it
        """The command of a name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"communique.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run a command; what goes wrong on purpose becomes one line."""
        try:
            return super().invoke(ctx)
        except (CommuniqueError, PermissionError) as error:
            raise Failure(str(error)) from error
        except KeyboardInterrupt:
            is_build = ctx.invoked_subcommand == "build"
            click.echo("stopped; run build again to go on" if is_build else "stopped", err=True)
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="communique", message="%(prog)s %(version)s")
def commands() -> None:
    """Read the public statements of a peace process and keep their record, every item cited.

    \b
    Example:
      communique build examples/statements -d examples.dossier
      communique meetings --phase held
      communique show 2013-10-09
    """  # noqa: D301 - click's mark for lines that stay as they are


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    commands(prog_name="communique")
