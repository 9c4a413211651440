"""The words of Communiqué as frozen values (standard library only)."""
