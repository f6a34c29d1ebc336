"""Templates with their values, and those that a site puts in the place of ours."""

import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateError
from jinja2.loaders import BaseLoader

from nutgraf.core.text import Source
from nutgraf.render.compiled import ours
from nutgraf.render.compiled.templates import CompiledTemplates, TemplateCompiler, Translated
from nutgraf.render.jinja import jinja_for, jinja_for_ours
from nutgraf.render.language import Language
from nutgraf.render.template_mistake import TemplateMistake

ORIGINAL = "!"
"""Before a template's name: ours, even where the site has one of that name, so that it can extend it."""


class Templates:
    """nutgraf's templates; a site's own stand in the place of those of their names."""

    def __init__(self, own: Mapping[str, Source] | None = None) -> None:
        """`own`: a site's templates by name (`explainer/head.html`)."""
        self._own = own or {}
        self._compiled: dict[Language, CompiledTemplates] = {}
        self._environments: dict[Language, Environment] = {}

    def fill(self, name: str, language: Language, **values: Any) -> str:
        """A template with its values placed; strings among them are escaped, markup is not.

        TemplateMistake where a template of the site's own is wrong.
        """
        values["language"] = language
        if fill := self._functions(language).fill(name):
            # Whatever went wrong, Jinja says it better, and with its place.
            with suppress(Exception):
                return fill(values)
        try:
            return self._environment(language).get_template(name).render(**values)
        except TemplateError as error:
            raise TemplateMistake(self._where(error)) from error

    def strays(self) -> Iterator[Source]:
        """Templates of the site's own that replace none of ours, and that none of its own names."""
        ours = frozenset(PackageLoader("nutgraf.render").list_templates())
        for name, template in self._own.items():
            if name not in ours and not any(_names(name, other.text) for other in self._own.values()):
                yield template

    def _functions(self, language: Language) -> CompiledTemplates:
        if language not in self._compiled:
            self._compiled[language] = CompiledTemplates(_compiler(), language, self._own)
        return self._compiled[language]

    def _environment(self, language: Language) -> Environment:
        if language not in self._environments:
            made = jinja_for(_Loader(self._own))
            made.install_gettext_callables(  # type: ignore[attr-defined] # by jinja2.ext.i18n
                language.gettext, language.ngettext, newstyle=True
            )
            self._environments[language] = made
        return self._environments[language]

    def _where(self, error: TemplateError) -> str:
        """What is wrong with a template, after its place; an error in one of ours is a bug and raised."""
        paths = {template.path for template in self._own.values()}
        if isinstance(error, TemplateSyntaxError):
            places = [(error.filename, error.lineno)]
        else:
            frames = traceback.extract_tb(error.__traceback__)
            places = [(frame.filename, frame.lineno or 1) for frame in reversed(frames)]
        for path, line in places:
            if path in paths:
                missing = isinstance(error, TemplateNotFound)
                return f"{path}:{line}: {'there is no template ' if missing else ''}{error.message}"
        raise error


class _Loader(BaseLoader):
    """A site's own templates before ours; `!name` is always ours."""

    def __init__(self, own: Mapping[str, Source]) -> None:
        self._own = own
        self._ours = PackageLoader("nutgraf.render")

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """A template's text and file name, as Jinja2 asks for them."""
        if template in self._own:
            own = self._own[template]
            return own.text, own.path, None
        try:
            return self._ours.get_source(environment, template.removeprefix(ORIGINAL))
        except TemplateNotFound:
            raise TemplateNotFound(template) from None


@lru_cache(maxsize=1)
def _compiler() -> TemplateCompiler:
    return TemplateCompiler(jinja_for_ours(), Translated(ours.DIGESTS, ours.PAGES, ours.MACROS))


@lru_cache(maxsize=1)
def our_templates() -> Templates:
    """Nutgraf's templates as they are."""
    return Templates()


def _names(name: str, text: str) -> bool:
    return re.search(rf"""["']{re.escape(name)}["']""", text) is not None
