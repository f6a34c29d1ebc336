"""`/people/`: who claims what, across explainers."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from nutgraf.core.claim import NamedClaimant
from nutgraf.core.explainer import Explainer
from nutgraf.core.people import Agent, AgentKind
from nutgraf.core.prose import Ref, RefKind
from nutgraf.core.site import Heading, Page, Section
from nutgraf.render.edition import Edition, distinct_slugs
from nutgraf.render.index.listing import ClaimEntry, claim_entry, index_page, item_link, newest_first
from nutgraf.render.sheet import sheet_of
from nutgraf.render.view.link import Link
from nutgraf.render.words import AGENT_KINDS_PLURAL

Name = tuple[AgentKind | None, str]
"""A kind, and a name in lower case."""

Identity = str | Name
"""What makes two agents the same: a Wikidata item, else kind and name."""


@dataclass(slots=True, kw_only=True)
class Profile:
    """One person, or another agent, of all explainers."""

    name: str
    kind: AgentKind | None
    roles: dict[str, None] = field(default_factory=dict)
    """In the order in which they are met."""
    explainers: list[Link] = field(default_factory=list)
    """Where explainers describe them."""
    claims: list[ClaimEntry] = field(default_factory=list)


def people_page(explainers: Sequence[Explainer], edition: Edition) -> Page:
    """All agents, by kind and name, each with what it claimed and how that stands."""
    language = edition.language
    profiles = sorted(
        _profiles(newest_first(explainers), edition), key=lambda profile: profile.name.casefold()
    )
    by_kind: dict[AgentKind | None, list[tuple[str, Profile]]] = defaultdict(list)
    for profile, slug in zip(profiles, distinct_slugs(profile.name for profile in profiles), strict=True):
        by_kind[profile.kind].append((f"person-{slug}", profile))
    sections = [
        Section(
            id=f"kind-{kind or 'other'}",
            title=language.gettext(title),
            html=edition.fill("index/people-section.html", profiles=by_kind[kind]),
            items=tuple(Heading(id=identifier, title=profile.name) for identifier, profile in by_kind[kind]),
        )
        for kind, title in AGENT_KINDS_PLURAL.items()
        if kind in by_kind
    ]
    return index_page(
        "people",
        language.gettext("People"),
        language.gettext("Who claimed what, and how it stands."),
        edition,
        sections,
    )


def _profiles(explainers: Sequence[Explainer], edition: Edition) -> Iterable[Profile]:
    identify = _identifier(explainers)
    profiles: dict[Identity, Profile] = {}

    def profile_of(who: Agent | NamedClaimant) -> Profile:
        identity = identify(who)
        kind = identity[0] if isinstance(identity, tuple) else who.kind
        return profiles.setdefault(identity, Profile(name=who.name, kind=kind))

    for explainer in explainers:
        sheet = sheet_of(explainer, edition, at_home=False)
        agents = {agent.id: agent for agent in explainer.annotations.people}
        for agent in agents.values():
            profile = profile_of(agent)
            if agent.role:
                profile.roles.setdefault(agent.role)
            profile.explainers.append(
                item_link(explainer, RefKind.PERSON, agent.id, explainer.title or explainer.slug)
            )
        for claim in explainer.annotations.claims:
            who = agents.get(claim.claimant.target) if isinstance(claim.claimant, Ref) else claim.claimant
            if who:
                profile_of(who).claims.append(claim_entry(claim, sheet))
    return profiles.values()


def _identifier(explainers: Iterable[Explainer]) -> Callable[[Agent | NamedClaimant], Identity]:
    """A function that tells whom an agent is the same as.

    An agent without a Wikidata item is the one of its name and kind that has one, where only one
    has; a claimant without a kind is the agent of its name, where there is only one.
    """
    kinds: dict[str, set[AgentKind]] = defaultdict(set)
    items: dict[Name, set[str]] = defaultdict(set)
    for explainer in explainers:
        for agent in explainer.annotations.people:
            kinds[agent.name.casefold()].add(agent.kind)
            if agent.wikidata:
                items[agent.kind, agent.name.casefold()].add(agent.wikidata)

    def identity(who: Agent | NamedClaimant) -> Identity:
        if isinstance(who, Agent) and who.wikidata:
            return who.wikidata
        name, kind = who.name.casefold(), who.kind
        if kind is None and len(kinds.get(name, ())) == 1:
            (kind,) = kinds[name]
        known = items.get((kind, name), set())
        return next(iter(known)) if len(known) == 1 else (kind, name)

    return identity
