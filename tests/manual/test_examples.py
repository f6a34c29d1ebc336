"""Every example of the manual is run, page by page, in a scratch site of its own.

A fenced block says by its info string what it is:

- `text`, `yaml`, `css`, `html` and `markdown` with `title="PATH"`: a whole file, written there.
- `yaml title="in PATH"`: keys of that file; they replace or join its own.
- `console`: commands after `$ ` and exactly what they print. Times are not compared.

After its last block a page's seeds must pass `nutgraf check`.
"""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

DOCS = Path(__file__).parents[2] / "docs"
TITLE = re.compile(r'title="(?P<inside>in )?(?P<path>[^"]+)"')
SITE = """\
site_name: The Example
theme: {name: material, font: false}
plugins: [search, nutgraf]
"""


@dataclass(frozen=True)
class Example:
    """One fenced block of a page."""

    language: str
    title: re.Match[str] | None
    body: str
    line: int


def examples(page: Path) -> list[Example]:
    """The fenced blocks of a page, those inside lists and tabs too."""
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    return [
        Example(
            language=(token.info.split() or [""])[0],
            title=TITLE.search(token.info),
            body=token.content,
            line=token.map[0] + 1 if token.map else 0,
        )
        for token in tokens
        if token.type == "fence"
    ]


PAGES = [page for page in sorted(DOCS.rglob("*.md")) if "reference" not in page.parts and examples(page)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_the_examples_of_a_page_run(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# The Example\n")
    (folder / "mkdocs.yml").write_text(SITE)
    for example in examples(page):
        where = f"{page}:{example.line}"
        if example.language == "console":
            folder = run_session(example, folder, where)
        elif example.title and example.title["inside"]:
            merge(folder / example.title["path"], example.body)
        elif example.title:
            target = folder / example.title["path"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(example.body, encoding="utf-8")
    if (folder / "seeds").exists():
        status, output = run("nutgraf check", folder)
        assert status == 0, f"{page}: after the last example\n{output}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_every_sample_of_annotations_names_the_schema_to_editors(page: Path) -> None:
    for example in examples(page):
        if example.language == "yaml" and example.title and example.title["path"].startswith("seeds/"):
            starts = example.body.startswith("# yaml-language-server: $schema=")
            assert starts or example.title["inside"], f"{page}:{example.line}"


def run_session(example: Example, folder: Path, where: str) -> Path:
    """Runs a console block's commands and compares what they print; `cd` moves on for good."""
    for part in re.split(r"^\$ ", example.body, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        if command.startswith("cd "):
            folder = folder / command.removeprefix("cd ")
            continue
        _, output = run(command, folder)
        assert comparable(output) == comparable(expected), f"{where}: {command}"
    return folder


def run(command: str, folder: Path) -> tuple[int, str]:
    """Runs a command of the manual and gives its status and what it prints."""
    arguments = shlex.split(command)
    assert arguments[0] in {"nutgraf", "mkdocs", "properdocs"}, f"the manual may not run {arguments[0]}"
    executable = Path(sys.executable).parent / arguments[0]
    done = subprocess.run(
        [executable, *arguments[1:]],
        cwd=folder,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


def comparable(output: str) -> str:
    """Output without what differs from run to run: seconds, and white space at the ends of lines."""
    seconds = re.sub(r"\d+(\.\d+)? ?(s|seconds)\b", "N s", output)
    return "\n".join(line.rstrip() for line in seconds.strip().splitlines())


def merge(path: Path, snippet: str) -> None:
    """Puts the keys of a snippet into a file of the site; lists of items with ids are joined."""
    whole = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    for key, value in yaml.safe_load(snippet).items():
        old = whole.get(key)
        if (
            isinstance(old, list)
            and isinstance(value, list)
            and all(isinstance(item, dict) for item in value)
        ):
            new = {identity(item) for item in value}
            whole[key] = [item for item in old if identity(item) not in new] + value
        else:
            whole[key] = value
    path.write_text(yaml.safe_dump(whole, sort_keys=False, allow_unicode=True), encoding="utf-8")


def identity(item: dict[str, object]) -> str:
    """What tells two items of a list of annotations apart."""
    return str(item.get("id") or item.get("term") or item.get("heading") or item)
