"""Templates as functions, for each language with its words."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateNotFound, Undefined
from jinja2.filters import do_join, do_round
from jinja2.nodes import EvalContext, Template
from jinja2.runtime import markup_join
from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.site import digest_of
from nutgraf.render.compiled.expressions import FORMAT
from nutgraf.render.compiled.scope import OnlyJinja, identifier
from nutgraf.render.compiled.template import CompiledTemplate
from nutgraf.render.compiled.writer import PAGE, Unit, macros_unit, page_unit
from nutgraf.render.escaping import escaped
from nutgraf.render.language import Language

Fill = Callable[[Mapping[str, Any]], str]
"""Fills a template with its values. Where it raises anything, Jinja has to say what is wrong."""


class Translated(Struct, frozen=True):
    """Templates that were translated before."""

    digests: Mapping[str, str]
    """Of the text that each had then (`digest_of`), by its name."""
    pages: Mapping[str, CompiledTemplate]
    macros: Mapping[str, CompiledTemplate]


class TemplateCompiler:
    """Translates templates, each once for all languages."""

    def __init__(self, environment: Environment, translated: Translated | None = None) -> None:
        """Takes Jinja, and what need not be translated while its text is the same.

        Args:
            environment: Jinja as it is where it fills them, with words of the interface of any language.
            translated: By a compiler with such an environment.
        """
        self._environment = environment
        self._translated = translated or Translated({}, {}, {})
        self._is_same: dict[str, bool] = {}
        self._pages: dict[str, CompiledTemplate] = {}
        self._modules: dict[str, CompiledTemplate] = {}
        self.evaluation = EvalContext(self._environment)

    def page(self, name: str) -> CompiledTemplate:
        """A template as a function of its values; OnlyJinja where only Jinja can fill it."""
        if name not in self._pages:
            known = self._known(name, self._translated.pages)
            self._pages[name] = known or _compiled(name, page_unit(name, self._parse))
        return self._pages[name]

    def macros(self, name: str) -> CompiledTemplate:
        """A template that others import, as functions; OnlyJinja where only Jinja has its macros."""
        if name not in self._modules:
            known = self._known(name, self._translated.macros)
            self._modules[name] = known or _compiled(name, macros_unit(name, self._parse))
        return self._modules[name]

    def parts(self, template: CompiledTemplate) -> Iterator[str]:
        """The names of the templates that one is made from."""
        yield from template.includes
        for name in template.imports:
            yield name
            yield from self.parts(self.macros(name))

    def _known(self, name: str, translated: Mapping[str, CompiledTemplate]) -> CompiledTemplate | None:
        found = translated.get(name)
        return found if found and all(map(self._is_as_translated, (name, *found.includes))) else None

    def _is_as_translated(self, name: str) -> bool:
        if name not in self._is_same:
            self._is_same[name] = digest_of(self._text(name).encode()) == self._translated.digests.get(name)
        return self._is_same[name]

    def _parse(self, name: str) -> Template:
        return self._environment.parse(self._text(name), name)

    def _text(self, name: str) -> str:
        loader = self._environment.loader
        if loader is None:
            raise TemplateNotFound(name)
        return loader.get_source(self._environment, name)[0]


class CompiledTemplates:
    """The functions of templates in one language."""

    def __init__(self, compiler: TemplateCompiler, language: Language, own: Collection[str]) -> None:
        """`own`: the names of the templates that a site has in the place of those of the compiler."""
        self._compiler = compiler
        self._language = language
        self._own = own
        self._fills: dict[str, Fill | None] = {}
        self._modules: set[str] = set()
        self._names: dict[str, Any] = {
            "Markup": Markup,
            "Undefined": Undefined,
            "do_join": do_join,
            "do_round": do_round,
            "escaped": escaped,
            "evaluation": compiler.evaluation,
            "markup_join": markup_join,
            "ngettext": language.ngettext,
            "undefined": StrictUndefined,
        }

    def fill(self, name: str) -> Fill | None:
        """What fills a template; None where only Jinja can: it is the site's own, or made from such."""
        if name not in self._fills:
            self._fills[name] = self._function(name)
        return self._fills[name]

    def _function(self, name: str) -> Fill | None:
        if name in self._own:
            return None
        try:
            template = self._compiler.page(name)
            if any(part in self._own for part in self._compiler.parts(template)):
                return None
            self._add(template)
        except (OnlyJinja, TemplateNotFound):
            return None
        function: Fill = self._names[PAGE.format(identifier(name))]
        return function

    def _add(self, template: CompiledTemplate) -> None:
        for name in template.imports:
            if name not in self._modules:
                self._add(self._compiler.macros(name))
                self._modules.add(name)
        for variable, message in template.messages.items():
            words = self._language.gettext(message)
            if not variable.startswith(FORMAT):
                try:
                    # Jinja takes every message for a format, also where it has no placeholders.
                    words = Markup(words) % {}  # noqa: S704 - the interface's own
                except (KeyError, TypeError, ValueError) as error:
                    raise OnlyJinja("a message that is no format") from error
            self._names[variable] = words
        exec(template.code, self._names)  # noqa: S102 - made of our own templates


def _compiled(name: str, unit: Unit) -> CompiledTemplate:
    code = compile("\n".join(unit.lines), f"<{name}>", "exec")
    return CompiledTemplate(code, unit.messages, tuple(dict.fromkeys(unit.imports)), tuple(unit.includes))
