"""The search of whole texts: Pagefind's program, what it reads, and the index that it makes."""
