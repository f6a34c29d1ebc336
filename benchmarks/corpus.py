"""Writes a site of synthetic explainers to measure on: `python benchmarks/corpus.py DIR COUNT`.

Each explainer has 6 claims with quotes, 5 places, 6 events, 8 sources and an article of about
8 KB that is shown in full. The same COUNT always gives the same bytes.
"""

import random
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

WORDS = (
    "harbour crane pilot tide report ship council engineer winter storm cable bridge signal ferry "
    "market tunnel river ministry survey witness record village airfield convoy repair budget gauge "
    "warning shelter archive inspector depot railway quarry"
).split()
VERBS = "reported inspected closed opened repaired denied counted measured reached crossed".split()
VERDICTS = "confirmed mostly-confirmed mixed misleading refuted disputed unverified outdated".split()


TOWNS = (
    (34.73, 36.71), (33.31, 44.36), (32.65, 51.67), (39.93, 32.86), (55.75, 37.62), (52.23, 21.01),
    (40.42, -3.70), (48.14, 11.58), (15.60, 32.53), (12.00, 8.52), (9.40, -0.84), (-15.42, 28.28),
    (-29.12, 26.21), (21.15, 79.09), (26.85, 80.95), (30.66, 104.06), (43.82, 87.60), (55.03, 82.92),
    (49.90, -97.14), (39.10, -94.58), (28.63, -106.09), (-15.79, -47.88), (-31.42, -64.18), (-23.70, 133.88),
)  # fmt: skip
"""Where places are: far from any sea, so that no coordinates are warned of."""


@dataclass(frozen=True)
class Explainer:
    """An article's paragraphs and its annotations, as they stand in YAML."""

    number: int
    paragraphs: tuple[str, ...]
    annotations: dict[str, Any]

    @property
    def stem(self) -> str:
        """The name of its files, and of its page."""
        return f"explainer-{self.number:05}"


def main(folder: Path, count: int) -> None:
    """Writes a site of `count` explainers with a page for each claim and with maps."""
    write_site(folder, {})
    for number in range(count):
        write_explainer(folder / "seeds", explainer(number))


def write_site(folder: Path, options: Mapping[str, object]) -> None:
    """Writes `mkdocs.yml` with these options of nutgraf, and `docs/index.md`."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "index.md").write_text("# Benchmark\n")
    config = {
        "site_name": "Benchmark",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"nutgraf": {"publisher": "Benchmark", **options}}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False))


def write_explainer(seeds: Path, explainer: Explainer) -> None:
    """Writes an article and its annotations, a hundred to a folder."""
    stem = seeds / f"part-{explainer.number // 100:03}" / explainer.stem
    stem.parent.mkdir(parents=True, exist_ok=True)
    stem.with_suffix(".txt").write_text("\n\n".join(explainer.paragraphs) + "\n")
    text = yaml.dump(explainer.annotations, Dumper=DUMPER, sort_keys=False, allow_unicode=True, width=100)
    stem.with_suffix(".yaml").write_text(text)


def explainer(number: int) -> Explainer:
    """The explainer of this number, always the same."""
    rng = random.Random(number)  # noqa: S311 - reproducible, not secret
    sentences = [sentence(rng, index) for index in range(110)]
    paragraphs = tuple(" ".join(sentences[start : start + 5]) for start in range(0, len(sentences), 5))
    return Explainer(number, paragraphs, annotations(rng, number, sentences))


def sentence(rng: random.Random, index: int) -> str:
    """A sentence that no other of its article repeats: it counts itself."""
    words = " ".join(rng.choices(WORDS, k=8))
    return f"The {words} {rng.choice(VERBS)} {index + 100} {rng.choice(WORDS)}s that day."


def annotations(rng: random.Random, number: int, sentences: list[str]) -> dict[str, Any]:
    """Annotations that use what an ordinary explainer uses."""
    sources = [f"source-{index}" for index in range(8)]
    quoted = rng.sample(sentences, 11)
    lat, lon = rng.choice(TOWNS)
    return {
        "title": f"What the {rng.choice(WORDS)} of case {number} leaves open",
        "summary": f"A summary of case {number}, with *emphasis* and a citation [@source-0].",
        "key_points": [f"{text} [@source-1]" for text in quoted[:3]],
        "published": f"20{rng.randrange(10, 26)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}",
        "authors": ["The Benchmark"],
        "topics": rng.sample(WORDS, 2),
        "source": {"headline": f"Case {number}", "publisher": "The Example", "display": "full"},
        "background": [
            {
                "id": f"section-{index}",
                "heading": f"What led to step {index}",
                "text": " ".join(quoted),
                "sources": [sources[2]],
            }
            for index in range(2)
        ],
        "timeline": [
            {
                "date": date,
                "title": f"Step {index} of case {number}",
                "text": quoted[index],
                "sources": [sources[3], sources[7]],
            }
            for index, date in enumerate(
                ["2016", "2016-03", "2016-03-15", "2015-09/2016-03", "2016-04~", "2016-05?"]
            )
        ],
        "people": [{"id": "pilot", "name": f"Pilot {number % 50}", "kind": "person"}],
        "claims": [
            {
                "id": f"claim-{index}",
                "claim": f"Claim {index} of case {number} holds.",
                "claimant": "pilot",
                "made": "2016-03-15",
                "quote": quoted[index],
                "verdict": rng.choice(VERDICTS),
                "assessment": f"It was checked twice [@{sources[index]}]; see [the place](location:place-0).",
                "evidence": [{"source": sources[index + 1], "stance": "supports", "note": "A *note*."}],
                "locations": ["place-1"],
            }
            for index in range(6)
        ],
        "locations": [
            {
                "id": f"place-{index}",
                "name": f"Place {index} of case {number}",
                "kind": "settlement",
                "lat": round(lat + rng.uniform(-0.5, 0.5), 3),
                "lon": round(lon + rng.uniform(-0.5, 0.5), 3),
                "uncertainty_m": 1000,
                "quote": quoted[6 + index],
            }
            for index in range(5)
        ],
        "sources": [
            {
                "id": name,
                "title": f"Record {name} of case {number}",
                "url": f"https://example.org/{number}/{name}",
            }
            for name in sources
        ],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
