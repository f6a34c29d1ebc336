"""Templates as functions give what Jinja gives, or leave it to Jinja."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options, Publisher
from nutgraf.core.text import Source
from nutgraf.load.discover import discover
from nutgraf.render.compiled.templates import CompiledTemplates, TemplateCompiler
from nutgraf.render.environment import Templates
from nutgraf.render.language import Language, language_of

CASES = Path(__file__).parents[2] / "cases"
BOLD = Markup("<b>&amp;</b>")
HOSTILE = "<b onclick='x()'>\"&amp; %(name)s %s"


@dataclass(frozen=True)
class Item:
    """What a template is given."""

    name: str
    href: str = ""
    kind: str = "day"
    count: int = 2
    html: Markup = BOLD
    children: tuple["Item", ...] = ()


class Shown:
    """Says itself what it is as HTML."""

    def __html__(self) -> str:
        return "<u>shown</u>"


def pair(sources: dict[str, str], language: Language) -> tuple[CompiledTemplates, Environment]:
    environment = Environment(
        loader=DictLoader(sources),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined] # by jinja2.ext.i18n
        language.gettext, language.ngettext, newstyle=True
    )
    return CompiledTemplates(TemplateCompiler(environment), language, ()), environment


def both(sources: dict[str, str], **values: Any) -> tuple[str, str]:
    compiled, environment = pair(sources, language_of("de"))
    fill = compiled.fill("page")
    assert fill, "compilable"
    return fill(values), environment.get_template("page").render(**values)


MACROS = """{% import "more" as more %}
{% set wide, narrow = 26, "<" %}
{% macro link(to, bold=false, words="more") -%}
<a href="{{ to.href }}"{% if bold %} class="b"{% endif %}>{{ to.name }}{{ words }}{{ wide }}{{ narrow }}</a>
{%- endmacro %}
{% macro links(several) -%}
{% for to in several %}{{ link(to, words=to.kind) }}{{ more.dot() }}{% endfor %}
{%- endmacro %}
"""
MORE = "{% macro dot() -%}·{%- endmacro %}\n{% macro put(x) -%}[{{ x }}]{%- endmacro %}"

PAGES = [
    "a{{ item.name }}b{{ item.html }}{{ item.count }}{{ shown }}{{ 1.5 }}{{ none }}{{ true }}",
    "{% if item.href %}x{% elif item.count > 1 %}y{% else %}z{% endif %}\n{% if not item.href %}n{% endif %}",
    (
        "{% for x in items if x.count %}{{ loop.index }}{{ x.name }}{% if not loop.last %},{% endif %}"
        "{% endfor %}"
    ),
    "{% for a, b in pairs %}{{ a }}={{ b }}{% if loop.first %}!{% endif %}{% endfor %}",
    (
        "{% for x in items %}{% for y in x.children %}{{ loop.index }}{{ y.name }}{% endfor %}{{ x.kind }}"
        "{% endfor %}"
    ),
    "{% import 'm' as m %}{{ m.link(item) }}{{ m.link(item, true) }}{{ m.link(item, bold=true, words='<') }}",
    "{% import 'm' as m %}{{ m.links(items) }}{% if m.links(items) %}some{% endif %}",
    "{% import 'more' as more %}{% import 'm' as m %}{{ more.put(m.link(item)) }}{{ more.put(item.name) }}",
    "{% trans %}100 % plain{% endtrans %}{{ _('Claims') }}",
    "{% trans name=item.name %}Claimed by {{ name }}{% endtrans %}",
    "{% import 'm' as m %}{% trans name=m.link(item) %}Claimed by {{ name }}{% endtrans %}",
    "{% trans count=item.count %}{{ count }} claim{% pluralize %}{{ count }} claims{% endtrans %}",
    "{% set x = item.name %}{{ x }}{% set x = item.html %}{{ x }}",
    "{% set x %}<b>{{ item.name }}</b>{% endset %}{{ x }}{% import 'more' as more %}{{ more.put(x) }}",
    "{% set x = 1 %}{% for i in items %}{% set x = i.name %}{{ x }}{% endfor %}{{ x }}",
    "{% block a %}{{ item.name }}{% set y = 2 %}{{ y }}{% endblock %}{% block b %}{{ shown }}{% endblock %}",
    "{% for x in items %}{% block c scoped %}{{ x.name }}{% endblock %}{% endfor %}",
    "{% for x in items %}{% include 'part' %}{% endfor %}",
    "{{ item.count * 2 - 1 }}{{ -item.count }}{{ 'a' ~ item.name ~ item.html }}{{ 1.23456 | round(3) }}",
    "{{ items | length }}{{ names | join(', ') }}{{ [item.html, item.name] | join('<') }}{{ '<b>' | safe }}",
    "{{ pairs[0][1] }}{{ 'x' if item.href else item.name }}{{ '; ' if item.href }}",
    "{% if item.kind == 'day' and item.count != 3 or missing %}d{% endif %}{{ 'a' in names }}",
    "{{ item.name.startswith('<b') }}{{ item.name.upper() }}",
]
VALUES: dict[str, Any] = {
    "item": Item(HOSTILE),
    "items": (
        Item(HOSTILE, children=(Item("c"), Item("<d>"))),
        Item("", "h", count=0),
        Item("z", "<", "range"),
    ),
    "pairs": [(HOSTILE, 1), ("b", Markup("<hr>"))],
    "names": ("a", HOSTILE),
    "shown": Shown(),
    "missing": "",
}
SOURCES = {"m": MACROS, "more": MORE, "part": "({{ x.name }}{% block p %}{{ x.count }}{% endblock %})\n"}


ALL = pair({**SOURCES, "page": "".join(page for page in PAGES if "{% block" not in page)}, language_of("de"))


@pytest.mark.parametrize("page", PAGES)
def test_a_function_gives_what_jinja_gives(page: str) -> None:
    compiled, expected = both({**SOURCES, "page": page}, **VALUES)
    assert compiled == expected


@settings(deadline=None)
@given(st.text(), st.text(), st.booleans(), st.integers())
def test_whatever_the_values_are(name: str, href: str, safe: bool, count: int) -> None:
    words = Markup(name) if safe else name  # noqa: S704
    item = Item(words, href, count=count)
    values = {**VALUES, "item": item, "items": (item, item), "names": (name, words)}
    fill = ALL[0].fill("page")
    assert fill
    assert fill(values) == ALL[1].get_template("page").render(**values)


@pytest.mark.parametrize(
    "page",
    [
        "{% extends 'part' %}",
        "{% from 'm' import link %}{{ link(item) }}",
        "{% import 'm' as m with context %}{{ m.link(item) }}",
        "{% include names %}",
        "{% macro m() %}{% endmacro %}{{ m() }}",
        "{{ item | upper }}",
        "{{ item is none }}",
        "{{ f(item) }}",
        "{% for x in items recursive %}{% endfor %}",
        "{% for x in items %}{{ loop.cycle(1, 2) }}{% endfor %}",
        "{% for x in items %}{% block b %}{% endblock %}{% endfor %}",
        "{% if item %}{% set x = 1 %}{% endif %}{{ x }}",
        "{% for i in items %}{% if i.href %}{% set x = 1 %}{% endif %}{{ x }}{% endfor %}",
        "{{ 'a'[0:1] }}",
        "{% import 'none' as m %}{{ m.link(item) }}",
        "{{ _('50 % off') }}",
    ],
)
def test_what_is_not_known_is_left_to_jinja(page: str) -> None:
    compiled, _ = pair({**SOURCES, "page": page}, language_of("en"))
    assert compiled.fill("page") is None


@pytest.mark.parametrize(
    "page",
    [
        "{{ missing.name }}",
        "{{ nothing }}",
        "{% if nothing %}{% endif %}",
        "{% for x in nothing %}{% endfor %}",
    ],
)
def test_what_jinja_would_refuse_is_refused(page: str) -> None:
    compiled, _ = pair({"page": page}, language_of("en"))
    fill = compiled.fill("page")
    assert fill
    with pytest.raises(Exception, match=r"nothing|name"):
        fill({"missing": None})


@pytest.mark.parametrize("name", PackageLoader("nutgraf.render").list_templates())
def test_every_template_of_ours_is_templates(name: str) -> None:
    if not name.startswith("parts/"):
        assert Templates()._functions(language_of("en")).fill(name)


@pytest.mark.parametrize(
    "case", ["everything", "hostile", "markup", "right-to-left", "draft", "excerpt", "preview"]
)
def test_pages_are_those_that_jinja_makes(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    filled = set()

    def fill(templates: Templates, name: str, language: Language, **values: Any) -> str:
        compiled = templates._functions(language).fill(name)
        assert compiled, name
        html = compiled({**values, "language": language})
        assert html == templates._environment(language).get_template(name).render(language=language, **values)
        filled.add(name)
        return html

    monkeypatch.setattr(Templates, "fill", fill)
    options = Options(publisher=Publisher(name="The Example"), maps=None, preview=True)
    compile_site(discover(CASES / case, "in", max_bytes=options.max_source_bytes), options)
    assert len(filled) > 10


def test_a_template_of_the_sites_own_takes_those_from_jinja_that_are_made_from_it() -> None:
    own = {"claim/card.html": Source(path="overrides/nutgraf/claim/card.html", text="{{ card.claim }}")}
    compiled = Templates(own)._functions(language_of("en"))
    assert compiled.fill("claim/card.html") is None
    assert compiled.fill("explainer/claims.html") is None
    assert compiled.fill("claim/head.html")
    inline = {"parts/inline.html": Source(path="overrides/nutgraf/parts/inline.html", text="")}
    assert Templates(inline)._functions(language_of("en")).fill("explainer/claims.html") is None
