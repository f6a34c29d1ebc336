"""What a MkDocs site's configuration says to nutgraf."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from msgspec import Struct
from msgspec.structs import replace

from nutgraf.core.options import MarkdownOptions, Options, PluginOptions, Publisher
from nutgraf.core.text import Source
from nutgraf.publish.mkdocs.card_options import card_options
from nutgraf.publish.mkdocs.framing import heading_style
from nutgraf.publish.mkdocs.printing import MkDocsPress


class SiteConfig(Struct, frozen=True, kw_only=True):
    """A site, as its `mkdocs.yml` sets it up."""

    root: Path
    """The folder of `mkdocs.yml`, absolute."""
    site_options: PluginOptions
    """The plugin's options."""
    options: Options
    """The same and what else of the configuration counts, as the compiler takes it."""
    press: MkDocsPress

    @property
    def seeds(self) -> Path:
        """The folder of articles and annotations, absolute."""
        return self.root / self.site_options.seeds

    @property
    def cache(self) -> Path | None:
        """The folder in which work is kept, absolute; None where the site wants none."""
        return self.root / self.site_options.cache if self.site_options.cache else None


def site_config(config: MkDocsConfig, site_options: PluginOptions, *, preview: bool) -> SiteConfig:
    """Joins the plugin's options to what MkDocs knows; the publisher that they leave out is the site.

    PluginError where there is no site as they would have it, or where seeds and site lie in one another.
    """
    publisher = site_options.options.publisher
    root = Path(config.config_file_path).parent.absolute() if config.config_file_path else Path.cwd()
    markdown = MarkdownOptions(
        extensions=tuple(config.markdown_extensions), configs=dict(config.mdx_configs or {})
    )
    options = replace(
        site_options.options,
        preview=preview,
        publisher=publisher if publisher.name else Publisher(name=config.site_name),
        social_cards=card_options(site_options, config, root),
        site_url=f"{config.site_url.rstrip('/')}/" if config.site_url else "",
        site_name=config.site_name or "",
        language=site_language(config),
        markdown=markdown,
        templates=own_templates(root, templates_folder(config)),
    )
    press = MkDocsPress(
        style=heading_style(config.mdx_configs.get("toc") or {}),
        language=options.language,
        directory_urls=config.use_directory_urls,
    )
    settings = SiteConfig(root=root, site_options=site_options, options=options, press=press)
    refuse_mixed_folders(settings.seeds, Path(config.site_dir))
    return settings


def site_language(config: MkDocsConfig) -> str:
    """The language that a site's theme speaks, BCP 47; its `locale` may say more than its `language`."""
    locale = str(config.theme.locale).replace("_", "-")
    language = str(config.theme.get("language", locale)).replace("_", "-")
    return locale if locale.lower().startswith(f"{language.lower()}-") else language


def templates_folder(config: MkDocsConfig) -> Path | None:
    """Where a site puts templates of its own: `nutgraf/` in the theme's `custom_dir`."""
    return Path(config.theme.custom_dir) / "nutgraf" if config.theme.custom_dir else None


def own_templates(root: Path, folder: Path | None) -> dict[str, Source]:
    """The templates in a folder by their names, with their paths as seen from the site's root.

    PluginError where one cannot be read.
    """
    templates = {}
    for file in sorted(folder.rglob("*.html")) if folder else ():
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeError) as error:
            raise PluginError(f"cannot read the template {file}: {error}") from error
        path = Path(os.path.relpath(file, root)).as_posix()
        templates[file.relative_to(folder or file).as_posix()] = Source(path=path, text=text)
    return templates


def refuse_mixed_folders(seeds: Path, site_dir: Path) -> None:
    """PluginError where the site would be built over the seeds, or be read as one of them."""
    # Path.resolve raises where links lead in a circle; that is for others to report.
    sources, site = Path(os.path.realpath(seeds)), Path(os.path.realpath(site_dir))
    if sources.is_relative_to(site):
        raise PluginError(
            f"the seeds folder {seeds} lies in the site folder {site_dir}, which every build empties: "
            "set another site_dir"
        )
    if site.is_relative_to(sources):
        raise PluginError(
            f"the site folder {site_dir} lies in the seeds folder {seeds}, where its pages would be read "
            "as articles: set another site_dir"
        )
