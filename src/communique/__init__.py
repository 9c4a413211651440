"""Communiqué reads the public statements of a peace process and keeps its cited record."""
