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


SEARCH = "search/"
"""Where whole texts are searched."""

SEARCH_INDEX = "pagefind/"
"""The folder of the index that is searched there."""


def file_path(slug: str, file: str) -> str:
    """Where a file beside the annotations is published: in its explainer's folder."""
    return f"{explainer_url(slug)}{file.rpartition('/')[2]}"


def explainer_file(slug: str) -> str:
    """The data file with all that the annotations of an explainer say."""
    return f"{explainer_url(slug)}explainer.json"


def annotations_file(slug: str) -> str:
    """The data file that ties an explainer to the passages of its article."""
    return f"{explainer_url(slug)}annotations.jsonld"


def card_file(slug: str = "", claim: str = "") -> str:
    """The social card of an explainer or of one of its claims; by default that of all other pages."""
    # No slug is `index`.
    return f"cards/{slug or 'index'}/{claim}.png" if claim else f"cards/{slug or 'index'}.png"


CORRECTIONS = "corrections/"
"""The list of corrections."""


def topic_url(slug: str) -> str:
    """What there is on a topic; it has a page of its own where there is much."""
    return f"topics/{slug}/"


def feed_file(folder: str = "", kind: str = "rss") -> str:
    """The feed of a folder of the site, RSS or JSON Feed; by default that of the whole site."""
    return f"{folder}feed.{'xml' if kind == 'rss' else 'json'}"


EMBEDS = "embed"
"""The folder of the pages that other sites may show in frames, and of what belongs to them."""

FRAME_SCRIPT = f"{EMBEDS}/frame.js"
"""What such a page loads, so that it can say how tall it is."""

RESIZE_SCRIPT = f"{EMBEDS}/resize.js"
"""What other sites load, so that the frame is as tall."""


def claim_embed(slug: str, claim: str) -> str:
    """A claim as other sites show it."""
    return f"{EMBEDS}/claim/{slug}/{claim}/"


def map_embed(slug: str) -> str:
    """An explainer's map as other sites show it."""
    return f"{EMBEDS}/map/{slug}/"


def oembed_file(embed: str) -> str:
    """What says how other sites can show such a page, by its address."""
    return f"{embed}oembed.json"


def data_file(name: str) -> str:
    """A data file of the whole site."""
    return f"data/{name}"


def schema_file(name: str) -> str:
    """What says how a data file is built."""
    return data_file(f"schemas/{name}")
