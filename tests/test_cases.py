"""A folder is a test: `cases/<name>/in/` is compiled; `out/` and `expected.err` say what must come of it.

`in/` is a seeds folder, `options.yaml` beside it the plugin's options (with `preview: true` where the
case is about one). `pytest tests/test_cases.py --update-golden` writes the expectations anew.
"""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from nutgraf.compiler import compile_site
from nutgraf.core import rules
from nutgraf.core.site import Page, Site, pages_of
from nutgraf.load.discover import discover
from nutgraf.load.site_options import decode_options
from nutgraf.report.text import format_text

_MAP = re.compile(r'(<svg class="ng-map"[^>]*>).*?</svg>', re.DOTALL)
"""Maps have goldens of their own."""

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, request: pytest.FixtureRequest) -> None:
    folder = CASES / name
    site = compiled(folder)
    errors, pages = (
        format_text(site.diagnostics),
        {f"{page.url}index.html": outline(page) for page in pages_of(site)},
    )
    if request.config.getoption("--update-golden"):
        write(folder, errors, pages)
    assert (folder / "expected.err").read_text(encoding="utf-8") == errors
    expected = {
        path.relative_to(folder / "out").as_posix(): path.read_text(encoding="utf-8")
        for path in (folder / "out").rglob("*")
        if path.is_file()
    }
    assert sorted(expected) == sorted(pages)
    for path, html in pages.items():
        assert expected[path] == html, path


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_case_that_shows_it(rule: rules.Rule) -> None:
    assert rule.code in NAMES, "a rule's case is a folder of its name"
    shown = (CASES / rule.code / "expected.err").read_text(encoding="utf-8")
    assert f"{rule.severity}[{rule.code}]" in shown


def compiled(folder: Path) -> Site:
    """The site that a case's seeds give."""
    raw: dict[str, Any] = {}
    if (folder / "options.yaml").exists():
        raw = yaml.safe_load((folder / "options.yaml").read_text(encoding="utf-8"))
    preview = raw.pop("preview", False)
    site_options, problems = decode_options({**raw, "seeds": "in"}, site_name="The Example")
    assert site_options is not None, problems
    options = site_options.to_core(preview=preview)
    return compile_site(discover(folder, "in", max_bytes=options.max_source_bytes), options)


def outline(page: Page) -> str:
    """A page as one text: its head, each section under its heading, its foot."""
    parts = [f"<!-- {page.title} | {page.description} -->", f"<h1>{page.title}</h1>", page.head]
    for section in page.sections:
        parts += [f'<h2 id="{section.id}">{section.title}</h2>', section.html]
    parts += filter(None, [page.foot])
    return page.relative(_MAP.sub(r"\1 … </svg>", "\n".join(parts))) + "\n"


def write(folder: Path, errors: str, pages: dict[str, str]) -> None:
    """Writes what a case gives as what it expects."""
    (folder / "expected.err").write_text(errors, encoding="utf-8")
    shutil.rmtree(folder / "out", ignore_errors=True)
    for path, html in pages.items():
        target = folder / "out" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")
