"""Plain text as HTML."""

from markupsafe import Markup, escape

try:
    from markupsafe import _escape_inner as _plain
except ImportError:

    def _plain(text: str) -> str:
        return str.__str__(escape(text))


def escaped(value: object) -> str:
    """What markupsafe's `escape` gives for a value, but a plain string where that is faster.

    Most of what a page shows is put together at once: there markup need not say that it is some.
    """
    kind = type(value)
    if kind is str:
        return _plain(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is int:
        return str(value)
    return escape(value)
