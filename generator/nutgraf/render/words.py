"""The words of the interface for what the records name by enumerations."""

from nutgraf.core.claim import Stance
from nutgraf.core.location import LocationKind, LocationRole
from nutgraf.core.people import AgentKind
from nutgraf.core.reference import ReferenceKind


def gettext_noop(message: str) -> str:
    """Marks a word for the catalogue of translations; it is translated where it is shown."""
    return message


INDEX_TITLES = {
    "explainers": gettext_noop("Explainers"),
    "claims": gettext_noop("Claims"),
    "locations": gettext_noop("Locations"),
    "timeline": gettext_noop("Timeline"),
    "people": gettext_noop("People"),
    "topics": gettext_noop("Topics"),
    "corrections": gettext_noop("Corrections"),
}
"""The pages that span all explainers, by name, in the order in which they are listed."""

STANCES = {
    Stance.SUPPORTS: gettext_noop("Supports the claim"),
    Stance.REFUTES: gettext_noop("Refutes the claim"),
    Stance.CONTEXT: gettext_noop("Context"),
}
"""In the order in which a card shows them."""

AGENT_KINDS = {
    AgentKind.PERSON: gettext_noop("Person"),
    AgentKind.ORGANIZATION: gettext_noop("Organization"),
    AgentKind.GROUP: gettext_noop("Group"),
    AgentKind.STATE: gettext_noop("State"),
}

AGENT_KINDS_PLURAL: dict[AgentKind | None, str] = {
    AgentKind.PERSON: gettext_noop("Persons"),
    AgentKind.ORGANIZATION: gettext_noop("Organizations"),
    AgentKind.GROUP: gettext_noop("Groups"),
    AgentKind.STATE: gettext_noop("States"),
    None: gettext_noop("Others"),
}
"""None: claimants of whom no kind is given."""

LOCATION_KINDS = {
    LocationKind.SITE: gettext_noop("Site"),
    LocationKind.SETTLEMENT: gettext_noop("Settlement"),
    LocationKind.DISTRICT: gettext_noop("District"),
    LocationKind.REGION: gettext_noop("Region"),
    LocationKind.COUNTRY: gettext_noop("Country"),
    LocationKind.WATER: gettext_noop("Water"),
    LocationKind.ROUTE: gettext_noop("Route"),
    LocationKind.AREA: gettext_noop("Area"),
}

LOCATION_ROLES = {
    LocationRole.DATELINE: gettext_noop("Where the article was filed"),
    LocationRole.EVENT: gettext_noop("Where it happened"),
    LocationRole.MENTIONED: gettext_noop("Mentioned"),
}

REFERENCE_KINDS = {
    ReferenceKind.PRIMARY: gettext_noop("Primary source"),
    ReferenceKind.SECONDARY: gettext_noop("Secondary source"),
    ReferenceKind.OFFICIAL: gettext_noop("Official source"),
    ReferenceKind.DATASET: gettext_noop("Data set"),
}
