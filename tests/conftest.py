"""Property tests try the same examples on every machine, however slow it is.

``pytest --hypothesis-profile=default`` looks for new ones.
"""

from hypothesis import settings

settings.load_profile("ci")
