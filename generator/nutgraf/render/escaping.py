"""Plain text as HTML."""

from markupsafe import Markup, escape

try:
    # What `escape` calls; it does not wrap its answer.
    from markupsafe import _escape_inner as _plain  # type: ignore[attr-defined]
except ImportError:

    def _plain(text: str, /) -> str:
        return str(escape(text))


def escaped(value: object) -> str:
    """What markupsafe's `escape` gives for a value, but as a plain string where that is faster.

    Most of what a page shows is put together at once: there markup need not say that it is some.
    """
    kind = type(value)
    if kind is str:
        return _plain(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    html = getattr(value, "__html__", None)
    return html() if html else _plain(str(value))
