"""Explainer pages from a source article and its annotations."""

__version__ = "0.1.0"
