"""Who speaks in the explainers of a site: one profile for a person, in however many of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from nutgraf.core.claim import Claim, NamedClaimant
from nutgraf.core.explainer import Explainer
from nutgraf.core.people import Agent, AgentKind
from nutgraf.core.prose import Ref
from nutgraf.core.slug import distinct_slugs

Name = tuple[AgentKind | None, str]
"""A kind, and a name in lower case."""

Identity = str | Name
"""What makes two agents the same: a Wikidata item, else kind and name."""


@dataclass(slots=True, kw_only=True)
class Profile:
    """One person, or another agent, of all explainers."""

    name: str
    """As the first explainer gives it."""
    kind: AgentKind | None
    slug: str = ""
    """Unique among the profiles of a site."""
    roles: dict[str, None] = field(default_factory=dict)
    """In the order in which they are met."""
    described: list[tuple[Explainer, Agent]] = field(default_factory=list)
    """Where explainers say who it is."""
    claims: list[tuple[Explainer, Claim]] = field(default_factory=list)
    """What it claims, in the order of the explainers."""


def profiles_of(explainers: Sequence[Explainer]) -> list[Profile]:
    """Everybody in these explainers, by name."""
    identify = _identifier(explainers)
    profiles: dict[Identity, Profile] = {}

    def profile_of(who: Agent | NamedClaimant) -> Profile:
        identity = identify(who)
        kind = identity[0] if isinstance(identity, tuple) else who.kind
        return profiles.setdefault(identity, Profile(name=who.name, kind=kind))

    for explainer in explainers:
        agents = {agent.id: agent for agent in explainer.annotations.people}
        for agent in agents.values():
            profile = profile_of(agent)
            if agent.role:
                profile.roles.setdefault(agent.role)
            profile.described.append((explainer, agent))
        for claim in explainer.annotations.claims:
            who = agents.get(claim.claimant.target) if isinstance(claim.claimant, Ref) else claim.claimant
            if who:
                profile_of(who).claims.append((explainer, claim))
    by_name = sorted(profiles.values(), key=lambda profile: profile.name.casefold())
    for profile, slug in zip(by_name, distinct_slugs(profile.name for profile in by_name), strict=True):
        profile.slug = slug
    return by_name


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
