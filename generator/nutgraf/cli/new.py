"""`nutgraf new`."""

import shlex
from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a small site in DIR that builds as it is.

    It holds one article about a town that does not exist, with every kind of annotation, a workflow
    that publishes on GitHub Pages, and the schema of annotations for editors. DIR is made; if it is
    there already, it has to be empty.

    \b
    Example:
      nutgraf new my-site
    """
    from nutgraf.publish.errors import PublishError
    from nutgraf.publish.scaffold import create_site

    try:
        made = create_site(folder)
    except PublishError as error:
        raise click.BadParameter(str(error), param_hint="DIR") from None
    click.echo(f"Made a site of {len(made)} files in {folder}")
    click.echo("\nNext:")
    if folder.absolute() != Path.cwd():
        click.echo(f"  cd {shlex.quote(str(folder))}")
    click.echo("  nutgraf serve")
