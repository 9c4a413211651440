"""From a text to its reading: sentences, syntax and mentions. The only stage that knows the parser."""

from communique.read.reading import read_statement

__all__ = ["read_statement"]
