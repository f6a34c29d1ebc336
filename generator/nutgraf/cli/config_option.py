"""The option that names a site's configuration."""

from pathlib import Path

import click

config_file_option = click.option(
    "-f",
    "--config-file",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The site's mkdocs.yml; otherwise the one in this folder or above.",
)
