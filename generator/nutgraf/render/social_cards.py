"""What social cards say: of an explainer, of its claims, of the site."""

from collections.abc import Iterator

from nutgraf.core.addresses import card_file, claim_url, explainer_url
from nutgraf.core.claim import Claim
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.social_card import Picture, Sign, SocialCard
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import day, historic
from nutgraf.render.edition import Edition
from nutgraf.render.sheet import Sheet, sheet_of
from nutgraf.render.view.claim import claimant_of, tally


def cards_of(explainer: Explainer, edition: Edition) -> Iterator[tuple[str, SocialCard, Picture]]:
    """The cards of an explainer's pages, with the pages' addresses and what the cards will be there.

    Drafts have none, as nobody is to link to them.
    """
    annotations = explainer.annotations
    if annotations.status is Status.DRAFT or not explainer.title:
        return
    sheet = sheet_of(explainer, edition, at_home=False)
    picture = Picture(url=card_file(explainer.slug), alt=explainer.title)
    yield explainer_url(explainer.slug), _of_explainer(sheet), picture
    if edition.options.claim_pages:
        for claim in annotations.claims:
            verdict = sheet.verdict(claim.verdict)
            alt = sheet.language.gettext("“%(claim)s” Verdict: %(verdict)s")
            picture = Picture(
                url=card_file(explainer.slug, claim.id),
                alt=alt % {"claim": claim.claim, "verdict": verdict.label},
            )
            yield claim_url(explainer.slug, claim.id), _of_claim(claim, verdict, sheet), picture


def site_card(edition: Edition) -> SocialCard:
    """The card of all other pages: the site's name and its rating scale."""
    scale = (edition.verdict(verdict) for verdict in edition.verdicts)
    return SocialCard(
        site=_name(edition),
        language=edition.language.tag,
        direction=edition.language.direction,
        tally=tuple((_sign(verdict), 0) for verdict in scale),
    )


def _of_explainer(sheet: Sheet) -> SocialCard:
    annotations, language = sheet.explainer.annotations, sheet.language
    last = day(annotations.updated or annotations.published, language)
    verdicts = (claim.verdict for claim in annotations.claims)
    counts = tally(verdicts, sheet.edition, language)
    return SocialCard(
        site=_name(sheet.edition),
        language=language.tag,
        direction=language.direction,
        headline=sheet.explainer.title,
        tally=tuple((_sign(verdict), count) for verdict, count in counts),
        date=last.words if last else "",
    )


def _of_claim(claim: Claim, verdict: Verdict, sheet: Sheet) -> SocialCard:
    language = sheet.language
    claimant, made = claimant_of(claim, sheet), historic(claim.made, language)
    by = language.gettext("Claimed by %(name)s")
    return SocialCard(
        site=_name(sheet.edition),
        language=language.tag,
        direction=language.direction,
        headline=claim.claim,
        source=by % {"name": claimant.words} if claimant else "",
        verdict=_sign(verdict),
        date=made.words if made else "",
    )


def _name(edition: Edition) -> str:
    return edition.options.site_name or edition.options.publisher.name


def _sign(verdict: Verdict) -> Sign:
    return Sign(label=verdict.label, color=verdict.color, shape=verdict.shape)
