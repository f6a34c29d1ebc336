"""The search field of Material, which leads to the page of our search where whole texts are searched."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

_TEMPLATES = Path(__file__).with_name("material")
"""What takes the place of templates of Material's."""


def lead_to_search(config: MkDocsConfig) -> None:
    """Has the field lead to the page of the search; a template of the site's own wins."""
    theme, folder = config.theme, str(_TEMPLATES)
    if leads_there(config) and folder not in theme.dirs:
        theme.dirs.insert(1 if theme.custom_dir else 0, folder)


def leads_there(config: MkDocsConfig) -> bool:
    """Whether the theme is Material, so that its own search has nothing to do."""
    return config.theme.name == "material"
