"""A site reaches its publisher."""
