"""Who speaks in the explainers of a site: one profile for a person, in however many of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct, field

from nutgraf.core.slug import distinct_slugs
from nutgraf.render.index.statements import Given, Speaker

Name = tuple[str, str]
"""A kind, empty where it is not known, and a name in lower case."""

Identity = str | Name
"""What makes two agents the same: a Wikidata item, else kind and name."""


class Profile(Struct, kw_only=True):
    """One person, or another agent, of all explainers."""

    name: str
    """As the first explainer gives it."""
    kind: str
    """Empty where it is not known."""
    slug: str = ""
    """Unique among the profiles of a site."""
    roles: dict[str, None] = field(default_factory=dict)
    """In the order in which they are met."""
    described: list[tuple[Given, Speaker]] = field(default_factory=list)
    """Where explainers say who it is."""
    claims: list[tuple[Given, int]] = field(default_factory=list)
    """What it claims, in the order of the explainers: the number of each of an explainer's statements."""


def profiles_of(explainers: Sequence[Given]) -> list[Profile]:
    """Everybody in these explainers, by name."""
    identify = _identifier(explainers)
    profiles: dict[Identity, Profile] = {}

    def profile_of(name: str, kind: str, wikidata: str = "") -> Profile:
        identity = identify(name, kind, wikidata)
        found = profiles.get(identity)
        if found is None:
            known = identity[0] if isinstance(identity, tuple) else kind
            found = profiles[identity] = Profile(name=name, kind=known)
        return found

    for given in explainers:
        of_speakers: dict[str, Profile] = {}
        for speaker in {speaker.id: speaker for speaker in given.speakers}.values():
            profile = of_speakers[speaker.id] = profile_of(speaker.name, speaker.kind, speaker.wikidata)
            if speaker.role:
                profile.roles.setdefault(speaker.role)
            profile.described.append((given, speaker))
        for number, statement in enumerate(given.statements):
            if statement.speaker:
                of_speakers[statement.speaker].claims.append((given, number))
            elif statement.named:
                profile_of(statement.claimant, statement.kind).claims.append((given, number))
    by_name = sorted(profiles.values(), key=lambda profile: profile.name.casefold())
    for profile, slug in zip(by_name, distinct_slugs(profile.name for profile in by_name), strict=True):
        profile.slug = slug
    return by_name


def _identifier(explainers: Iterable[Given]) -> Callable[[str, str, str], Identity]:
    """A function that tells by name, kind and Wikidata item whom an agent is the same as.

    An agent without a Wikidata item is the one of its name and kind that has one, where only one
    has; a claimant without a kind is the agent of its name, where there is only one.
    """
    kinds: dict[str, set[str]] = defaultdict(set)
    items: dict[Name, set[str]] = defaultdict(set)
    for given in explainers:
        for speaker in given.speakers:
            name = speaker.name.casefold()
            kinds[name].add(speaker.kind)
            if speaker.wikidata:
                items[speaker.kind, name].add(speaker.wikidata)

    def identity(name: str, kind: str, wikidata: str) -> Identity:
        if wikidata:
            return wikidata
        name = name.casefold()
        if not kind and len(kinds.get(name, ())) == 1:
            (kind,) = kinds[name]
        known = items.get((kind, name), set())
        return next(iter(known)) if len(known) == 1 else (kind, name)

    return identity
