"""`nutgraf check`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nutgraf.cli.config_option import config_file_option
from nutgraf.cli.exits import MISTAKES, Failure
from nutgraf.cli.work_options import cache_option, jobs_option

if TYPE_CHECKING:
    from nutgraf.cli.scope import Scope
    from nutgraf.core.diagnostic import Diagnostic
    from nutgraf.core.seeds import Seeds

FORMATS = ("text", "json", "github", "sarif")


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@config_file_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="What to print.")
@click.option("--strict", is_flag=True, help="Take warnings for mistakes, too.")
@click.option("--fix", is_flag=True, help="Make the fixes that are offered, where they are safe.")
@jobs_option
@cache_option
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[Path, ...],
    config_file: Path | None,
    form: str,
    strict: bool,
    fix: bool,
    jobs: int | None,
    cache: bool,
) -> None:
    """Say what is wrong, where, and how to mend it.

    The whole site is looked at, so that references between explainers can be followed. With files or
    folders as PATH, only what concerns them is told. A folder outside of any site is taken for a
    folder of seeds by itself.

    Ends with 0 where all is well and with 1 where there are errors (with --strict also warnings).

    \b
    Examples:
      nutgraf check
      nutgraf check seeds/syria/khmeimim.yaml
      nutgraf check --fix
      nutgraf check --strict --format github     in a workflow of GitHub Actions
      nutgraf check --format sarif > nutgraf.sarif
    """
    from nutgraf.core.diagnostic import Severity

    scope = _scope(config_file, paths, cache)
    seeds, found = _look(scope, jobs)
    if fix and _mend(scope, seeds, found, quiet=form != "text"):
        seeds, found = _look(scope, jobs)
    _print(form, scope, seeds, found)
    if any(strict or diagnostic.severity is Severity.ERROR for diagnostic in found):
        ctx.exit(MISTAKES)


def _scope(config_file: Path | None, paths: Sequence[Path], cache: bool) -> "Scope":
    from nutgraf.cli.scope import scope_of
    from nutgraf.publish.errors import PublishError

    try:
        return scope_of(config_file, paths, cache=cache)
    except PublishError as error:
        raise Failure(str(error)) from None


def _look(scope: "Scope", jobs: int | None) -> "tuple[Seeds, tuple[Diagnostic, ...]]":
    from nutgraf.compiler import check_site
    from nutgraf.load.discover import discover
    from nutgraf.publish.realm import kept_work
    from nutgraf.publish.workers import Workers, processors

    with kept_work(scope.cache, scope.options, scope.press, lambda _: None) as store:
        seeds = discover(scope.root, scope.seeds, max_bytes=scope.options.max_source_bytes, store=store)
        found = check_site(seeds, scope.options, store=store, crew=Workers(jobs or processors()))
    return seeds, scope.select(found)


def _mend(scope: "Scope", seeds: "Seeds", found: "Sequence[Diagnostic]", *, quiet: bool) -> bool:
    """Makes the fixes that are offered and tells of it; whether there were any to make."""
    from nutgraf.cli.mending import mend
    from nutgraf.report.visible import visible
    from nutgraf.report.wording import counted

    texts = {source.path: source.text for source in (*seeds.annotations, *seeds.articles)}
    mended = mend(scope.root, texts, (diagnostic.fix for diagnostic in found if diagnostic.fix))
    for one in mended.made:
        click.echo(f"Mended {visible(one.path)}: {visible(one.title)}", err=quiet)
    for path in mended.changed:
        click.echo(f"Left alone {visible(path)}: it was changed in the meantime", err=True)
    if mended.made:
        click.echo(f"Mended {counted(len(mended.made), 'mistake')}\n", err=quiet)
    return bool(mended.made)


def _print(form: str, scope: "Scope", seeds: "Seeds", found: "Sequence[Diagnostic]") -> None:
    from nutgraf.report.github import format_github
    from nutgraf.report.json import format_json
    from nutgraf.report.paths import named_from
    from nutgraf.report.sarif import format_sarif

    diagnostics = named_from(scope.prefix, found)
    machine: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
        "json": format_json,
        "github": format_github,
        "sarif": format_sarif,
    }
    if form in machine:
        if written := machine[form](diagnostics):
            click.echo(written)
        return

    from rich.console import Console

    from nutgraf.report.text import print_summary, print_text

    console = Console()
    print_text(console, diagnostics)
    print_summary(console, diagnostics, sum(scope.holds(source.path) for source in seeds.annotations))
    if fixes := sum(diagnostic.fix is not None for diagnostic in diagnostics):
        click.echo(f"nutgraf check --fix mends {fixes:,} of {len(diagnostics):,}")
