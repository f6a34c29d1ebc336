"""Quotes become spans of an article, or a reason why not."""
