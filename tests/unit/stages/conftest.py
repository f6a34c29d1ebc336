"""A small site of explainers that speak of one another."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
import yaml

from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source

ARTICLE = "The bridge was closed on Monday. A crack was found in the third arch.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Seeds that a test writes and changes, by the names of their explainers."""

    articles: Mapping[str, str] = field(default_factory=dict)
    annotations: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def write(self, name: str, article: str = ARTICLE, **keys: object) -> "Desk":
        """With one explainer more, or another one of that name."""
        made: dict[str, object] = {"title": f"About {name}", "summary": "What it is about.", **keys}
        return Desk(articles={**self.articles, name: article}, annotations={**self.annotations, name: made})

    def change(self, name: str, **keys: object) -> "Desk":
        """With other annotations of one explainer."""
        return replace(self, annotations={**self.annotations, name: {**self.annotations[name], **keys}})

    def remove(self, name: str) -> "Desk":
        """Without an explainer."""
        return Desk(
            articles={key: text for key, text in self.articles.items() if key != name},
            annotations={key: text for key, text in self.annotations.items() if key != name},
        )

    @property
    def seeds(self) -> Seeds:
        """The folder."""
        return Seeds(
            folder="seeds",
            articles=tuple(
                Source(path=f"seeds/{name}.txt", text=text) for name, text in sorted(self.articles.items())
            ),
            annotations=tuple(
                Source(path=f"seeds/{name}.yaml", text=yaml.safe_dump(keys, sort_keys=False))
                for name, keys in sorted(self.annotations.items())
            ),
        )


def claim(identifier: str, sentence: str = "It fell.", **keys: object) -> dict[str, object]:
    """A claim that nobody has to prove."""
    return {"id": identifier, "claim": sentence, "verdict": "disputed", **keys}


@pytest.fixture
def desk() -> Desk:
    """Three explainers; `b` speaks of `a`, and `c` of nobody."""
    return (
        Desk()
        .write("a", claims=[claim("fell"), claim("stood", "It stood.")], topics=["Bridges"])
        .write("b", claims=[claim("no", "It did not fall.", rebuts=["a/fell"])], related=["a"])
        .write("c", claims=[claim("alone")], topics=["Rivers"])
    )
