"""What a preview keeps in mind from one save to the next."""

from dataclasses import dataclass, field

from nutgraf.core.store import Shelves
from nutgraf.stages.session import Session


@dataclass(kw_only=True)
class Earlier:
    """What the sites that a preview has shown leave to the next one."""

    has_shown: bool = False
    """Whether there was one."""
    shelves: Shelves = field(default_factory=Shelves)
    """Where work is kept that is dear to do again, if the site has no cache."""
    session: Session = field(default_factory=Session)
    """What is known of the last of them."""
