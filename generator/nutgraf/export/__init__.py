"""Records become data in the standards of those who read sites by machine."""
