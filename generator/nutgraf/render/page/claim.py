"""A page for a claim by itself."""

from collections.abc import Iterator

from nutgraf.core.addresses import claim_url, explainer_url
from nutgraf.core.claim import Claim
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.site import Page, PageKind, Section
from nutgraf.render.edition import Edition
from nutgraf.render.links import rooted
from nutgraf.render.page.description import describe
from nutgraf.render.page.search import found_claim
from nutgraf.render.sheet import Sheet, sheet_of
from nutgraf.render.trail import explainer_trail, steps
from nutgraf.render.view.article import passage_of
from nutgraf.render.view.claim import ClaimCard, claim_card
from nutgraf.render.view.head import credit_of
from nutgraf.render.view.link import Link
from nutgraf.render.view.map import places_of
from nutgraf.render.view.sources import cited_sources


def claim_page(claim: Claim, explainer: Explainer, edition: Edition) -> Page:
    """All of a claim, its passage with the paragraph around it, and the sources that it cites."""
    sheet = sheet_of(explainer, edition, at_home=False)
    card = claim_card(claim, sheet)
    home = Link(words=explainer.title or explainer.slug, href=rooted(explainer_url(explainer.slug)))
    trail = explainer_trail(explainer, edition.options, sheet.language)
    description = describe(claim.assessment, explainer, edition)
    return Page(
        url=claim_url(explainer.slug, claim.id),
        kind=PageKind.CLAIM,
        title=claim.claim,
        description=f"{card.verdict.label}. {description}" if description else card.verdict.label,
        language=sheet.language.tag,
        trail=trail,
        head=sheet.fill("claim/head.html", card=card, steps=steps(trail)),
        sections=tuple(_sections(claim, card, sheet)),
        excerpt=sheet.fill("claim/excerpt.html", card=card, explainer=home),
        edit_path=explainer.annotations.file.source.path,
        draft=explainer.annotations.status is Status.DRAFT,
        search=(found_claim(claim, sheet),),
    )


def _sections(claim: Claim, card: ClaimCard, sheet: Sheet) -> Iterator[Section]:
    say = sheet.language.gettext
    if card.assessment:
        yield _section(sheet, "assessment", say("Assessment"), card=card)
    if card.evidence:
        yield _section(sheet, "evidence", say("Evidence"), card=card)
    if passages := passage_of(card.id, sheet):
        yield _section(
            sheet,
            "passage",
            say("In the article"),
            passages=passages,
            credit=credit_of(sheet),
            written_in=sheet.article_language,
        )
    if places := places_of([ref.target for ref in claim.locations], sheet):
        yield _section(sheet, "places", say("Places"), map=places)
    if card.relations:
        yield _section(sheet, "related", say("Related claims"), card=card)
    if cited := cited_sources(sheet):
        yield _section(sheet, "sources", say("Sources"), cited=cited)


def _section(sheet: Sheet, name: str, title: str, **values: object) -> Section:
    return Section(id=name, title=title, html=sheet.fill(f"claim/{name}.html", **values))
