"""A compiled site goes to a publisher, and from there to a folder."""
