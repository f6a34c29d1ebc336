"""Templates as plain Python: what Jinja's runtime does for every piece, done once where they are compiled."""
