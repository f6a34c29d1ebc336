"""`nutgraf export`."""

from pathlib import Path

import click

from nutgraf.cli.config_option import config_file_option
from nutgraf.cli.exits import Failure
from nutgraf.cli.work_options import cache_option, crew_of, jobs_option


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@config_file_option
@click.option("--strict", is_flag=True, help="Write nothing where there are warnings, too.")
@jobs_option
@cache_option
def export(folder: Path, config_file: Path | None, strict: bool, jobs: int | None, cache: bool) -> None:
    """Write the site as Markdown that other publishers build without nutgraf.

    DIR gets a mkdocs.yml and all pages, data files and scripts, for Zensical, ProperDocs or MkDocs. A
    folder that is there is replaced as a whole if it is an export, and left alone if it is not.

    \b
    Example:
      nutgraf export /tmp/tree && cd /tmp/tree && zensical build
    """
    from rich.console import Console

    from nutgraf.cli.scope import config_or_usage, way_to
    from nutgraf.publish.docs_tree.export import export as export_site
    from nutgraf.publish.errors import PublishError
    from nutgraf.publish.mkdocs.tree_source import source_of
    from nutgraf.report.paths import named_from
    from nutgraf.report.progress import ProgressReport
    from nutgraf.report.text import print_text
    from nutgraf.report.wording import all_counted

    console = Console(stderr=True)
    config = config_or_usage(config_file)
    prefix = way_to(config.parent)
    try:
        with crew_of(jobs, None) as crew, ProgressReport(console) as progress:
            source = source_of(config, strict=strict or None, progress=progress, cache=cache)
            exported = export_site(source, folder, progress=progress, crew=crew, cache=cache)
    except PublishError as error:
        print_text(console, named_from(prefix, error.diagnostics))
        raise Failure(str(error)) from None
    print_text(console, named_from(prefix, exported.diagnostics))
    click.echo(f"Exported {all_counted(exported.counts)} in {exported.seconds:.1f} s into {folder}/")
