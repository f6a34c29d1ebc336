"""The addresses of a site's own pages and data files, relative to its root."""

from nutgraf.core.prose import RefKind


def explainer_url(slug: str) -> str:
    """The page of an explainer."""
    return f"explainers/{slug}/"


def claim_url(slug: str, claim: str) -> str:
    """The page of a claim."""
    return f"claims/{slug}/{claim}/"


def item_id(kind: RefKind, item: str) -> str:
    """The HTML id of an item on its explainer's page: `claim-<id>`."""
    return f"{kind}-{item}"


def location_files_stem(slug: str = "") -> str:
    """The data files of an explainer's places, without their ending; by default those of the whole site."""
    return f"{explainer_url(slug)}locations" if slug else "data/locations"


def location_entry_id(slug: str, item: str) -> str:
    """The HTML id of a place in the list of all, which the atlas is framed by: `locations/#<slug>/<id>`."""
    return f"{slug}/{item}"


ATLAS_PLACES = "locations/places.json"
"""What the atlas shows."""

ATLAS_GROUND = "locations/ground.json"
"""The world under it."""

ATLAS_NEAR = "locations/near.json"
"""More of the ground, around its places."""
