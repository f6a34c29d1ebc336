"""What is to be done for each explainer of a site, and what came of it.

Who only looks up what earlier builds have done needs no more than this: the workshop, with all that
reads, judges and renders, is loaded by whoever does a job.
"""

from collections.abc import Iterable, Mapping, Set
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from nutgraf.core.catalogue import Entry
from nutgraf.core.diagnostic import Diagnostic, Severity
from nutgraf.core.options import Options
from nutgraf.core.site import Counts, Press, Pressed
from nutgraf.core.text import Source
from nutgraf.load.pairs import Pair
from nutgraf.stages.trace import Trace

if TYPE_CHECKING:
    from nutgraf.stages.world import World


class Plan(Struct, frozen=True, kw_only=True):
    """What all explainers of a compilation share."""

    options: Options
    press: Press | None
    """None: explainers are checked, and no pages are made."""
    files: Set[str]
    """Paths of all files under the seeds folder, as `World` has them."""
    world: "World | None" = None
    """The site; None where it is not known yet: then each explainer is taken for the only one."""


class Job(Struct, frozen=True, kw_only=True):
    """What is to be made: an explainer of a pair of files."""

    pair: Pair
    texts: Mapping[str, Source]
    """The texts, by path, that the annotations may name beside the article."""
    panel: str | None = None
    """HTML on the explainer's mistakes, for the head of its page; None where it is not known yet."""


class Reading(NamedTuple):
    """What is known of an explainer from its own files."""

    slug: str
    entry: Entry | None
    """None where there is no explainer, as a file of it cannot be read."""
    diagnostics: tuple[Diagnostic, ...]
    texts: tuple[str, ...]
    """Paths of the texts that its annotations name beside the article."""
    whole: bool
    """Whether all that the annotations give could be understood."""
    counts: Counts


class Judgement(NamedTuple):
    """What the rules say of an explainer in its world."""

    diagnostics: tuple[Diagnostic, ...]
    trace: Trace


class Print(Pressed, frozen=True, kw_only=True):
    """What is published of an explainer; the contents are kept apart."""

    panel: str
    gathered: Mapping[str, str]
    """The digest of what it gives to each gathering, by the gathering's name."""
    trace: Trace


class Done(Struct, frozen=True, kw_only=True):
    """What came of a job."""

    reading: Reading
    judgement: Judgement | None
    """None where there is no explainer."""
    print: Print | None
    """None where there is nothing to publish, or not enough is known yet to do so."""
    contents: Mapping[str, bytes]
    """What pages and files hold, by digest."""
    gathered: Mapping[str, bytes]
    """What the explainer gives to gatherings, by name."""


def is_shown(entry: Entry, options: Options) -> bool:
    """Whether an explainer gets pages: drafts do in a preview alone."""
    return options.preview or not entry.draft


def severity_of(diagnostic: Diagnostic, options: Options) -> Severity | None:
    """The severity of a diagnostic as the site sets it; None where it does not want to hear of it."""
    return options.rules.get(diagnostic.code, diagnostic.severity)


def is_held_back(found: Iterable[Diagnostic], options: Options) -> bool:
    """Whether an explainer's page is not made as if all were well: a preview shows what was found on it."""
    if options.preview:
        return any(found)
    return any(severity_of(diagnostic, options) is Severity.ERROR for diagnostic in found)
