"""A time scale as arithmetic: where dates stand on it, what to write along it, how marks keep apart."""
