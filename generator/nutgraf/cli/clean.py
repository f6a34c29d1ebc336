"""`nutgraf clean`."""

from pathlib import Path

import click

from nutgraf.cli.config_option import config_file_option
from nutgraf.cli.exits import Failure


@click.command()
@config_file_option
def clean(config_file: Path | None) -> None:
    """Remove what is kept from one build to the next.

    The site itself stays. The next build makes everything anew; its pages are the same, byte for byte.

    \b
    Example:
      nutgraf clean
    """
    from nutgraf.cli.scope import config_or_usage
    from nutgraf.publish.cache import emptied
    from nutgraf.publish.errors import PublishError
    from nutgraf.publish.mkdocs.configuration import site_of

    try:
        folder = site_of(config_or_usage(config_file), cache=False).cache
        found = bool(folder and emptied(folder))
    except (PublishError, OSError) as error:
        raise Failure(str(error)) from None
    click.echo(f"Removed what was kept in {folder}" if found else "Nothing was kept")
