"""The vocabulary: frozen records and pure functions that every other layer speaks in."""
