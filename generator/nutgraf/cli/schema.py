"""`nutgraf schema`."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of annotations.

    Editors that speak YAML complete keys and underline mistakes with it. Name it in the first line
    of each file of annotations, by its path from there:

    \b
      # yaml-language-server: $schema=../annotations.schema.json

    \b
    Example:
      nutgraf schema > annotations.schema.json
    """
    import json

    from nutgraf.load.schema import annotation_schema

    click.echo(json.dumps(annotation_schema(), indent=2, ensure_ascii=False))
