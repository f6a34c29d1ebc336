"""What is made of each explainer beside its pages, and of all of them together."""

import dataclasses
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Asset, Page
from nutgraf.export.feeds import GATHERINGS as FEEDS
from nutgraf.export.locations import location_files
from nutgraf.export.page_head import explainer_head, index_head
from nutgraf.export.publication import Publication
from nutgraf.export.site_files import GATHERINGS as DATA
from nutgraf.export.site_files import explainer_files
from nutgraf.export.structured_data import breadcrumbs, structured_data_of
from nutgraf.render.assets import pictures
from nutgraf.render.edition import Edition
from nutgraf.render.index.gatherings import GATHERINGS as LISTS
from nutgraf.render.page.embed import embed_files
from nutgraf.render.page_wording import PageWording
from nutgraf.render.pages import explainer_pages
from nutgraf.stages.cards import SITE_CARD, card_files, pictures_of
from nutgraf.stages.ground_files import NEAR, WIDE
from nutgraf.stages.world import World


class Issue(Struct, frozen=True, kw_only=True):
    """A site while it is made, as its pages and as its data see it."""

    edition: Edition
    publication: Publication

    @classmethod
    def of(cls, edition: Edition, world: World) -> "Issue":
        """The issue of a world; of `edition`, all but what it knows of explainers."""
        edition = dataclasses.replace(edition, catalogue=world.published, topics=world.topics)
        publication = Publication(
            options=edition.options,
            catalogue=edition.catalogue,
            wording=PageWording(edition),
            topics=edition.topics,
        )
        return cls(edition=edition, publication=publication)

    def files(self, explainer: Explainer) -> Iterator[Asset]:
        """The files that stand beside an explainer's page."""
        yield from pictures([explainer])
        if self.edition.options.embeds:
            yield from embed_files(explainer, self.edition, pictures_of(explainer, self.edition))
        yield from card_files(explainer, self.edition)
        if not self.edition.options.data_files:
            return
        yield from explainer_files(explainer, self.publication)
        yield from location_files(explainer, self.publication)

    def pages(self, explainer: Explainer, panel: str) -> Iterator[Page]:
        """An explainer's pages with all that machines read in them; `panel` as `explainer_page` has it."""
        data = structured_data_of(explainer, self.publication)
        cards = pictures_of(explainer, self.edition)
        for made in explainer_pages(explainer, self.edition, panel):
            page = replace(made, picture=cards.get(made.url))
            yield replace(
                page,
                metadata=explainer_head(page, explainer, self.publication),
                structured_data=(*data.get(page.url, ()), *breadcrumbs(page, self.edition.options)),
            )

    def listing(self, page: Page) -> Page:
        """A page that explainers have contributed to, with all that machines read in it."""
        return replace(
            page,
            metadata=index_head(page, self.publication),
            structured_data=breadcrumbs(page, self.edition.options),
        )


def _of_edition(gathering: Gathering[Edition]) -> Gathering[Issue]:
    return Gathering(
        name=gathering.name,
        collect=lambda explainer, issue: gathering.collect(explainer, issue.edition),
        make=lambda contributions, issue: gathering.make(contributions, issue.edition),
        distinct=gathering.distinct,
    )


def _of_data(gathering: Gathering[Publication]) -> Gathering[Issue]:
    return Gathering(
        name=gathering.name,
        collect=lambda explainer, issue: (
            gathering.collect(explainer, issue.publication) if issue.edition.options.data_files else None
        ),
        make=lambda contributions, issue: (
            gathering.make(contributions, issue.publication) if issue.edition.options.data_files else iter(())
        ),
        distinct=gathering.distinct,
    )


def _of_publication(gathering: Gathering[Publication]) -> Gathering[Issue]:
    return Gathering(
        name=gathering.name,
        collect=lambda explainer, issue: gathering.collect(explainer, issue.publication),
        make=lambda contributions, issue: gathering.make(contributions, issue.publication),
        distinct=gathering.distinct,
    )


GATHERINGS: tuple[Gathering[Issue], ...] = (
    *map(_of_edition, (*LISTS, WIDE, NEAR, SITE_CARD)),
    *map(_of_data, DATA),
    *map(_of_publication, FEEDS),
)
"""Everything to which explainers contribute, in the order in which it is made."""
