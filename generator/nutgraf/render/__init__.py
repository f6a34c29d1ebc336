"""Records become fragments of pages."""
