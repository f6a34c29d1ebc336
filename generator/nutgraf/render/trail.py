"""The way to a page from the site's first one, as readers see it and as data name it."""

from nutgraf.core.addresses import explainer_url
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.render.language import Language
from nutgraf.render.links import rooted
from nutgraf.render.view.link import Link

Trail = tuple[tuple[str, str], ...]
"""Names and addresses, as `Page.trail` has them."""


def home_trail(options: Options) -> Trail:
    """The site's first page; nothing where the site has no name."""
    return ((options.name, ""),) if options.name else ()


def explainers_trail(options: Options, language: Language) -> Trail:
    """Down to the list of all explainers."""
    return (*home_trail(options), (language.gettext("Explainers"), "explainers/"))


def explainer_trail(explainer: Explainer, options: Options, language: Language) -> Trail:
    """Down to an explainer's page."""
    page = (explainer.title or explainer.slug, explainer_url(explainer.slug))
    return (*explainers_trail(options, language), page)


def steps(trail: Trail) -> tuple[Link, ...]:
    """The same as links."""
    return tuple(Link(words=name, href=rooted(url)) for name, url in trail)
