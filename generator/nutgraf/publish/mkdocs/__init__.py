"""MkDocs as the publisher: the plugin, and its commands as functions.

ProperDocs loads the same plugin; it puts its own modules in the place of MkDocs'.
"""
