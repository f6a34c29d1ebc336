"""Explainers as Markdown pages, for generators that know only pages: the same for each of them."""

import re
from collections.abc import Sequence
from typing import Any

import yaml

from benchmarks.corpus import DUMPER, Explainer

CITATION = re.compile(r"\[@source-(\d+)\]")
PLACE = re.compile(r"\(location:[a-z0-9-]+\)")


def page(explainer: Explainer) -> str:
    """What nutgraf's page of an explainer shows, in Markdown that every generator takes alike.

    Front matter, headings, paragraphs, lists, quotations and links; no HTML and no extensions. Citations
    are links to the source itself.
    """
    notes = explainer.annotations
    front = {"title": notes["title"], "date": notes["published"], "description": notes["title"]}
    parts = [
        f"---\n{yaml.dump(front, Dumper=DUMPER, sort_keys=False)}---",
        f"# {notes['title']}",
        notes["summary"],
        f"*By {notes['authors'][0]}, {notes['published']}, on {', '.join(notes['topics'])}*",
        "## Key points",
        listed(notes["key_points"]),
        "## Background",
        *(part for section in notes["background"] for part in (f"### {section['heading']}", cited(section))),
        "## Timeline",
        listed([f"**{event['date']}** {event['title']}. {cited(event)}" for event in notes["timeline"]]),
        "## Claims",
        *(part for claim in notes["claims"] for part in claim_parts(claim, notes)),
        "## People",
        listed([f"**{person['name']}**, {person['kind']}" for person in notes["people"]]),
        "## Places",
        listed([place_line(place) for place in notes["locations"]]),
        "## Sources",
        "\n".join(
            f"{number}. [{source['title']}]({source['url']})"
            for number, source in enumerate(notes["sources"], 1)
        ),
        "## The article",
        *explainer.paragraphs,
    ]
    return linked("\n\n".join(parts), explainer.number) + "\n"


def listing(explainers: Sequence[Explainer], ending: str) -> str:
    """A page that lists them all; `ending` follows each name in a link: `.md` or `/`."""
    return "# Explainers\n\n" + listed(
        [f"[{each.annotations['title']}]({each.stem}{ending})" for each in explainers]
    )


def claim_parts(claim: dict[str, Any], notes: dict[str, Any]) -> list[str]:
    """A claim's heading, who made it, the quotation, the assessment and the evidence."""
    people = {person["id"]: person["name"] for person in notes["people"]}
    places = {place["id"]: place["name"] for place in notes["locations"]}
    titles = {source["id"]: source["title"] for source in notes["sources"]}
    return [
        f"### {claim['claim']}",
        f"**{claim['verdict'].capitalize()}** · {people[claim['claimant']]}, {claim['made']}",
        f"> {claim['quote']}",
        claim["assessment"],
        listed(
            [
                *(
                    f"{each['stance']}: {titles[each['source']]} [@{each['source']}]: {each['note']}"
                    for each in claim["evidence"]
                ),
                *(f"where: [{places[place]}](location:{place})" for place in claim["locations"]),
            ]
        ),
    ]


def place_line(place: dict[str, Any]) -> str:
    """A place with its coordinates and what the article says of it."""
    where = f"{place['lat']}, {place['lon']}, within {place['uncertainty_m']} m"
    return f"**{place['name']}** ({place['kind']}; {where}): “{place['quote']}”"


def cited(part: dict[str, Any]) -> str:
    """A text and its sources."""
    return " ".join([part["text"], *(f"[@{source}]" for source in part["sources"])])


def linked(text: str, number: int) -> str:
    """Citations and mentions of places as links."""
    text = CITATION.sub(
        lambda cite: f"[{int(cite[1]) + 1}](https://example.org/{number}/source-{cite[1]})", text
    )
    return PLACE.sub("(#places)", text)


def listed(items: Sequence[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)
