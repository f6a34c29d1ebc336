"""The whole pipeline on one screen: seeds and options go in, a site and its diagnostics come out."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nutgraf.anchor.find import find
from nutgraf.anchor.folding import fold
from nutgraf.check import Context, check, slugs_are_unique
from nutgraf.core.addresses import claim_url, explainer_url
from nutgraf.core.article import Article
from nutgraf.core.assembly import assemble, catalogue_of, entry_of
from nutgraf.core.cartography import Cartographer
from nutgraf.core.diagnostic import Diagnostic, Severity
from nutgraf.core.explainer import Annotations, Explainer, Status
from nutgraf.core.ground import Ground
from nutgraf.core.keypath import KeyPath
from nutgraf.core.options import Options
from nutgraf.core.quote import Outcome
from nutgraf.core.rules import MISSING_PAIR
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Asset, Counts, Page, Press, Site, pressed, whole
from nutgraf.core.slug import slugify
from nutgraf.core.text import Source
from nutgraf.export.claim_review import claim_review
from nutgraf.export.locations import location_files
from nutgraf.load.annotations import decode
from nutgraf.load.articles import read
from nutgraf.load.pairs import Pair, pair, stem_of, unpaired_articles
from nutgraf.render.assets import assets, atlas_assets, pictures
from nutgraf.render.atlas import atlas_data, atlas_of
from nutgraf.render.edition import Edition, edition_of
from nutgraf.render.index.claims_data import claims_data
from nutgraf.render.index.explainers import newest_cards
from nutgraf.render.pages import render_site
from nutgraf.render.problems import panel, problem_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A pair of files and what could be understood of it."""

    pair: Pair
    slug: str
    """As the annotations give it; the files' stem where they cannot be decoded."""
    explainer: Explainer | None
    """None where one of the files cannot be read or decoded."""
    kept: frozenset[str]
    """Paths of the texts that its annotations name beside the article."""

    @property
    def lost(self) -> bool:
        """Whether an explainer should be here, of which nothing can be published."""
        return self.explainer is None and bool(self.pair.annotations or self.pair.unreadable)


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Seeds, understood and checked."""

    units: tuple[Unit, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Sorted by place, with the severities that the site sets."""

    def about(self, unit: Unit) -> list[Diagnostic]:
        """The diagnostics on the files of a unit, read or not."""
        stems = (unit.pair.stem, *sorted(stem_of(path) for path in unit.kept))
        return [found for stem in stems for found in self.by_stem.get(stem, ())]

    @cached_property
    def by_stem(self) -> dict[str, list[Diagnostic]]:
        """The diagnostics by the file that they point to, its ending apart."""
        grouped: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.diagnostics:
            grouped.setdefault(stem_of(diagnostic.place.path), []).append(diagnostic)
        return grouped

    def explainers(self, options: Options) -> list[Explainer]:
        """Those that get pages: of two with one slug the first; drafts in a preview alone."""
        by_slug: dict[str, Explainer] = {}
        for unit in self.units:
            if unit.explainer and (options.preview or unit.explainer.annotations.status is not Status.DRAFT):
                by_slug.setdefault(unit.explainer.slug, unit.explainer)
        return list(by_slug.values())


def check_site(seeds: Seeds, options: Options) -> Checked:
    """Reads, decodes, anchors and judges everything under a seeds folder."""
    pairs, unpaired = pair(seeds)
    diagnostics = [*seeds.unreadable, *unpaired]
    texts = {source.path: source for source in seeds.articles}
    units = []
    for files in pairs:
        unit, found = understand(files, texts)
        units.append(unit)
        diagnostics += found
    kept = frozenset().union(*(unit.kept for unit in units))
    diagnostics += unpaired_articles(pairs, kept)

    explainers = [unit.explainer for unit in units if unit.explainer]
    entries = [entry_of(explainer) for explainer in explainers]
    context = Context(
        catalogue=catalogue_of(entries),
        scale=options.verdicts,
        ground=ground,
        files=seeds.others | texts.keys() | {problem.place.path for problem in seeds.unreadable},
        broken=frozenset(
            unit.slug for unit in units if not unit.explainer or unit.explainer.annotations.lost
        ),
        preview=options.preview,
    )
    diagnostics += slugs_are_unique(entries)
    for explainer in explainers:
        diagnostics += check(explainer, context)
    lost = frozenset(unit.pair.stem for unit in units if unit.lost)
    return Checked(units=tuple(units), diagnostics=graded(diagnostics, options.rules, lost))


def ground() -> Ground:
    """The base map; imported here, as a site without places should not wait for shapely."""
    from nutgraf.maps.basemap import base_map

    return base_map()


def cartographer(explainers: Iterable[Explainer], options: Options) -> Cartographer | None:
    """Who draws the site's maps; None where it wants none or has no places."""
    if options.maps is None or not any(explainer.annotations.locations for explainer in explainers):
        return None
    from nutgraf.maps.drawing import cartographer

    return cartographer(options.maps.viewpoint)


def atlas(explainers: Sequence[Explainer], edition: Edition) -> Iterator[Asset]:
    """What the atlas needs beside its page; nothing where there is none."""
    view = atlas_of(explainers, edition)
    if view is None:
        return
    yield from atlas_assets()
    yield atlas_data(explainers, edition)
    if edition.options.maps and not view.tiles:
        from nutgraf.maps.atlas import ground_files

        locations = [location for explainer in explainers for location in explainer.annotations.locations]
        yield from ground_files(locations, edition.options.maps.viewpoint, edition.language)


def compile_site(seeds: Seeds, options: Options, press: Press = whole) -> Site:
    """Checks a site and makes its pages; in a preview also those of explainers with mistakes."""
    checked = check_site(seeds, options)
    site = Site(pages=(), assets=(), diagnostics=checked.diagnostics, counts=Counts())
    if any(site.errors()) and not options.preview:
        return site
    explainers = checked.explainers(options)
    panels = preview_panels(checked) if options.preview else {}
    reviews = claim_reviews(explainers, options)
    edition = edition_of(
        explainers, catalogue_of(map(entry_of, explainers)), options, draw=cartographer(explainers, options)
    )
    pages = [
        replace(page, structured_data=tuple(reviews.get(page.url, ())))
        for page in render_site(explainers, edition, panels)
    ]
    if options.preview:
        pages += problem_pages(checked, taken={page.url for page in pages})
    leaves, contents = pressed(pages, press)
    return replace(
        site,
        pages=leaves,
        contents=contents,
        assets=(
            *assets(options.verdicts),
            claims_data(explainers, edition),
            *location_files(explainers, options),
            *atlas(explainers, edition),
            *(picture for picture in pictures(explainers) if picture.path in seeds.others),
        ),
        cards=tuple(newest_cards(explainers, edition)),
        counts=Counts(
            explainers=len(explainers),
            claims=sum(len(explainer.annotations.claims) for explainer in explainers),
            locations=sum(len(explainer.annotations.locations) for explainer in explainers),
        ),
    )


def claim_reviews(explainers: Iterable[Explainer], options: Options) -> dict[str, list[str]]:
    """The ClaimReview of each claim, by the address of the one page that carries it.

    Readers of such data need absolute addresses: a site that does not know its own has none.
    """
    reviews: dict[str, list[str]] = {}
    for explainer in explainers if options.site_url else ():
        for claim in explainer.annotations.claims:
            own, home = claim_url(explainer.slug, claim.id), explainer_url(explainer.slug)
            page, anchor = (own, "") if options.claim_pages else (home, f"#claim-{claim.id}")
            review = claim_review(claim, explainer, options, f"{options.site_url}{page}{anchor}")
            reviews.setdefault(page, []).append(review)
    return reviews


def preview_panels(checked: Checked) -> dict[str, str]:
    """What to show of its mistakes on the page of each explainer, by slug."""
    found: dict[str, list[Diagnostic]] = {}
    for unit in checked.units:
        if unit.explainer:
            found.setdefault(unit.slug, []).extend(checked.about(unit))
    return {slug: panel(diagnostics) for slug, diagnostics in found.items() if diagnostics}


def problem_pages(checked: Checked, taken: set[str]) -> Iterator[Page]:
    """A page for each explainer of which there is nothing to show but its mistakes."""
    for unit in checked.units:
        if unit.explainer is None and (found := checked.about(unit)):
            page = problem_page(slugify(unit.slug) or "explainer", unit.slug, found)
            if page.url not in taken:
                taken.add(page.url)
                yield page


def understand(files: Pair, texts: Mapping[str, Source]) -> tuple[Unit, list[Diagnostic]]:
    """Makes an explainer of a pair of files, its quotes looked up in the texts they name."""
    article, of_article = read(files.article) if files.article else (None, ())
    annotations, of_annotations = decode(files.annotations) if files.annotations else (None, ())
    diagnostics = [*of_article, *of_annotations]
    if annotations is None:
        return Unit(
            pair=files, slug=files.stem.rpartition("/")[2], explainer=None, kept=frozenset()
        ), diagnostics
    kept: dict[str, Article] = {}
    for source in annotations.sources:
        if source.article in texts:
            text, found = read(texts[source.article])
            diagnostics += found
            if text:
                kept[source.id] = text
    explainer = assemble(annotations, article, kept, anchor(annotations, article, kept)) if article else None
    paths = frozenset(source.article for source in annotations.sources if source.article)
    return Unit(pair=files, slug=annotations.slug, explainer=explainer, kept=paths), diagnostics


def anchor(annotations: Annotations, article: Article, kept: Mapping[str, Article]) -> dict[KeyPath, Outcome]:
    """Looks for each quote in the text it is said to stand in, where there is one."""
    folded = {}
    outcomes = {}
    for quote in annotations.quotes():
        text = kept.get(quote.source) if quote.source else article
        if text:
            if quote.source not in folded:
                folded[quote.source] = fold(text.text)
            outcomes[quote.at] = find(quote, folded[quote.source])
    return outcomes


def graded(
    diagnostics: Iterable[Diagnostic], severities: Mapping[str, Severity | None], lost: Container[str]
) -> tuple[Diagnostic, ...]:
    """Diagnostics with the severities that a site sets by code (None: left out), once each, by place.

    `lost` are the stems of explainers that cannot be published at all: what keeps them from it stays an
    error, since they would vanish from the site in silence. That files lack a partner a site may allow.
    """
    kept = []
    for diagnostic in dict.fromkeys(diagnostics):
        severity = severities.get(diagnostic.code, diagnostic.severity)
        if diagnostic.code != MISSING_PAIR.code and stem_of(diagnostic.place.path) in lost:
            severity = diagnostic.severity
        if severity is not None:
            kept.append(replace(diagnostic, severity=severity))
    return tuple(sorted(kept, key=lambda diagnostic: diagnostic.sort_key))
