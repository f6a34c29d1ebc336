"""An explainer's own page."""

from collections.abc import Callable, Sequence

from nutgraf.core.addresses import (
    annotations_file,
    explainer_file,
    explainer_url,
    item_id,
    location_files_stem,
)
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.prose import RefKind
from nutgraf.core.site import Heading, Page, PageKind, Section
from nutgraf.render.dates import day
from nutgraf.render.edition import Edition
from nutgraf.render.frames import has_map_frame, map_frame
from nutgraf.render.page.description import describe
from nutgraf.render.page.full_text import full_text
from nutgraf.render.page.search import found_in_explainer
from nutgraf.render.sheet import Sheet, sheet_of
from nutgraf.render.trail import explainers_trail, steps
from nutgraf.render.view.agent import agents_of
from nutgraf.render.view.article import annotated_article
from nutgraf.render.view.claim import claim_card
from nutgraf.render.view.glossary import terms_of
from nutgraf.render.view.head import credit_of, furniture_of, head_of
from nutgraf.render.view.location import location_card
from nutgraf.render.view.map import overview_of
from nutgraf.render.view.sources import cited_sources, uncited_sources
from nutgraf.render.view.timeline import events_of
from nutgraf.render.view.timescale import timescale_of


def explainer_page(explainer: Explainer, edition: Edition, panel: str = "") -> Page:
    """The page of an explainer; `panel` is HTML on its mistakes, shown before all else."""
    sheet = sheet_of(explainer, edition, at_home=True)
    sections = {section.id: section for make in _IN_ORDER_OF_CITING if (section := make(sheet))}
    furniture = None if "summary" in sections else furniture_of(sheet)
    trail = explainers_trail(edition.options, sheet.language)
    head = sheet.fill("explainer/head.html", head=head_of(sheet), furniture=furniture, steps=steps(trail))
    description = describe(explainer.annotations.summary, explainer, edition)
    return Page(
        url=explainer_url(explainer.slug),
        kind=PageKind.EXPLAINER,
        title=explainer.title or explainer.slug,
        description=description,
        language=sheet.language.tag,
        head=panel + head,
        sections=tuple(sections[name] for name in _IN_ORDER_OF_THE_PAGE if name in sections),
        foot=_foot(sheet),
        trail=trail,
        edit_path=explainer.annotations.file.source.path,
        draft=explainer.annotations.status is Status.DRAFT,
        search=tuple(found_in_explainer(sheet, description)),
        full_text=full_text(sheet) if edition.options.full_text else "",
    )


def _summary(sheet: Sheet) -> Section | None:
    text = sheet.typesetter.block(sheet.explainer.annotations.summary)
    if not text:
        return None
    title = sheet.language.gettext("Summary")
    return _section(sheet, "summary", title, text=text, furniture=furniture_of(sheet))


def _key_points(sheet: Sheet) -> Section | None:
    points = [sheet.typesetter.inline(point) for point in sheet.explainer.annotations.key_points]
    return (
        _section(sheet, "key-points", sheet.language.gettext("Key points"), points=points) if points else None
    )


def _background(sheet: Sheet) -> Section | None:
    sections = sheet.explainer.annotations.background
    if not sections:
        return None
    parts = [
        (section, sheet.typesetter.block(section.text), sheet.typesetter.cite(section.sources))
        for section in sections
    ]
    items = _headings(RefKind.BACKGROUND, [(section.id, section.heading) for section in sections])
    return _section(sheet, "background", sheet.language.gettext("Background"), items, parts=parts)


def _timeline(sheet: Sheet) -> Section | None:
    events = events_of(sheet)
    if not events:
        return None
    scale = timescale_of(events, sheet.language)
    return _section(sheet, "timeline", sheet.language.gettext("Timeline"), events=events, scale=scale)


def _people(sheet: Sheet) -> Section | None:
    agents = agents_of(sheet)
    if not agents:
        return None
    items = _headings(RefKind.PERSON, [(agent.id, agent.name.words) for agent in agents])
    return _section(sheet, "people", sheet.language.gettext("People"), items, agents=agents)


def _claims(sheet: Sheet) -> Section | None:
    cards = [claim_card(claim, sheet) for claim in sheet.explainer.annotations.claims]
    if not cards:
        return None
    items = _headings(RefKind.CLAIM, [(card.id, card.claim) for card in cards])
    return _section(sheet, "claims", sheet.language.gettext("Claims"), items, cards=cards)


def _locations(sheet: Sheet) -> Section | None:
    cards = [location_card(location, sheet) for location in sheet.explainer.annotations.locations]
    if not cards:
        return None
    items = _headings(RefKind.LOCATION, [(card.id, card.name) for card in cards])
    files = sheet.edition.data_link(location_files_stem(sheet.explainer.slug))
    title = sheet.language.gettext("Locations")
    view = overview_of(sheet)
    frame = map_frame(view, sheet)
    return _section(sheet, "locations", title, items, cards=cards, files=files, map=view, embed=frame)


def _article(sheet: Sheet) -> Section | None:
    article = annotated_article(sheet)
    if article is None:
        return None
    title = sheet.language.gettext("The article")
    return _section(
        sheet, "article", title, article=article, credit=credit_of(sheet), written_in=sheet.article_language
    )


def _glossary(sheet: Sheet) -> Section | None:
    terms = terms_of(sheet)
    return _section(sheet, "glossary", sheet.language.gettext("Glossary"), terms=terms) if terms else None


def _corrections(sheet: Sheet) -> Section | None:
    corrections = [
        (day(correction.date, sheet.language), sheet.typesetter.inline(correction.text))
        for correction in sorted(
            sheet.explainer.annotations.corrections, key=lambda correction: correction.date, reverse=True
        )
    ]
    if not corrections:
        return None
    return _section(sheet, "corrections", sheet.language.gettext("Corrections"), corrections=corrections)


def _sources(sheet: Sheet) -> Section | None:
    if not sheet.explainer.annotations.sources:
        return None
    title = sheet.language.gettext("Sources")
    return _section(sheet, "sources", title, cited=cited_sources(sheet), uncited=uncited_sources(sheet))


def _foot(sheet: Sheet) -> str:
    slug = sheet.explainer.slug
    return sheet.fill(
        "explainer/foot.html",
        file=sheet.edition.data_link(explainer_file(slug)),
        annotations=sheet.edition.data_link(annotations_file(slug)),
        embed=has_map_frame(sheet),
    )


_IN_ORDER_OF_THE_PAGE = (
    "summary",
    "key-points",
    "background",
    "timeline",
    "people",
    "claims",
    "locations",
    "article",
    "glossary",
    "sources",
    "corrections",
)

_IN_ORDER_OF_CITING: tuple[Callable[[Sheet], Section | None], ...] = (
    _summary,
    _key_points,
    _background,
    _timeline,
    _people,
    _claims,
    _locations,
    _article,
    _glossary,
    _corrections,
    _sources,
)
"""The sources come last: only then is it known where the page cites them."""


def _section(
    sheet: Sheet, name: str, title: str, items: tuple[Heading, ...] = (), **values: object
) -> Section:
    html = sheet.fill(f"explainer/{name}.html", **values)
    return Section(id=name, title=title, html=html, items=items)


def _headings(kind: RefKind, items: Sequence[tuple[str, str]]) -> tuple[Heading, ...]:
    return tuple(Heading(id=item_id(kind, identifier), title=title) for identifier, title in items)
