"""Words that several forms of a report share."""

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.site import Counts


def counted(number: int, noun: str) -> str:
    """A number and its noun, in the plural where it needs one: `1 file`, `1,200 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def all_counted(counts: Counts) -> str:
    """What a site holds: `2 explainers, 1 claim, 0 places`."""
    parts = ((counts.explainers, "explainer"), (counts.claims, "claim"), (counts.locations, "place"))
    return ", ".join(counted(*part) for part in parts)


def full_message(diagnostic: Diagnostic) -> str:
    """What is wrong, how to mend it and what else to know, over several lines."""
    lines = [diagnostic.message]
    if diagnostic.help:
        lines.append(f"help: {diagnostic.help}")
    lines.extend(f"note: {note}" for note in diagnostic.notes)
    return "\n".join(lines)
