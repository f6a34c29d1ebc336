"""`nutgraf headers`."""

from pathlib import Path

import click

from nutgraf.cli.config_option import config_file_option


@click.command()
@config_file_option
@click.option(
    "-d",
    "--site-dir",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where the site is; otherwise where mkdocs.yml says (site/).",
)
def headers(config_file: Path | None, site_dir: Path | None) -> None:
    """Print the headers of a site that is built, for nginx.

    Each build writes the file _headers at the site's root, which Netlify and Cloudflare Pages read: with
    a Content-Security-Policy that allows the site's scripts and no others. nginx wants the same in its
    own words. Build first.

    \b
    Example:
      nutgraf headers > /etc/nginx/snippets/explainers-headers.conf
    """
    from nutgraf.cli.exits import Failure
    from nutgraf.cli.scope import config_or_usage
    from nutgraf.publish.errors import PublishError
    from nutgraf.publish.headers import FILE_NAME, nginx_snippet, read_headers_file

    try:
        if site_dir is None:
            from nutgraf.publish.mkdocs.configuration import load

            site_dir = Path(load(config_or_usage(config_file)).site_dir)
        written = site_dir / FILE_NAME
        if not written.is_file():
            raise PublishError(f"there is no {FILE_NAME} in {site_dir}: build the site first")
        snippet = nginx_snippet(read_headers_file(written.read_text(encoding="utf-8")))
    except PublishError as error:
        raise Failure(str(error)) from None
    except (OSError, UnicodeError) as error:
        raise Failure(f"cannot read {site_dir}/{FILE_NAME}: {error}") from None
    click.echo(snippet, nl=False)
