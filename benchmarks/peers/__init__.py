"""Compares nutgraf with other site generators on pages of the same content: `make bench`."""
