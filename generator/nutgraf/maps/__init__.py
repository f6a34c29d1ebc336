"""Maps: the base map of the world, and what is drawn on it."""
