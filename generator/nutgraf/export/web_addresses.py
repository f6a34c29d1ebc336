"""Addresses of the web in data: those that annotations give, and those that stand for what they name."""

from functools import lru_cache

from nutgraf.core.links import is_web_url


@lru_cache(maxsize=4096)
def web(url: str) -> str:
    """An address as given; empty where it is none of the web. Remembered: many data name the same ones."""
    return url if is_web_url(url) else ""


def wikidata_url(item: str) -> str:
    """The address that stands for a Wikidata item."""
    return f"http://www.wikidata.org/entity/{item}" if item else ""


def geonames_url(identifier: str) -> str:
    """The address that stands for a place of GeoNames."""
    return f"https://sws.geonames.org/{identifier}/" if identifier else ""
