"""Face: cli. Commands that parse, ask the dossier, and print."""

from communique.cli.main import commands, main

__all__ = ["commands", "main"]
