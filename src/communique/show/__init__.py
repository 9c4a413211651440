"""Stage: show."""
