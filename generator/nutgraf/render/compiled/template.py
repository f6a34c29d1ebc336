"""What one template becomes."""

from collections.abc import Mapping
from types import CodeType

from msgspec import Struct


class CompiledTemplate(Struct, frozen=True):
    """A template's code, and what that needs to run."""

    code: CodeType
    """Defines its function, or those of its macros, among the globals that it is run with."""
    messages: Mapping[str, str]
    """What the interface says, by the names that its words in a language are to have as globals: markup,
    or a plain string where it has placeholders (`FORMAT`)."""
    imports: tuple[str, ...] = ()
    """The templates whose macros it calls."""
    includes: tuple[str, ...] = ()
    """The templates that are a part of it."""
