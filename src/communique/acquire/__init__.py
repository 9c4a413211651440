"""Stage: acquire."""
