"""Views: one file a family of pages; each turns an asking into an answer."""
