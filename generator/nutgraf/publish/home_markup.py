"""The markup for the head of a site's home page, which is none of nutgraf's own."""

from nutgraf.core.options import Options
from nutgraf.export.page_head import home_head
from nutgraf.export.website import website
from nutgraf.publish.head_markup import elements_markup, scripts_markup


def home_markup(options: Options, description: str) -> str:
    """All that nutgraf has for it."""
    document = website(options, options.site_name or options.publisher.name, description)
    elements = elements_markup(home_head(options, description))
    return "\n".join(filter(None, (elements, scripts_markup([document] if document else []))))
