"""What sites that replace templates rely on."""

import pytest
from jinja2 import Environment, PackageLoader

TEMPLATES = PackageLoader("nutgraf.render")


@pytest.mark.parametrize("name", TEMPLATES.list_templates())
def test_a_template_says_what_it_shows(name: str) -> None:
    text, _, _ = TEMPLATES.get_source(Environment(autoescape=True), name)
    assert text.startswith("{# "), "the reference lists templates by their first comments"
