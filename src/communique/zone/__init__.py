"""Stage: zone."""
