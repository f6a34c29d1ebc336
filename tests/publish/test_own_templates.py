"""A site's own templates: in the place of nutgraf's, or extending them, and what if they are wrong."""

from typing import TYPE_CHECKING

import pytest

from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.build import build
from nutgraf.publish.progress import Silent

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject, Project

pytestmark = pytest.mark.slow

ARTICLE = "The bridge was closed on Monday. Repairs take three weeks.\n"
ANNOTATIONS = """\
title: The bridge that closed
summary: It carries the only road.
claims:
  - {id: three-weeks, claim: Repairs take three weeks., quote: Repairs take three weeks, verdict: unverified}
"""
PAGE = "explainers/bridge/index.html"
CARD = "overrides/nutgraf/claim/card.html"


def site_with(make_project: "MakeProject", **templates: str) -> "Project":
    return make_project(
        files={
            "seeds/bridge.txt": ARTICLE,
            "seeds/bridge.yaml": ANNOTATIONS,
            **{f"overrides/nutgraf/{name.replace('__', '/')}.html": text for name, text in templates.items()},
        },
        theme={"name": "material", "font": False, "custom_dir": "overrides"},
    )


def test_a_template_of_the_site_replaces_ours_of_its_name(make_project: "MakeProject") -> None:
    project = site_with(make_project, explainer__claims="<p>{{ cards | length }} claim, our way</p>")
    build(project.config, strict=True)
    assert "<p>1 claim, our way</p>" in project.read(PAGE)
    assert 'id="claim-three-weeks"' not in project.read(PAGE)


def test_a_block_of_ours_can_be_replaced_alone(make_project: "MakeProject") -> None:
    own = '{% extends "!claim/card.html" %}{% block quotation %}<p>Read the paper.</p>{% endblock %}'
    project = site_with(make_project, claim__card=own)
    build(project.config, strict=True)
    html = project.read(PAGE)
    assert "<p>Read the paper.</p>" in html
    assert 'id="claim-three-weeks"' in html
    assert "Repairs take three weeks</p>" not in html


def test_a_site_s_templates_may_use_others_of_its_own(make_project: "MakeProject") -> None:
    project = site_with(
        make_project, explainer__claims='{% include "stamp.html" %}', stamp="<p>{{ _('Claims') }}: ours</p>"
    )
    build(project.config, strict=True)
    assert "<p>Claims: ours</p>" in project.read(PAGE)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{% for %}", f"{CARD}:2: "),
        ("<p>\n\n{{ no_such_name }}", f"{CARD}:3: 'no_such_name' is undefined"),
        ('\n{% include "lost.html" %}', f"{CARD}:2: there is no template lost.html"),
    ],
)
def test_a_mistake_in_a_template_is_said_at_its_line(
    make_project: "MakeProject", text: str, said: str
) -> None:
    project = site_with(make_project, claim__card=text)
    with pytest.raises(PublishError) as failure:
        build(project.config)
    assert said in str(failure.value)
    assert not project.site.exists()


def test_a_template_that_replaces_nothing_is_a_warning(make_project: "MakeProject") -> None:
    warnings: list[str] = []

    class Listening(Silent):
        def note(self, message: str, *, warning: bool) -> None:
            if warning:
                warnings.append(message)

    project = site_with(make_project, explainer__haed="<p>never seen</p>")
    build(project.config, progress=Listening())
    assert any("overrides/nutgraf/explainer/haed.html replaces no template" in said for said in warnings)
