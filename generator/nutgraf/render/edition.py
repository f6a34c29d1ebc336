"""What all pages of a site share while they are made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from nutgraf.core.cartography import Cartographer
from nutgraf.core.catalogue import Catalogue
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.slug import distinct_slugs
from nutgraf.core.verdict import Shape, Verdict
from nutgraf.render.citations import Citations
from nutgraf.render.environment import Templates
from nutgraf.render.glossary import Glossary
from nutgraf.render.language import Language, language_of
from nutgraf.render.links import rooted
from nutgraf.render.markdown import MarkdownRenderer
from nutgraf.render.typesetter import Typesetter


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A site on its way to pages."""

    options: Options
    catalogue: Catalogue
    markdown: MarkdownRenderer
    templates: Templates
    draw: Cartographer | None
    """Who draws maps; None: there are none."""
    verdicts: Mapping[str, Verdict]
    """The rating scale, by id."""
    topics: Mapping[str, str]
    """The slug of each topic, by its name in lower case."""
    _translated: dict[tuple[str, str], Verdict] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Verdicts in the languages in which they were asked for, by id and tag."""

    @property
    def language(self) -> Language:
        """Of the pages that belong to no single explainer."""
        return language_of(self.options.language)

    def fill(self, template: str, **values: object) -> str:
        """A template in the site's own language."""
        return self.templates.fill(template, self.language, **values)

    def language_of(self, explainer: Explainer) -> Language:
        """The language that an explainer is written in."""
        return language_of(explainer.annotations.language or self.options.language)

    def verdict(self, identifier: str, language: Language | None = None) -> Verdict:
        """A verdict of the scale; one that says no more than its id where the scale lacks it.

        What nutgraf's own scale says is put in `language` (None: the site's own).
        """
        language = language or self.language
        known = self._translated.get((identifier, language.tag))
        if known is None:
            known = self._translated[identifier, language.tag] = self._in_words(identifier, language)
        return known

    def _in_words(self, identifier: str, language: Language) -> Verdict:
        found = self.verdicts.get(identifier)
        if found is None:
            return Verdict(id="unknown", label=identifier, description="", color="", shape=Shape.SQUARE)
        description = found.description and language.gettext(found.description)
        return replace(found, label=language.gettext(found.label), description=description)

    def data_link(self, file: str) -> str:
        """The way to a file for machines; empty where the site has none."""
        return rooted(file) if self.options.data_files else ""

    def topic_slug(self, topic: str) -> str:
        """A topic's name in addresses."""
        return self.topics[topic.casefold()]

    def typesetter(
        self,
        explainer: Explainer,
        citations: Citations | None = None,
        *,
        glossary: Glossary | None = None,
        at_home: bool = False,
    ) -> Typesetter:
        """A typesetter for an explainer's fields on one page."""
        return Typesetter(
            explainer.slug,
            self.catalogue,
            self.markdown,
            citations=citations,
            glossary=glossary,
            at_home=at_home,
            drafts=self.options.preview,
        )


def edition_of(
    catalogue: Catalogue,
    options: Options,
    markdown: MarkdownRenderer | None = None,
    draw: Cartographer | None = None,
) -> Edition:
    """An edition of the explainers that a catalogue has.

    A renderer of an earlier one may be handed on with its memory.
    """
    entries = catalogue.entries.values()
    topics = sorted({topic.casefold() for entry in entries for topic in entry.topics})
    return Edition(
        options=options,
        catalogue=catalogue,
        markdown=markdown or MarkdownRenderer(options.markdown),
        templates=Templates(options.templates),
        draw=draw,
        verdicts={verdict.id: verdict for verdict in options.verdicts},
        topics=dict(zip(topics, distinct_slugs(topics), strict=True)),
    )
