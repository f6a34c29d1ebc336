"""`explainer.json` holds all that the annotations say."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from nutgraf.core.explainer import Explainer
from nutgraf.export.publication import Publication
from nutgraf.export.site_files import explainer_files

if TYPE_CHECKING:
    from tests.unit.export.conftest import Made


def leaves(value: Any) -> Iterator[str]:
    """All values that are no list and no mapping, as text; keys for authors' own use are left out."""
    if isinstance(value, dict):
        for key, item in value.items():
            if not str(key).startswith("x-"):
                yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    elif value is not None:
        yield " ".join(str(value).split())


def assert_told(annotations: str, data: bytes) -> None:
    """Every value is found again, at least as often as it was given."""
    given = Counter(leaves(yaml.load(annotations, yaml.CBaseLoader)))  # noqa: S506 - texts alone
    told = Counter(leaves(json.loads(data, parse_float=str, parse_int=str)))
    missing = {value: count for value, count in (given - told).items() if not is_number_told(value, told)}
    assert not missing


def is_number_told(value: str, told: Counter[str]) -> bool:
    """Whether a number is told in another spelling: `35.40` as `35.4`."""
    try:
        number = float(value.replace("_", ""))
    except ValueError:
        return False
    return any(float(word) == number for word in told if word.replace(".", "").removeprefix("-").isdigit())


def test_all_that_the_seeds_say_is_told(seeds: tuple[list[Explainer], Publication]) -> None:
    explainers, publication = seeds
    assert len(explainers) >= 6
    for explainer in explainers:
        file, _ = explainer_files(explainer, publication)
        assert_told(explainer.annotations.file.source.text, file.content)


@pytest.mark.parametrize(
    ("slug", "file"), [("harbour", "port/harbour.yaml"), ("lighthouse", "lighthouse.yaml")]
)
def test_every_key_is_told(slug: str, file: str, everything: "Made") -> None:
    source = Path(__file__).parents[2] / "cases" / "everything" / "in" / file
    assert_told(source.read_text(encoding="utf-8"), everything.files[f"explainers/{slug}/explainer.json"])
