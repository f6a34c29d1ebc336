"""Editorial rules: one function each, joined in one table."""
