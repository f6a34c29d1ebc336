"""`nutgraf serve`."""

from pathlib import Path

import click

from nutgraf.cli.config_option import config_file_option
from nutgraf.cli.exits import Failure


@click.command()
@config_file_option
@click.option("-a", "--dev-addr", metavar="ADDR", help="Address and port; otherwise 127.0.0.1:8000.")
@click.option("-o", "--open", "open_browser", is_flag=True, help="Open the preview in a browser.")
def serve(config_file: Path | None, dev_addr: str | None, open_browser: bool) -> None:
    """Show the site while you work on it.

    When a file is saved, the page reloads. A mistake is shown on its page and in the terminal until
    it is mended; drafts are shown, too. Ctrl-C ends it.

    \b
    Examples:
      nutgraf serve
      nutgraf serve --open -a 127.0.0.1:8001
    """
    from nutgraf.cli.scope import config_or_usage
    from nutgraf.publish.errors import PublishError
    from nutgraf.publish.mkdocs.serve import serve as serve_site

    try:
        serve_site(config_or_usage(config_file), dev_addr=dev_addr, open_in_browser=open_browser)
    except PublishError as error:
        raise Failure(str(error)) from None
