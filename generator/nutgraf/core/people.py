"""Agents: persons, organizations, groups and states that claim or are claimed about."""

from enum import StrEnum

from msgspec import Struct

from nutgraf.core.keypath import KeyPath
from nutgraf.core.prose import Prose


class AgentKind(StrEnum):
    """What an agent is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    STATE = "state"


class Agent(Struct, frozen=True, kw_only=True):
    """Somebody who acts or speaks."""

    id: str
    """Slug, unique within the explainer."""
    name: str
    kind: AgentKind
    role: str = ""
    text: Prose | None = None
    url: str = ""
    wikidata: str = ""
    """Item id: `Q7747`."""
    aliases: tuple[str, ...] = ()
    at: KeyPath
