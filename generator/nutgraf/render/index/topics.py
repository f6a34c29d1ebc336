"""`/topics/`: what explainers are about."""

from collections import defaultdict
from collections.abc import Sequence

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page, Section
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import ExplainerEntry, explainer_entry, index_page, newest_first


def topics_page(explainers: Sequence[Explainer], edition: Edition) -> Page:
    """The explainers of each topic, topics by name."""
    language = edition.language
    names: dict[str, str] = {}
    by_topic: dict[str, list[ExplainerEntry]] = defaultdict(list)
    for explainer in newest_first(explainers):
        entry = explainer_entry(explainer, edition)
        for topic in explainer.annotations.topics:
            names.setdefault(topic.casefold(), topic)
            if entry not in by_topic[topic.casefold()][-1:]:
                by_topic[topic.casefold()].append(entry)
    sections = [
        Section(
            id=f"topic-{edition.topic_slug(topic)}",
            title=names[topic],
            html=edition.fill("index/topics-section.html", entries=by_topic[topic]),
        )
        for topic in sorted(names)
    ]
    return index_page(
        "topics",
        language.gettext("Topics"),
        language.gettext("What the explainers are about."),
        edition,
        sections,
    )
