"""Stage: zone. A page becomes its text whole, each stretch with its role, and the header of the statement it carries.

Zoning marks and never deletes: menus, teasers and comments stay in the text, but only title, facets and body are ever
read. One page alone is enough; nothing is learned from other pages of the site.
"""

from communique.zone.zoning import zone

__all__ = ["zone"]
