"""The preview: a server that builds anew and reloads the page when a file is saved."""

import socket
from pathlib import Path

from mkdocs.__main__ import cli as mkdocs_command
from mkdocs.exceptions import MkDocsException

from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.configuration import listed_plugin, load
from nutgraf.publish.termination import ending_in_order


def serve(
    config_path: Path | None = None, *, dev_addr: str | None = None, open_in_browser: bool = False
) -> None:
    """Serves a site, as `mkdocs serve` does, until interrupted; mistakes show on pages and in the terminal.

    `config_path` None: `mkdocs.yml` in the current folder; `dev_addr` (`127.0.0.1:8000`) None: as that
    says. PublishError where the site cannot be served, as where the port is taken.
    """
    config = load(config_path, dev_addr=dev_addr)
    listed_plugin(config)
    host, port = config.dev_addr
    _refuse_taken(host, port)
    arguments = ["serve", "--config-file", config.config_file_path]
    if dev_addr:
        arguments += ["--dev-addr", dev_addr]
    if open_in_browser:
        arguments.append("--open")
    try:
        with ending_in_order():
            mkdocs_command.main(arguments, prog_name="mkdocs", standalone_mode=False)
    except (MkDocsException, OSError) as error:
        raise PublishError(f"cannot serve {config.config_file_path}: {error}") from error


def _refuse_taken(host: str, port: int) -> None:
    """Asks for the address before the first build; MkDocs asks after it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise PublishError(f"cannot serve on {host}:{port}: {reason}; choose another address") from error
