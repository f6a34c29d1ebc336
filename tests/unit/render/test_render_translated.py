"""Nutgraf's own templates come translated; one that is another since then is filled as it is now."""

import pytest
from jinja2 import DictLoader, Environment, PackageLoader

from nutgraf.core.site import digest_of
from nutgraf.render.compiled import ours
from nutgraf.render.compiled.templates import CompiledTemplates, TemplateCompiler, Translated
from nutgraf.render.jinja import jinja_for, jinja_for_ours
from nutgraf.render.language import language_of
from templates import FILE, module

ENGLISH = language_of("en")
SOURCES = {
    "page": "{% import 'macros' as macros %}Page {% include 'part' %} {{ macros.put(value) }}",
    "part": "Part {{ value }}",
    "macros": "{% set mark = 'x' %}{% macro put(it) -%}Macros {{ it }}{{ mark }}{%- endmacro %}",
}


def test_the_translation_is_of_the_templates_as_they_are() -> None:
    assert FILE.read_text(encoding="utf-8") == module(), "run `make templates`"


def test_nothing_of_ours_is_parsed_to_be_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Environment, "parse")
    translated = Translated(ours.DIGESTS, ours.PAGES, ours.MACROS)
    compiled = CompiledTemplates(TemplateCompiler(jinja_for_ours(), translated), language_of("de"), ())
    for name in PackageLoader("nutgraf.render").list_templates():
        assert name.startswith("parts/") or compiled.fill(name), name


@pytest.mark.parametrize("changed", SOURCES)
def test_a_template_that_was_changed_since_is_filled_as_it_is_now(changed: str) -> None:
    before = TemplateCompiler(jinja_for(DictLoader(SOURCES)))
    translated = Translated(
        {name: digest_of(text.encode()) for name, text in SOURCES.items()},
        {"page": before.page("page")},
        {"macros": before.macros("macros")},
    )
    texts = {**SOURCES, changed: SOURCES[changed].replace(changed.title(), "Changed")}
    now = jinja_for(DictLoader(texts))
    fill = CompiledTemplates(TemplateCompiler(now, translated), ENGLISH, ()).fill("page")
    assert fill
    filled = fill({"value": "<"})
    assert "Changed" in filled
    assert filled == now.get_template("page").render(value="<")
