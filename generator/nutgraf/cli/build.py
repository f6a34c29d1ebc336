"""`nutgraf build`."""

from pathlib import Path

import click

from nutgraf.cli.config_option import config_file_option
from nutgraf.cli.exits import Failure
from nutgraf.cli.work_options import cache_option, crew_of, jobs_option


@click.command()
@config_file_option
@click.option(
    "-d",
    "--site-dir",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; otherwise where mkdocs.yml says (site/).",
)
@click.option("--strict", is_flag=True, help="Build nothing where there are warnings, too.")
@jobs_option
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Have the work done by the Dask cluster whose scheduler is at ADDRESS (tcp://host:8786).",
)
@cache_option
def build(
    config_file: Path | None,
    site_dir: Path | None,
    strict: bool,
    jobs: int | None,
    scheduler: str | None,
    cache: bool,
) -> None:
    """Check everything, then build the site with MkDocs.

    The site is built beside the last one and takes its place when it is whole: after a mistake, or
    when you interrupt it, the last one is still there.

    \b
    Examples:
      nutgraf build
      nutgraf build --strict -d /srv/www/explainers
      nutgraf build --no-cache --jobs 1
    """
    if jobs and scheduler:
        raise click.UsageError("--jobs is for this machine and --scheduler for a cluster: give one of them")
    from rich.console import Console

    from nutgraf.cli.scope import config_or_usage, way_to
    from nutgraf.publish.errors import PublishError
    from nutgraf.publish.mkdocs.build import build as build_site
    from nutgraf.report.paths import named_from
    from nutgraf.report.progress import ProgressReport
    from nutgraf.report.text import print_text
    from nutgraf.report.wording import all_counted

    console = Console(stderr=True)
    config = config_or_usage(config_file)
    prefix = way_to(config.parent)
    try:
        with crew_of(jobs, scheduler) as crew, ProgressReport(console) as progress:
            built = build_site(
                config, site_dir, strict=strict or None, progress=progress, crew=crew, cache=cache
            )
    except PublishError as error:
        print_text(console, named_from(prefix, error.diagnostics))
        raise Failure(str(error)) from None
    print_text(console, named_from(prefix, built.diagnostics))
    click.echo(f"Built {all_counted(built.counts)} in {built.seconds:.1f} s into {_shown(built.site_dir)}/")


def _shown(folder: Path) -> str:
    """A folder as one would write it from here."""
    here = Path.cwd()
    return str(folder.relative_to(here) if folder.is_relative_to(here) else folder)
