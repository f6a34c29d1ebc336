"""A site, put together from what is published of each explainer and from what all of them make."""

from collections.abc import Iterable, Mapping, Set

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.options import Options
from nutgraf.core.site import Pressed, Site
from nutgraf.export.schema_files import schema_files
from nutgraf.render.assets import assets, embed_assets
from nutgraf.stages.whole import Parts


def assembled(
    parts: Parts,
    prints: Iterable[Pressed],
    options: Options,
    diagnostics: tuple[Diagnostic, ...],
    contents: Mapping[str, bytes],
    others: Set[str],
) -> Site:
    """The site; `prints` are of the published explainers, `others` are the files that it may copy."""
    pressed = (*prints, *parts.made)
    files = (asset for one in pressed for asset in one.assets)
    return Site(
        pages=tuple(leaf for one in pressed for leaf in one.leaves),
        contents=contents,
        assets=(
            *assets(options.verdicts),
            *(embed_assets() if options.embeds else ()),
            *(schema_files() if options.data_files else ()),
            *(asset for asset in files if not asset.path or asset.path in others),
        ),
        diagnostics=diagnostics,
        cards=parts.cards,
        counts=parts.counts,
    )
