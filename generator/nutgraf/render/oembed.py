"""oEmbed 1.0, https://oembed.com/: what other programs ask for to show a page of the site in a frame."""

import json

from nutgraf.core.options import Options
from nutgraf.core.social_card import Picture
from nutgraf.render.frames import WIDTH, Frame
from nutgraf.render.view.link import Link

CACHE_S = 24 * 60 * 60
"""How long others may keep it, in seconds."""


def oembed(frame: Frame, author: Link | None, card: Picture | None, options: Options) -> bytes:
    """The response of type `rich` for a frame, with a social card; what is empty is left out."""
    said: dict[str, str | int] = {
        "type": "rich",
        "version": "1.0",
        "title": frame.title,
        "author_name": author.words if author else "",
        "author_url": author.href if author else "",
        "provider_name": options.name,
        "provider_url": options.site_url,
        "cache_age": CACHE_S,
        "html": frame.element,
        "width": WIDTH,
        "height": frame.height,
    }
    if card and card.width and card.height:
        said |= {
            "thumbnail_url": options.site_url + card.url,
            "thumbnail_width": card.width,
            "thumbnail_height": card.height,
        }
    kept = {key: value for key, value in said.items() if value != ""}
    return f"{json.dumps(kept, ensure_ascii=False, indent=1)}\n".encode()
