"""`/people/`: who claims what, across explainers, and how it stands."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from nutgraf.core.prose import RefKind
from nutgraf.core.site import Heading, Page, Section
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import ClaimEntry
from nutgraf.render.index.paging import Group, Part, paged
from nutgraf.render.index.profiles import Profile
from nutgraf.render.index.statements import Given, claim_entry
from nutgraf.render.language import Language
from nutgraf.render.links import rooted
from nutgraf.render.view.bar import Bar, bar_of
from nutgraf.render.view.claim import tally
from nutgraf.render.view.link import Link
from nutgraf.render.words import AGENT_KINDS_PLURAL

PEOPLE_PER_PAGE = 100

MOST_CLAIMS = 10
"""Claims shown of one person; the list of claims has all of them."""


class Mention(Struct, frozen=True, kw_only=True):
    """One explainer in which somebody has a part."""

    explainer: Link
    language: Language
    claims: tuple[ClaimEntry, ...]
    """What they claim there."""


class PersonEntry(Struct, frozen=True, kw_only=True):
    """A person, or another agent, in the list."""

    id: str
    name: str
    roles: str
    bar: Bar | None
    """How their claims stand; None where one look at them tells."""
    mentions: tuple[Mention, ...]
    more: Link | None
    """The way to all of their claims, where not all of them are shown."""


def people_pages(profiles: Sequence[Profile], edition: Edition) -> Iterator[Page]:
    """All agents, by kind and name, each with what it claimed."""
    language = edition.language
    by_kind: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        by_kind[profile.kind].append(profile)
    groups = [
        Group(id=f"kind-{kind or 'other'}", title=language.gettext(title), entries=by_kind[kind or ""])
        for kind, title in AGENT_KINDS_PLURAL.items()
        if (kind or "") in by_kind
    ]
    index = Index(
        name="people",
        title=language.gettext("People"),
        description=language.gettext("Who claimed what, and how it stands."),
        template="index/people.html",
    )
    sections = [[_section(part, edition) for part in parts] for parts in paged(groups, PEOPLE_PER_PAGE)]
    yield from index_pages(index, edition, sections, [{} for _ in sections])


def _section(part: Part[Profile], edition: Edition) -> Section:
    people = [_person(profile, edition) for profile in part.entries]
    return Section(
        id=part.group.id,
        title=part.group.title,
        html=edition.fill("index/people-section.html", people=people),
        items=tuple(Heading(id=person.id, title=person.name) for person in people),
    )


def _person(profile: Profile, edition: Edition) -> PersonEntry:
    total = len(profile.claims)
    counts = tally((given.statements[number].verdict for given, number in profile.claims), edition)
    all_of_them = edition.language.ngettext("All %(count)s claim", "All %(count)s claims", total)
    return PersonEntry(
        id=f"person-{profile.slug}",
        name=profile.name,
        roles=edition.language.gettext("; ").join(profile.roles),
        bar=bar_of(counts, edition.language) if total > 1 else None,
        mentions=tuple(_mentions(profile, edition)),
        more=Link(words=all_of_them % {"count": total}, href=f"{rooted('claims/')}?claimant={profile.slug}")
        if total > MOST_CLAIMS
        else None,
    )


def _mentions(profile: Profile, edition: Edition) -> Iterator[Mention]:
    """Where somebody has a part: first where they claim something, then where they are only described."""
    explainers: dict[str, Given] = {}
    claims: dict[str, list[ClaimEntry]] = defaultdict(list)
    for given, number in profile.claims[:MOST_CLAIMS]:
        explainers.setdefault(given.home.slug, given)
        claims[given.home.slug].append(claim_entry(given.statements[number], given.home, edition))
    described = {given.home.slug: (given, speaker.id) for given, speaker in profile.described}
    claimed_in = {given.home.slug for given, _ in profile.claims}
    for slug, (given, _) in described.items():
        if slug not in claimed_in:
            explainers.setdefault(slug, given)
    for slug, given in explainers.items():
        link = given.home.link
        if slug in described:
            link = given.home.item(RefKind.PERSON, described[slug][1], link.words)
        yield Mention(explainer=link, language=given.home.language, claims=tuple(claims[slug]))
