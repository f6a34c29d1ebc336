"""Lays the sites that are built: for each generator a folder of the same explainers."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import yaml

from benchmarks.corpus import Explainer, write_explainer, write_site
from benchmarks.peers.pages import listing, page

TEMPLATES = Path(__file__).parent / "templates"

Layer = Callable[[Path, Sequence[Explainer]], None]
"""Writes a site's folder."""


def nutgraf_layer(options: Mapping[str, object]) -> Layer:
    """Lays text and YAML, with these options of nutgraf."""

    def lay(folder: Path, explainers: Sequence[Explainer]) -> None:
        write_site(folder, options)
        for each in explainers:
            write_explainer(folder / "seeds", each)

    return lay


def lay_mkdocs(folder: Path, explainers: Sequence[Explainer]) -> None:
    """Lays Markdown pages for MkDocs and its like, with Material and search and otherwise as they come."""
    write_pages(folder / "docs", explainers, home="index.md", index="index.md", ending=".md")
    config = {
        "site_name": "Benchmark",
        "site_url": "https://example.org/",
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "nav": [{"Home": "index.md"}, {"Explainers": "explainers/index.md"}],
        "not_in_nav": "explainers/*",
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False))


def lay_hugo(folder: Path, explainers: Sequence[Explainer]) -> None:
    """Lays Markdown pages for Hugo with layouts of our own."""
    shutil.copytree(TEMPLATES / "hugo", folder)
    write_pages(folder / "content", explainers, home="_index.md", index="_index.md", ending="/")


def lay_eleventy(folder: Path, explainers: Sequence[Explainer]) -> None:
    """Lays Markdown pages for Eleventy with a layout of our own."""
    (folder / "layouts").mkdir(parents=True)
    shutil.copy(TEMPLATES / "eleventy" / "page.liquid", folder / "layouts")
    for config in (TEMPLATES / "eleventy").glob("*.mjs"):
        shutil.copy(config, folder)
    write_pages(folder / "content", explainers, home="index.md", index="index.md", ending="/")


def write_pages(
    content: Path, explainers: Sequence[Explainer], *, home: str, index: str, ending: str
) -> None:
    """Writes a home page, a list of the explainers and a page for each."""
    (content / "explainers").mkdir(parents=True)
    (content / home).write_text("---\ntitle: Benchmark\n---\n\n# Benchmark\n")
    front = "---\ntitle: Explainers\n---\n\n"
    (content / "explainers" / index).write_text(front + listing(explainers, ending) + "\n")
    for each in explainers:
        (content / "explainers" / f"{each.stem}.md").write_text(page(each))


def edit(folder: Path, number: int, word: str) -> None:
    """Adds a sentence with this word to an explainer's article."""
    stem = f"explainer-{number:05}"
    article, *_ = [
        *folder.glob(f"seeds/part-{number // 100:03}/{stem}.txt"),
        *folder.glob(f"*/explainers/{stem}.md"),
    ]
    article.write_text(article.read_text() + f"\nAnd then {word} was seen.\n")
