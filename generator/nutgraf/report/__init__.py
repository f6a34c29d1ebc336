"""Diagnostics become text for people and data for machines."""
