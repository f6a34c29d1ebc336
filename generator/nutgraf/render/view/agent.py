"""People and others who act, with what each claimed."""

from collections import defaultdict

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.claim import Claim
from nutgraf.core.prose import Ref
from nutgraf.core.verdict import Verdict
from nutgraf.render.links import web_address
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link
from nutgraf.render.words import AGENT_KINDS


class AgentCard(Struct, frozen=True, kw_only=True):
    """Somebody who acts or speaks."""

    id: str
    name: Link
    kind: str
    role: str
    aliases: str
    text: Markup
    claims: tuple[tuple[Link, Verdict], ...]


def agents_of(sheet: Sheet) -> tuple[AgentCard, ...]:
    """The explainer's people, in the order of the file."""
    annotations, language = sheet.explainer.annotations, sheet.language
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in annotations.claims:
        if isinstance(claim.claimant, Ref):
            claims[claim.claimant.target].append(claim)
    return tuple(
        AgentCard(
            id=agent.id,
            name=Link(words=agent.name, href=web_address(agent.url)),
            kind=language.gettext(AGENT_KINDS[agent.kind]),
            role=agent.role,
            aliases=language.enumerate(agent.aliases),
            text=sheet.typesetter.block(agent.text),
            claims=tuple(
                (
                    Link(words=claim.claim, href=sheet.claim_href(sheet.explainer.slug, claim.id)),
                    sheet.verdict(claim.verdict),
                )
                for claim in claims[agent.id]
            ),
        )
        for agent in annotations.people
    )
