"""`claims/claims.json`: the data that the filter of `/claims/` reads.

One object, small enough to be fetched as a whole:

    verdicts    [[key, label]]
    claimants   [[slug, name]], by name
    topics      [[slug, name]], by name
    explainers  [{title, href, topics: [number of the topic], lang?, dir?}], newest first
    claims      [[explainer, verdict, claim, href, claimant, made, datetime, year, name?]]

In a claim, `explainer`, `verdict` and `claimant` (-1: nobody who is listed) are numbers in the lists above,
`made` is the date in words and `datetime` for machines, `year` is 0 where the date is not known, and `name`
is the claimant's where the claim gives another one than the list. An `href` is relative to the site's root.
An explainer has `lang` and `dir` where its language is not the site's. All texts are plain.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from nutgraf.core.site import ROOT, Asset
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import claim_address
from nutgraf.render.index.profiles import Profile
from nutgraf.render.index.statements import Given, verdict_key
from nutgraf.render.index.topics import topic_names

DATA_URL = "claims/claims.json"


def claims_data(newest: Sequence[Given], profiles: Sequence[Profile], edition: Edition) -> Asset:
    """The data file of all claims, newest explainers first; the same bytes for the same site."""
    claimants = [profile for profile in profiles if profile.claims]
    names = topic_names(newest)
    topics = {topic: number for number, topic in enumerate(names)}
    data: dict[str, Any] = {
        "verdicts": [],
        "claimants": [[profile.slug, profile.name] for profile in claimants],
        "topics": [[edition.topic_slug(topic), name] for topic, name in names.items()],
        "explainers": [_explainer(given, topics, edition) for given in newest],
        "claims": [],
    }
    by_claim = {
        (given.home.slug, index): number
        for number, profile in enumerate(claimants)
        for given, index in profile.claims
    }
    verdicts: dict[str, int] = {}
    for number, given in enumerate(newest):
        slug = given.home.slug
        for index, statement in enumerate(given.statements):
            if statement.verdict not in verdicts:
                verdict = edition.verdict(statement.verdict)
                verdicts[statement.verdict] = len(verdicts)
                data["verdicts"].append([verdict_key(verdict, edition), verdict.label])
            claimant = by_claim.get((slug, index), -1)
            listed = claimants[claimant].name if claimant >= 0 else ""
            data["claims"].append(
                [
                    number,
                    verdicts[statement.verdict],
                    statement.words,
                    claim_address(slug, statement.id, edition),
                    claimant,
                    *statement.made,
                    statement.year,
                    *([statement.claimant] if statement.claimant != listed else []),
                ]
            )
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(url=DATA_URL, content=text.encode())


def _explainer(given: Given, topics: Mapping[str, int], edition: Edition) -> dict[str, Any]:
    link, language = given.home.link, given.home.language
    numbers = dict.fromkeys(topics[topic.casefold()] for topic in given.topics)
    entry: dict[str, Any] = {
        "title": link.words,
        "href": link.href.removeprefix(ROOT),
        "topics": list(numbers),
    }
    if language != edition.language:
        entry |= {"lang": language.tag, "dir": language.direction}
    return entry
