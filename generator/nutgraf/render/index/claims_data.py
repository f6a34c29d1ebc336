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

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import ROOT, Asset
from nutgraf.render.edition import Edition
from nutgraf.render.index.claims import DATA_URL, verdict_key
from nutgraf.render.index.listing import claim_entries, explainer_link, newest_first
from nutgraf.render.index.profiles import profiles_of
from nutgraf.render.index.topics import topic_names


def claims_data(explainers: Sequence[Explainer], edition: Edition) -> Asset:
    """The data file of all claims, newest explainers first; the same bytes for the same site."""
    explainers = newest_first(explainers)
    claimants = [profile for profile in profiles_of(explainers) if profile.claims]
    names = topic_names(explainers)
    topics = {topic: number for number, topic in enumerate(names)}
    data: dict[str, Any] = {
        "verdicts": [],
        "claimants": [[profile.slug, profile.name] for profile in claimants],
        "topics": [[edition.topic_slug(topic), name] for topic, name in names.items()],
        "explainers": [_explainer(explainer, topics, edition) for explainer in explainers],
        "claims": [],
    }
    by_claim = {id(claim): number for number, profile in enumerate(claimants) for _, claim in profile.claims}
    verdicts: dict[str, int] = {}
    for number, explainer in enumerate(explainers):
        for entry, claim in zip(claim_entries(explainer, edition), explainer.annotations.claims, strict=True):
            key = verdict_key(entry.verdict, edition)
            if key not in verdicts:
                verdicts[key] = len(verdicts)
                data["verdicts"].append([key, entry.verdict.label])
            claimant = by_claim.get(id(claim), -1)
            listed = claimants[claimant].name if claimant >= 0 else ""
            data["claims"].append(
                [
                    number,
                    verdicts[key],
                    claim.claim,
                    entry.link.href.removeprefix(ROOT),
                    claimant,
                    entry.made.words if entry.made else "",
                    entry.made.machine if entry.made else "",
                    claim.made.year if claim.made else 0,
                    *([entry.claimant] if entry.claimant != listed else []),
                ]
            )
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(url=DATA_URL, content=text.encode())


def _explainer(explainer: Explainer, topics: Mapping[str, int], edition: Edition) -> dict[str, Any]:
    link, language = explainer_link(explainer), edition.language_of(explainer)
    numbers = dict.fromkeys(topics[topic.casefold()] for topic in explainer.annotations.topics)
    entry: dict[str, Any] = {
        "title": link.words,
        "href": link.href.removeprefix(ROOT),
        "topics": list(numbers),
    }
    if language != edition.language:
        entry |= {"lang": language.tag, "dir": language.direction}
    return entry
