"""The format's syntax: every mapping of the annotations, its keys, and what each of them takes."""
