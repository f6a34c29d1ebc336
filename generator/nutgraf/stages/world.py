"""What an explainer can know of the site around it, and a record of what it did ask.

An explainer is compiled before all others are known, and what came of that is kept until the next
build. Both are sound for as long as every question that was asked has the same answer: a
verifying trace, after Mokhov, Mitchell and Peyton Jones, Build Systems à la Carte (2018).
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from nutgraf.core.assembly import catalogue_of
from nutgraf.core.catalogue import Catalogue, Entry
from nutgraf.core.site import digest_of
from nutgraf.core.slug import distinct_slugs
from nutgraf.stages.keeping import fingerprint
from nutgraf.stages.trace import BETWEEN, Trace

V = TypeVar("V")

Question = tuple[str, str]
"""What is asked about, and the key; the key ALL asks for all keys."""

ALL = "\n"
"""No slug, id, topic or path has a line break."""


class World(Struct, frozen=True, kw_only=True):
    """A site, as each of its explainers may see it."""

    catalogue: Catalogue
    """All explainers: what rules are told."""
    published: Catalogue
    """Those that get pages: what pages are told."""
    topics: Mapping[str, str]
    """The slug of each topic of these, by its name in lower case."""
    files: Set[str]
    """Paths of all files under the seeds folder that could be reached, relative to the site's root."""
    broken: Set[str] = frozenset()
    """Slugs of explainers that could not be understood as a whole."""


def world_of(
    entries: Sequence[Entry], files: Set[str], broken: Set[str] = frozenset(), *, drafts: bool
) -> World:
    """The world in which these explainers are all there is; of two with one slug the first counts.

    `entries`: each `with_digest`.

    `drafts`: whether drafts get pages.
    """
    shown = [entry for entry in entries if drafts or not entry.draft]
    topics = sorted({topic.casefold() for entry in shown for topic in entry.topics})
    return World(
        catalogue=catalogue_of(entries),
        published=catalogue_of(shown),
        topics=dict(zip(topics, distinct_slugs(topics), strict=True)),
        files=files,
        broken=broken,
    )


def with_digest(entry: Entry) -> Entry:
    """An explainer as a world knows it: with a digest of what others can show of it."""
    shown = (
        entry.slug,
        entry.title,
        entry.draft,
        entry.language,
        entry.items,
        entry.verdicts,
        entry.translation_of,
    )
    # Not where it is written: that a line was added above it is nothing to others.
    return replace(entry, digest=fingerprint(shown))


class Witness(Struct):
    """Hears what is asked of a world."""

    world: World
    asked: set[Question] = field(default_factory=set)

    def watched(self) -> World:
        """The same world; whoever asks it is heard."""
        return World(
            catalogue=self._watched("", self.world.catalogue),
            published=self._watched("page-", self.world.published),
            topics=_WatchedMapping("topic", self.world.topics, self.asked),
            files=_WatchedSet("file", self.world.files, self.asked),
            broken=_WatchedSet("broken", self.world.broken, self.asked),
        )

    def trace(self) -> Trace:
        """What was asked up to now, and what the world has answered."""
        questions = BETWEEN.join(f"{area}:{key}" for area, key in sorted(self.asked))
        return Trace(questions, Answers(self.world).to(questions))

    def _watched(self, prefix: str, catalogue: Catalogue) -> Catalogue:
        return Catalogue(
            entries=_WatchedMapping(f"{prefix}entry", catalogue.entries, self.asked),
            rebutted_by=_WatchedMapping(f"{prefix}rebutted", catalogue.rebutted_by, self.asked),
            translations=_WatchedMapping(f"{prefix}translations", catalogue.translations, self.asked),
        )


class Answers:
    """The digests of a world's answers, each found out once."""

    def __init__(self, world: World) -> None:
        self._areas: dict[str, Mapping[str, object] | Set[str]] = {
            "entry": world.catalogue.entries,
            "rebutted": world.catalogue.rebutted_by,
            "translations": world.catalogue.translations,
            "page-entry": world.published.entries,
            "page-rebutted": world.published.rebutted_by,
            "page-translations": world.published.translations,
            "topic": world.topics,
            "file": world.files,
            "broken": world.broken,
        }
        self._known: dict[str, str] = {}

    def agree(self, trace: Trace) -> bool:
        """Whether the world would still give every answer of a trace."""
        return self.to(trace.questions) == trace.answers

    def to(self, questions: str) -> str:
        """A digest of the answers to the questions of a trace."""
        known = self._known
        answers = []
        for question in questions.split(BETWEEN) if questions else ():
            answer = known.get(question)
            if answer is None:
                area, _, key = question.partition(":")
                answer = known[question] = self._digest(area, key)
            answers.append(answer)
        return digest_of("".join(answers).encode())

    def _digest(self, area: str, key: str) -> str:
        answers = self._areas[area]
        if key == ALL:
            return fingerprint(sorted(answers))
        if key not in answers:
            return "-"
        if isinstance(answers, Set):
            return "+"
        answer = answers[key]
        return answer.digest if isinstance(answer, Entry) else fingerprint(answer)


class _WatchedMapping(Mapping[str, V]):
    def __init__(self, area: str, mapping: Mapping[str, V], asked: set[Question]) -> None:
        self._area, self._mapping, self._asked = area, mapping, asked

    def __getitem__(self, key: str) -> V:
        self._asked.add((self._area, key))
        return self._mapping[key]

    def __iter__(self) -> Iterator[str]:
        self._asked.add((self._area, ALL))
        return iter(self._mapping)

    def __len__(self) -> int:
        self._asked.add((self._area, ALL))
        return len(self._mapping)


class _WatchedSet(Set[str]):
    def __init__(self, area: str, members: Set[str], asked: set[Question]) -> None:
        self._area, self._members, self._asked = area, members, asked

    def __contains__(self, member: object) -> bool:
        if isinstance(member, str):
            self._asked.add((self._area, member))
        return member in self._members

    def __iter__(self) -> Iterator[str]:
        self._asked.add((self._area, ALL))
        return iter(self._members)

    def __len__(self) -> int:
        self._asked.add((self._area, ALL))
        return len(self._members)
