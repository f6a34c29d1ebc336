"""A theme's page for a page of ours: whole, or for a page of slots."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, cast

import jinja2
from jinja2 import pass_context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from msgspec import Struct

from nutgraf.core.site import Leaf
from nutgraf.publish.mkdocs.outline import marked_toc
from nutgraf.publish.mkdocs.pages import GeneratedPage, SiteFrame, make_page, with_description, with_head
from nutgraf.publish.mkdocs.slots import CONTENT, TEXT, Obstacle, Question, Slot, marked

_CONSTANT = (
    "active ancestors children is_homepage is_index is_link is_page is_section is_top_level next_page parent "
    "previous_page update_date"
).split()
"""What all pages outside the navigation have in common."""


class Theme(Struct, frozen=True, kw_only=True):
    """What MkDocs makes pages with."""

    env: jinja2.Environment
    nav: Navigation
    config: MkDocsConfig
    pages: Sequence[File]
    """All pages, as templates see them."""
    frame: SiteFrame

    def page_of(self, leaf: Leaf) -> GeneratedPage:
        """A page as MkDocs would have it, as far as themes show it."""
        page = self.bare(leaf)
        page.show()
        return page

    def bare(self, leaf: Leaf) -> GeneratedPage:
        """The same without its content, which can be large."""
        page = cast("GeneratedPage", make_page(leaf, None, self.config, self.frame).page)
        page.read_source(self.config)
        return page

    def whole(self, leaf: Leaf) -> str:
        """A page as MkDocs would write it."""
        page = self.bare(leaf)
        page.render(self.config, Files([]))
        page.active = True
        content, head = self.frame.shown(self.frame.contents[leaf.content])
        page.content = content.decode()
        html = with_description(self._rendered(page, page), page.meta.get("description", ""))
        return with_head(html, head.decode())

    def marked(self, page: MkDocsPage, view: "SlotPage", targets: set[str]) -> str:
        """A page with slots; adds to `targets` what its relative links lead to."""
        with _watched(self.env, page, targets):
            html = self._rendered(page, view)
        if "description" in view.meta:
            html = with_description(html, marked("description", TEXT))
        head, end, body = html.partition("</head>")
        return f"{head}{marked('head', '')}{end}{body}" if end else html

    def _rendered(self, page: MkDocsPage, view: object) -> str:
        context: dict[str, Any] = {**get_context(self.nav, self.pages, self.config, page), "page": view}
        return self.env.get_template("main.html").render(context)


class SlotPage:
    """A page as templates see it, with slots for all that differs; Obstacle where they want to see more."""

    def __init__(
        self, page: GeneratedPage, sample: GeneratedPage, toc: list[dict[str, Any]], questions: set[Question]
    ) -> None:
        """`page` has marked addresses; `sample` is a real one of its kind."""

        def slot(name: str, text: str) -> Slot:
            return Slot(text, f"page.{name}", questions, str(getattr(sample, name, "")))

        for name in _CONSTANT:
            setattr(self, name, getattr(page, name))
        self.active = True
        self.markdown = ""
        self.title = slot("title", marked("title", TEXT))
        self.meta = {**page.meta, "title": slot("meta.title", marked("title", TEXT))}
        if "description" in page.meta:
            self.meta["description"] = slot("meta.description", marked("description", TEXT))
        self.content = slot("content", marked("content", CONTENT))
        self.toc = marked_toc(toc, questions)
        for name in ("url", "abs_url", "canonical_url", "edit_url"):
            address = getattr(page, name)
            setattr(self, name, slot(name, address) if address else address)
        self.file = _SlotFile(page.file, sample.file, questions)
        self._page = page

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_") and hasattr(self._page, name):
            raise Obstacle(f"a template reads page.{name}")
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return self is other

    __hash__ = None  # type: ignore[assignment]

    def __str__(self) -> str:
        raise Obstacle("a template prints page")

    __repr__ = __str__


class _SlotFile:
    def __init__(self, file: File, sample: File, questions: set[Question]) -> None:
        for name in ("src_uri", "src_path", "dest_uri", "dest_path", "url"):
            text, own = getattr(file, name), getattr(sample, name)
            setattr(self, name, Slot(text, f"page.file.{name}", questions, own))
        self.name, self.inclusion = file.name, file.inclusion
        self._file = file

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_") and hasattr(self._file, name):
            raise Obstacle(f"a template reads page.file.{name}")
        raise AttributeError(name)


@contextmanager
def _watched(env: jinja2.Environment, page: MkDocsPage, targets: set[str]) -> Iterator[None]:
    """Within the block, links are relative to `page`, whatever templates see as their page."""
    plain = {"page": SimpleNamespace(url=page.url), "base_url": ""}
    before: dict[str, Callable[..., str]] = {name: env.filters[name] for name in ("url", "script_tag")}

    @pass_context
    def url(_: object, value: object) -> str:
        targets.add(str(value))
        return before["url"](plain, value)

    @pass_context
    def script_tag(_: object, value: object) -> str:
        targets.add(str(value))
        return before["script_tag"](plain, value)

    env.filters |= {"url": url, "script_tag": script_tag}
    try:
        yield
    finally:
        env.filters |= before
