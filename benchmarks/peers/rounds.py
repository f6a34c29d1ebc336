"""Runs the works, generator after generator, round after round, so that noise meets all alike."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.corpus import explainer
from benchmarks.peers.process import CommandError, Run, run
from benchmarks.peers.projects import edit
from benchmarks.peers.results import Results
from benchmarks.peers.search import search_cost
from benchmarks.peers.serve import served, wait_for
from benchmarks.peers.tools import Tool

Say = Callable[[str], None]
"""Tells how far it is, in a line."""

MAPS = "nutgraf-maps"
"""nutgraf with maps and pages of claims."""

FULL = "nutgraf-full"
"""nutgraf with all that it makes without an extra."""

WHOLE_TEXTS = "nutgraf-whole-texts"
"""nutgraf with a search of whole texts."""

LARGE_ONLY = (MAPS, FULL, WHOLE_TEXTS)
"""With these only the larger site is built."""


@dataclass
class Bench:
    """Works to be measured: sites under `scratch`, results in `results`, progress told by `say`.

    A command may take `timeout` seconds; one that took longer than `patience` is not run again.
    """

    scratch: Path
    tools: Sequence[Tool]
    results: Results
    say: Say
    timeout: float
    patience: float

    def lay(self) -> None:
        """Writes the sites: the smaller ones are the beginning of the larger ones."""
        explainers = [explainer(number) for number in range(self.results.large)]
        for tool in self.tools:
            if tool.key not in LARGE_ONLY:
                tool.lay(self.folder(tool, self.results.small), explainers[: self.results.small])
            tool.lay(self.folder(tool, self.results.large), explainers)

    def round(self, number: int) -> None:
        """Every work once by every generator; `number` counts from 0."""
        for tool in self.tools:
            if tool.key not in LARGE_ONLY:
                self.attempt("cold-small", tool, partial(self.cold, tool, self.results.small))
        for tool in self.tools:
            self.attempt("cold-large", tool, partial(self.cold, tool, self.results.large))
            self.look_at_site(tool)
        for tool in self.tools:
            if tool.keeps and ("cold-large", tool.key) in self.results.runs:
                self.attempt("unchanged", tool, partial(self.build, tool, self.results.large))
                self.attempt("edited", tool, partial(self.edited, tool, number))
        own = self.tools[0]
        self.attempt("check-cold", own, partial(self.check, own, cold=True))
        self.attempt("check-warm", own, partial(self.check, own, cold=False))

    def attempt(self, work: str, tool: Tool, doing: Callable[[], Run]) -> None:
        """Does a work unless it failed before or takes too long to be done again."""
        key = (work, tool.key)
        earlier = self.results.runs.get(key)
        if key in self.results.failures or (earlier and earlier[0].wall > self.patience):
            return
        try:
            done = doing()
        except CommandError as failure:
            self.results.failures[key] = str(failure)
            self.say(f"{work:12} {tool.key:16} failed: {failure}")
            return
        self.results.runs[key].append(done)
        processors = f", processors {done.cpu:.2f} s" if done.cpu is not None else ""
        memory = f", {done.peak_mb:,.0f} MB" if done.peak_mb is not None else ""
        self.say(f"{work:12} {tool.key:16} {done.wall:7.2f} s{processors}{memory}")

    def cold(self, tool: Tool, count: int) -> Run:
        """A build with nothing there of an earlier one."""
        folder = self.folder(tool, count)
        forget(folder, ".cache", "site")
        done = self.build(tool, count)
        pages = sum(1 for _ in (folder / "site" / "explainers").glob("*/index.html"))
        if pages < count:
            raise CommandError(f"{pages} of {count} pages were written")
        return done

    def build(self, tool: Tool, count: int) -> Run:
        """A build with what is there."""
        return run(tool.build, self.folder(tool, count), self.environment(tool), self.timeout)

    def edited(self, tool: Tool, number: int) -> Run:
        """A build after an edit of one article."""
        folder = self.folder(tool, self.results.large)
        word = f"wordofround{number}"
        edit(folder, number, word)
        done = self.build(tool, self.results.large)
        page = folder / "site" / "explainers" / explainer(number).stem / "index.html"
        if word not in page.read_text():
            raise CommandError("the edit is not on the page")
        return done

    def check(self, tool: Tool, *, cold: bool) -> Run:
        """A check alone, by nutgraf."""
        folder = self.folder(tool, self.results.large)
        cache, aside = folder / ".cache", folder / ".cache-of-builds"
        if cold and cache.is_dir() and not aside.is_dir():
            cache.rename(aside)
        elif cold:
            forget(folder, ".cache")
        done = run((tool.build[0], "check"), folder, self.environment(tool), self.timeout)
        if not cold and aside.is_dir():
            # A check keeps no pages: the next round's builds would have to make them all anew.
            forget(folder, ".cache")
            aside.rename(cache)
        return done

    def serve(self, tool: Tool, edits: int) -> None:
        """From an edit's save to the page with its words, one after the other under one server."""
        if tool.serve is None:
            return
        folder = self.folder(tool, self.results.large)
        try:
            with served(tool.serve, folder, self.environment(tool), self.timeout) as address:
                for number in range(self.results.large - edits, self.results.large):
                    url = f"{address}/explainers/{explainer(number).stem}/"
                    wait_for(url, "<html", self.timeout)
                    self.attempt("serve", tool, partial(self.reloaded, folder, url, number))
        except CommandError as failure:
            self.results.failures["serve", tool.key] = str(failure)
            self.say(f"{'serve':12} {tool.key:16} failed: {failure}")

    def reloaded(self, folder: Path, url: str, number: int) -> Run:
        """From an edit of one article to the page with it."""
        word = f"wordofserve{number}"
        edit(folder, number, word)
        return Run(wait_for(url, word, self.timeout))

    def linear(self, count: int) -> None:
        """A cold build of many more by nutgraf."""
        own = self.tools[0]
        folder = self.folder(own, count)
        own.lay(folder, [explainer(number) for number in range(count)])
        self.attempt(f"cold-linear-{count}", own, partial(self.cold, own, count))
        shutil.rmtree(folder)

    def look_at_site(self, tool: Tool) -> None:
        """Once for each generator: how much was written, and what its search looks through."""
        site = self.folder(tool, self.results.large) / "site"
        if tool.key in self.results.pages or not site.is_dir():
            return
        files = [file for file in site.rglob("*") if file.is_file()]
        pages = sum(1 for file in files if file.suffix == ".html")
        self.results.pages[tool.key] = (pages, sum(file.stat().st_size for file in files))
        self.results.search[tool.key] = search_cost(site, tool.index, unquoted_sentence())

    def folder(self, tool: Tool, count: int) -> Path:
        """The folder of a generator's site of so many explainers."""
        return self.scratch / f"{tool.key}-{count}"

    def environment(self, tool: Tool) -> dict[str, str]:
        """A generator's environment: what it writes elsewhere than to its site goes to memory, too."""
        return environment_of(tool, self.scratch)


def environment_of(tool: Tool, scratch: Path) -> dict[str, str]:
    """What a generator's commands find in their environment, beside what is there.

    Python keeps what it has compiled, as it does for everybody: pip has done so for the peers' packages.
    """
    return {"TMPDIR": str(scratch), "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "", **tool.environment}


def try_out(tool: Tool, scratch: Path, timeout: float) -> None:
    """Builds a site of three explainers, so that all is loaded once; CommandError where that fails."""
    folder = scratch / f"{tool.key}-trial"
    tool.lay(folder, [explainer(number) for number in range(3)])
    run(tool.build, folder, environment_of(tool, scratch), timeout)
    if not (folder / "site" / "explainers" / "explainer-00002" / "index.html").is_file():
        raise CommandError("it wrote no pages")
    shutil.rmtree(folder)


def unquoted_sentence() -> str:
    """A sentence of the first article that its annotations do not repeat."""
    first = explainer(0)
    shown = str(first.annotations)
    sentences = [f"{each.rstrip('.')}." for text in first.paragraphs for each in text.split(". ")]
    return next(each for each in sentences if each not in shown)


def forget(folder: Path, *names: str) -> None:
    """Removes folders of an earlier build."""
    for name in names:
        shutil.rmtree(folder / name, ignore_errors=True)
