"""What schema.org has for a site as such."""

from typing import Any

from nutgraf.core.options import Options
from nutgraf.export.json_text import for_script
from nutgraf.export.web_addresses import web

CONTEXT = "https://schema.org"

Node = dict[str, Any]
"""An object of JSON-LD; what is empty in it goes when it is written."""


def website(options: Options, name: str, description: str = "") -> str:
    """The WebSite document for a site's home page; empty where the site does not know its address."""
    if not options.site_url:
        return ""
    return for_script(
        {
            "@context": CONTEXT,
            "@type": "WebSite",
            "@id": f"{options.site_url}#website",
            "url": options.site_url,
            "name": name,
            "description": description,
            "inLanguage": options.language,
            "publisher": publisher(options),
        }
    )


def publisher(options: Options) -> Node:
    """Who publishes the site."""
    logo = options.publisher.logo
    address = web(logo) or (options.site_url and logo and f"{options.site_url}{logo.lstrip('/')}")
    return {
        "@type": "Organization",
        "name": options.publisher.name,
        "url": web(options.publisher.url) or options.site_url,
        "logo": {"@type": "ImageObject", "url": address},
    }
