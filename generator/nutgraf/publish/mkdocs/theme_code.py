"""A theme's templates as Jinja has compiled them, kept from one build to the next.

To compile Material's takes as long as to write thousands of pages that did not change.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from nutgraf.core.store import Store

THEME = "theme"
"""The shelf of compiled templates, by Jinja's name for each."""


class KeptTemplates(BytecodeCache):
    """Compiled templates in a store; Jinja tells whether one is of the template as it is now."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes a template from the store, where it is there."""
        if kept := self._store.get(THEME, bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Puts a template into the store."""
        self._store.put(THEME, {bucket.key: bucket.bytecode_to_string()})
