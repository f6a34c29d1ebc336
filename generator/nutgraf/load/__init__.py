"""Files become records, with the place of every value."""
