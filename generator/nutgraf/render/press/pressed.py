"""Our templates as functions, for each language with its words."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, TemplateNotFound, Undefined
from jinja2.filters import do_join, do_round
from jinja2.nodes import EvalContext, Template
from jinja2.runtime import markup_join
from markupsafe import Markup

from nutgraf.render.escaping import escaped
from nutgraf.render.language import Language
from nutgraf.render.press.expressions import FORMAT
from nutgraf.render.press.scope import Unpressable, identifier
from nutgraf.render.press.writer import PAGE, Unit, macros_unit, page_unit

Fill = Callable[[Mapping[str, Any]], str]


class Pressed:
    """The functions of our templates in one language."""

    def __init__(self, language: Language, own: Collection[str]) -> None:
        """`own`: the names of the templates that a site has in the place of ours."""
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
            "evaluation": EvalContext(_environment()),
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
        try:
            if name in self._own or any(part in self._own for part in _parts(_page_of(name))):
                return None
            self._add(_page_of(name))
        except (Unpressable, TemplateNotFound):
            return None
        function: Fill = self._names[PAGE.format(identifier(name))]
        return function

    def _add(self, code: "_Code") -> None:
        for name in code.imports:
            if name not in self._modules:
                self._add(_macros_of(name))
                self._modules.add(name)
        for variable, message in code.messages.items():
            words = self._language.gettext(message)
            # As Jinja does, which takes every message for a format.
            self._names[variable] = words if variable.startswith(FORMAT) else Markup(words) % {}  # noqa: S704
        exec(code.code, self._names)  # noqa: S102 - made of our own templates


@dataclass(frozen=True, slots=True)
class _Code:
    code: CodeType
    messages: Mapping[str, str]
    imports: tuple[str, ...]
    includes: tuple[str, ...]


def _parts(code: _Code) -> Iterator[str]:
    """The templates that one is made from."""
    yield from code.includes
    for name in code.imports:
        yield name
        yield from _parts(_macros_of(name))


@lru_cache(maxsize=None)
def _page_of(name: str) -> _Code:
    return _compiled(name, page_unit(name, _parsed))


@lru_cache(maxsize=None)
def _macros_of(name: str) -> _Code:
    return _compiled(name, macros_unit(name, _parsed))


def _compiled(name: str, unit: Unit) -> _Code:
    code = compile("\n".join(unit.lines), f"<{name}>", "exec")
    return _Code(code, unit.messages, tuple(dict.fromkeys(unit.imports)), tuple(unit.includes))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(extensions=["jinja2.ext.i18n"], loader=PackageLoader("nutgraf.render"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined] # by jinja2.ext.i18n
    return made


def _parsed(name: str) -> Template:
    source, _, _ = PackageLoader("nutgraf.render").get_source(_environment(), name)
    return _environment().parse(source, name)
