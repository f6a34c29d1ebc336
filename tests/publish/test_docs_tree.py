"""The docs tree that `nutgraf export` writes, built by three publishers that cannot import nutgraf."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml
from lxml import html as lxml_html

from nutgraf.publish.docs_tree.export import export
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.build import build
from nutgraf.publish.mkdocs.tree_source import source_of

if TYPE_CHECKING:
    from tests.publish.conftest import Project

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parents[2]
SEEDS = REPOSITORY / "tests" / "browser" / "seeds"

ADDRESS = "https://example.org/news/"
SHOWN_ON = {"guide/how-to/index.html", "in-elements/index.html"}
"""Hand-written pages with links to generated ones that are written in another way."""

WITHOUT_NUTGRAF = "import sys; sys.modules['nutgraf'] = None; from {module} import cli; cli()"
COMMANDS = {
    "mkdocs": ("mkdocs.__main__", ("build", "--strict")),
    "properdocs": ("properdocs.__main__", ("build", "--strict", "-f", "mkdocs.yml")),
    "zensical": ("zensical.main", ("build", "--strict")),
}

WILES = (
    "{{ 7 * 7 }}", "{% raw %}", "{# gone #}", "{{ config }}", "${x}", "<!-- nutgraf: explainers 2 -->",
    '--8<-- "mkdocs.yml"', ";--8<-- x", "`code`", "```", "~~~ python", "*a* _b_ __c__ **d**",
    "~sub~ ^sup^ ==m==", "{++in++} {--out--} {>>note<<}", "(c) (tm) +/- 1/2 1st 2nd -- ... -> <-",
    ":smile: :material-home:", "https://example.org/a_b_c www.example.org me@example.org @user #1",
    "[x](y) [x]: /y [^1] ![i](j) [[wiki]]", "HTML and CSS", "++ctrl+c++", "$x^2$ \\(y\\) $$z$$",
    "&lt; &amp;amp; &copy; &#65;", "<b>bold</b> </div>", "\\* \\_ \\`", "{#id .class}", "{: #id }",
    "# Heading", "- item", "1. one", "> quote", "| a | b |", "/// html | p", "::: mod", "!!! note",
    "??? more", "=== tab", "[TOC]", "***", "'single' \"double\"", "a\u2028b", "end  ",
)  # fmt: skip

ARTICLE = "The bridge was hit on Monday.\n\n" + "\n\n".join(f"So they said: {wile} it was." for wile in WILES)


def annotations() -> str:
    """An explainer that says what publishers might take for something else, wherever it can."""
    everything = " ".join(WILES)
    claims = [
        {
            "id": f"wile-{number}",
            "claim": f"They said {wile} here.",
            "quote": "The bridge was hit",
            "verdict": "unverified",
            "assessment": f"Nobody knows `{wile.replace('`', '')}`.\n\n    {wile}\n",
        }
        for number, wile in enumerate(WILES)
    ]
    return yaml.safe_dump(
        {
            "title": f"1st: {everything}",
            "summary": f"Of {everything.replace('<!--', '<! --')}.",
            "authors": [f"A. {everything}"],
            "topics": ["{{ topic }}", "`c` HTML"],
            "glossary": [{"term": "{{ 7 * 7 }} HTML", "definition": "What `{{` means."}],
            "background": [{"id": "past", "heading": everything, "text": "```\n{{ x }}\n\n\n\ty\n```\n"}],
            "claims": claims,
        },
        allow_unicode=True,
    )


EXTENSIONS: list[Any] = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "meta", "nl2br", "sane_lists",
    "smarty", "tables", "wikilinks", {"toc": {"permalink": True}}, {"pymdownx.arithmatex": {"generic": True}},
    "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji",
    "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", {"pymdownx.magiclink": {
        "repo_url_shorthand": True, "user": "u", "repo": "r"}}, "pymdownx.mark", "pymdownx.progressbar",
    "pymdownx.smartsymbols", {"pymdownx.snippets": {"auto_append": ["docs/words.md"]}},
    "pymdownx.superfences", {"pymdownx.tabbed": {"alternate_style": True}}, "pymdownx.tasklist",
    "pymdownx.tilde",
]  # fmt: skip

FILES = {
    "docs/index.md": (
        "# Home\n\nSee the [bridge](explainers/wily/index.md#claims) and [all](explainers/index.md).\n\n"
        "<!-- nutgraf: explainers 2 -->\n\n- in a list: <!-- nutgraf: claim wily/wile-0 -->\n"
    ),
    "docs/guide/how-to.md": (
        "---\ntitle: How\n---\n\n# How\n\n<!-- nutgraf: claim wily/wile-0 -->\nText goes on.\n\n"
        "Write `<!-- nutgraf: explainers -->` or\n\n    <!-- nutgraf: explainers 2 -->\n\nto show some.\n\n"
        '<div class="grid">\n<!-- nutgraf: explainers 1 -->\n</div>\n'
    ),
    "docs/in-elements.md": (
        '# In\n\n<div class="grid" markdown>\n\n<!-- nutgraf: explainers 1 -->\n\n</div>\n'
    ),
    "docs/people.md": "# Who is who\n\nWritten by hand.\n",
    "docs/words.md": "*[HTML]: HyperText Markup Language\n*[1st]: first\n",
    "docs/assets/own.css": ".own { color: red }\n",
    "theme/main.html": (
        '{% extends "base.html" %}\n'
        '{% block extrahead %}{{ super() }}<meta name="own" content="here">{% endblock %}\n'
    ),
    "theme/nutgraf/explainer/glossary.html": '{% extends "!explainer/glossary.html" %}',
}


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Sites:
    """One site, by the plugin and as a docs tree."""

    plugin: Path
    tree: Path

    def built_by(self, publisher: str) -> Path:
        """The site that a publisher makes of the tree, made once."""
        site = self.tree.with_name(publisher)
        if not site.exists():
            run(publisher, self.tree)
            (self.tree / "site").rename(site)
        return site


def run(publisher: str, folder: Path) -> None:
    """Builds a tree, with a Python that has no nutgraf."""
    module, arguments = COMMANDS[publisher]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_NUTGRAF.format(module=module), *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout, done.stdout


@pytest.fixture(scope="module")
def wily(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """A site full of what publishers might take for something else, with many extensions."""
    root = tmp_path_factory.mktemp("wily")
    write(root / "project", FILES)
    write(
        root / "project" / "seeds", {file.name: file.read_text(encoding="utf-8") for file in SEEDS.iterdir()}
    )
    write(root / "project" / "seeds", {"wily.txt": ARTICLE, "wily.yaml": annotations()})
    config = {
        "site_name": "The Example & <Co>",
        "site_url": ADDRESS,
        "theme": {"name": "material", "font": False, "custom_dir": "theme"},
        "extra_css": ["assets/own.css"],
        "plugins": ["search", "nutgraf"],
        "markdown_extensions": EXTENSIONS,
    }
    write(root / "project", {"mkdocs.yml": yaml.safe_dump(config)})
    return made(root / "project" / "mkdocs.yml", root)


def made(config: Path, folder: Path) -> Sites:
    here = Path.cwd()
    os.chdir(config.parent)  # snippets are looked for from the current folder
    try:
        build(config, folder / "plugin")
        export(source_of(config), folder / "tree")
    finally:
        os.chdir(here)
    return Sites(plugin=folder / "plugin", tree=folder / "tree")


def pages(site: Path) -> dict[str, Path]:
    """All but the pages for frames, which no publisher makes."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {url: path for url, path in found.items() if not url.startswith("embed/")}


def article(path: Path) -> Any:
    """What a page shows of its Markdown: the theme's own buttons and anchors are left out."""
    (element,) = lxml_html.parse(str(path)).getroot().xpath('//*[contains(@class,"md-content__inner")]')
    for own in element.xpath('.//a[@id="__skip"]|.//*[contains(@class,"md-content__button")]'):
        own.drop_tree()
    return element


def elements(root: Any) -> list[tuple[str, dict[str, str]]]:
    """Every element of a page with its attributes.

    The order of classes means nothing, and Zensical leaves out what it has read: what not to search.
    """
    return [
        (
            element.tag,
            {name: value for name, value in element.attrib.items() if name != "data-search-exclude"}
            | {"class": " ".join(sorted(element.get("class", "").split()))},
        )
        for element in root.iter()
        if isinstance(element.tag, str)
    ]


def ids(root: Any) -> list[str]:
    return [str(value) for value in root.xpath(".//@id")]


def links(root: Any, url: str) -> list[str]:
    """Where a page's links lead."""
    here = f"{ADDRESS}{url.removesuffix('index.html')}"
    return [urljoin(here, str(value)) for value in root.xpath(".//@href | .//@src")]


def text(root: Any) -> str:
    return re.sub(r"\s+", " ", root.text_content()).strip()


def contents_list(path: Path) -> list[tuple[str, str]]:
    """The entries of the table of contents."""
    (first, *_) = lxml_html.parse(str(path)).getroot().xpath('//nav[contains(@class,"md-nav--secondary")]')
    return [(link.get("href"), text(link)) for link in first.xpath(".//a")]


@pytest.mark.parametrize("publisher", COMMANDS)
def test_pages_are_those_of_the_plugin(wily: Sites, publisher: str) -> None:
    assert_same(wily, publisher)


def assert_same(sites: Sites, publisher: str) -> None:
    """Pages, ids, text, links, markup, titles and tables of contents are the plugin's."""
    expected, found = pages(sites.plugin), pages(sites.built_by(publisher))
    assert expected.keys() == found.keys()
    for url in sorted(expected.keys() - {"404.html"}):
        was, got = article(expected[url]), article(found[url])
        assert text(got) == text(was), url
        assert ids(got) == ids(was), url
        assert links(got, url) == links(was, url), url
        if url not in SHOWN_ON:
            assert elements(got) == elements(was), url
        if url.partition("/")[0] in {"explainers", "claims"}:
            assert contents_list(found[url]) == contents_list(expected[url]), url
            assert head(found[url]) == head(expected[url]), url
            assert nav(found[url], url) == nav(expected[url], url), url


def head(path: Path) -> list[str]:
    """What the document's head says of the page, and what it loads."""
    root = lxml_html.parse(str(path)).getroot()
    found = root.xpath(
        "//head/title/text() | //head/meta[@name='description']/@content"
        " | //head/link[@rel='canonical']/@href"
        " | //head/script[@type='application/ld+json']/text() | //script[@type='module']/@src"
        " | //link[contains(@href, 'assets/nutgraf') or contains(@href, 'own.css')]/@href"
        " | //meta[@name='own']/@content"
    )
    return [str(value) for value in found]


def nav(path: Path, url: str) -> list[str]:
    """Where the navigation leads, in its order."""
    root = lxml_html.parse(str(path)).getroot()
    found = root.xpath(
        '//nav[contains(@class, "md-nav--primary")]//a[contains(@class, "md-nav__link")]/@href'
    )
    here = f"{ADDRESS}{url.removesuffix('index.html')}"
    return list(dict.fromkeys(urljoin(here, str(value)).removesuffix("index.html") for value in found))


@pytest.mark.parametrize("publisher", COMMANDS)
def test_no_link_is_dead(wily: Sites, publisher: str) -> None:
    site = wily.built_by(publisher)
    found = pages(site)
    anchors = {url: set(ids(lxml_html.parse(str(path)).getroot())) for url, path in found.items()}
    for url, path in found.items():
        for target in links(article(path), url) if url != "404.html" else ():
            if not target.startswith(ADDRESS):
                continue
            address, _, anchor = target.removeprefix(ADDRESS).partition("#")
            file = unquote(urlsplit(address).path)
            file = f"{file}index.html" if file.endswith("/") or not file else file
            assert (site / file).is_file(), f"{url}: {target}"
            assert not anchor or unquote(anchor) in anchors[file], f"{url}: {target}"


@pytest.mark.parametrize("publisher", COMMANDS)
def test_data_files_scripts_and_styles_are_the_same(wily: Sites, publisher: str) -> None:
    site = wily.built_by(publisher)
    for folder in ("data", "claims", "explainers", "embed", "assets/nutgraf"):
        assert (wily.plugin / folder).is_dir()
        for file in (wily.plugin / folder).rglob("*"):
            if file.is_file() and (file.suffix != ".html" or folder == "embed"):
                path = file.relative_to(wily.plugin)
                assert (site / path).read_bytes() == file.read_bytes(), path


def test_readers_find_the_same(wily: Sites) -> None:
    def entries(path: Path, key: str) -> dict[str, Any]:
        found = json.loads(path.read_text(encoding="utf-8"))[key]
        generated = ("explainers/", "claims/", "topics/", "timeline/", "locations/")
        return {entry["location"]: entry for entry in found if entry["location"].startswith(generated)}

    # The plugin's search knows the data of pages, that of the others reads the pages.
    plugin = entries(wily.plugin / "search/search_index.json", "docs")
    mkdocs = entries(wily.built_by("mkdocs") / "search/search_index.json", "docs")
    assert plugin
    assert {place.partition("#")[0] for place in plugin} <= mkdocs.keys()
    assert entries(wily.built_by("properdocs") / "search/search_index.json", "docs") == mkdocs
    assert entries(wily.built_by("zensical") / "search.json", "items").keys() == mkdocs.keys()


def test_templates_of_zensical_read_nothing_in_a_page(wily: Sites, tmp_path: Path) -> None:
    """Its macros take braces for expressions, wherever Markdown has them."""
    tree = tmp_path / "tree"
    shutil.copytree(wily.tree, tree, ignore=shutil.ignore_patterns("site", ".cache"))
    settings = (tree / "mkdocs.yml").read_text(encoding="utf-8")
    (tree / "mkdocs.yml").write_text(settings.replace("- search", "- search\n- macros"), encoding="utf-8")
    run("zensical", tree)
    page = "explainers/wily/index.html"
    assert text(article(tree / "site" / page)) == text(article(wily.plugin / page))


def test_the_tree_names_nothing_of_ours(wily: Sites) -> None:
    settings = yaml.safe_load((wily.tree / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["plugins"] == ["search"]
    assert "seeds" not in [path.name for path in wily.tree.iterdir()]
    assert not (wily.tree / "theme" / "nutgraf").exists()


def test_the_project_s_own_site_is_the_same_everywhere(tmp_path: Path) -> None:
    sites = made(REPOSITORY / "mkdocs.yml", tmp_path)
    for publisher in COMMANDS:
        assert_same(sites, publisher)


def test_a_site_without_material_builds_too(bridge: "Project") -> None:
    config = yaml.safe_load(bridge.config.read_text(encoding="utf-8"))
    bridge.write(
        "mkdocs.yml", yaml.safe_dump({**config, "theme": "readthedocs", "use_directory_urls": False})
    )
    build(bridge.config)
    tree = bridge.root.parent / "tree"
    export(source_of(bridge.config), tree)
    run("mkdocs", tree)
    page = "explainers/old-mill-bridge/index.html"
    was, got = (lxml_html.parse(str(path / page)).getroot() for path in (bridge.site, tree / "site"))
    assert elements(got.xpath('//div[@role="main"]')[0]) == elements(was.xpath('//div[@role="main"]')[0])


def test_an_export_takes_the_place_of_the_last_one_and_of_nothing_else(bridge: "Project") -> None:
    tree = bridge.root.parent / "tree"
    export(source_of(bridge.config), tree)
    (tree / "left-over.md").write_text("old")
    (tree / ".git").mkdir()
    before = sorted(path.name for path in tree.iterdir())
    export(source_of(bridge.config), tree)
    assert sorted(path.name for path in tree.iterdir()) == [n for n in before if n != "left-over.md"]
    tree.with_name("home").mkdir()
    (tree.with_name("home") / "mkdocs.yml").write_text("site_name: Mine\n")
    with pytest.raises(PublishError, match=r"holds 'mkdocs\.yml' and no export"):
        export(source_of(bridge.config), tree.with_name("home"))
    for own in ("docs/tree", "seeds/tree", "."):
        with pytest.raises(PublishError, match="choose another folder"):
            export(source_of(bridge.config), bridge.root / own)


def test_a_mistake_leaves_the_last_export(bridge: "Project") -> None:
    tree = bridge.root.parent / "tree"
    export(source_of(bridge.config), tree)
    before = {path: path.read_bytes() for path in tree.rglob("*") if path.is_file()}
    bridge.write("seeds/old-mill-bridge.txt", "Nothing of what was quoted.\n")
    with pytest.raises(PublishError, match="nothing was exported") as caught:
        export(source_of(bridge.config), tree)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == ["quote-not-found"]
    assert {path: path.read_bytes() for path in tree.rglob("*") if path.is_file()} == before


def test_an_export_is_the_same_to_the_byte_each_time(bridge: "Project") -> None:
    trees = [bridge.root.parent / name for name in ("one", "two")]
    for tree in trees:
        export(source_of(bridge.config), tree)
    one, two = (
        {path.relative_to(tree): path.read_bytes() for path in tree.rglob("*") if path.is_file()}
        for tree in trees
    )
    assert one == two


def test_what_a_page_asks_for_in_vain_is_told(bridge: "Project") -> None:
    bridge.write("docs/more.md", "# More\n\n<!-- nutgraf: claim none/none -->\n")
    with pytest.raises(
        PublishError, match=r"more\.md: nothing is shown for `<!-- nutgraf: claim none/none -->`"
    ):
        export(source_of(bridge.config, strict=True), bridge.root.parent / "tree")


def test_a_page_of_ones_own_at_an_explainer_s_address_is_an_error(bridge: "Project") -> None:
    bridge.write("docs/explainers/old-mill-bridge.md", "# Mine\n")
    with pytest.raises(PublishError, match="rename one of the two"):
        export(source_of(bridge.config), bridge.root.parent / "tree")
