"""Jinja2 as the templates need it."""

from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from nutgraf.render.language import Language


@lru_cache(maxsize=64)
def environment(language: Language) -> Environment:
    """The environment of a language: its templates speak it."""
    made = Environment(
        loader=PackageLoader("nutgraf.render"),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.install_gettext_callables(  # type: ignore[attr-defined] # by jinja2.ext.i18n
        language.gettext, language.ngettext, newstyle=True
    )
    return made


def fill(template: str, language: Language, **values: Any) -> str:
    """A template with its values placed; strings among them are escaped, markup is not."""
    return environment(language).get_template(template).render(language=language, **values)
