"""The program `nutgraf`, as a group of commands."""

import gc
import sys

import click

from nutgraf import __version__
from nutgraf.cli.build import build
from nutgraf.cli.check import check
from nutgraf.cli.clean import clean
from nutgraf.cli.exits import end
from nutgraf.cli.export import export
from nutgraf.cli.headers import headers
from nutgraf.cli.new import new
from nutgraf.cli.rules import rules
from nutgraf.cli.schema import schema
from nutgraf.cli.serve import serve


class InOrderOfUse(click.Group):
    """A group that lists its commands in the order in which they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands' names."""
        return list(self.commands)


@click.group(cls=InOrderOfUse, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", package_name="nutgraf", message="%(prog)s %(version)s")
def commands() -> None:
    """Explainer pages from a news article and a file of annotations.

    An article (seeds/bridge.txt) and its annotations (seeds/bridge.yaml) become a page with
    background, claims with their evidence, and places; MkDocs publishes it.

    \b
    The usual way:
      nutgraf new my-site     a small site that works, to begin with
      cd my-site
      nutgraf serve           a preview that reloads when a file is saved
      nutgraf check           what is wrong, where, and how to mend it
      nutgraf build           the site, in site/

    \b
    Exit codes:
      0    all is well
      1    there are mistakes, or the site could not be built
      2    the command was not given what it needs
      70   a bug in nutgraf (NUTGRAF_DEBUG=1 shows where)
      130  interrupted
    """


for command in (new, serve, check, build, headers, export, clean, rules, schema):
    commands.add_command(command)


def main() -> None:
    """Runs the program: the entry point `nutgraf`."""
    # Nearly all that is made of a site is kept to the end. To look for garbage after every 700 objects, as
    # Python does, would take a sixth of the time of a large site.
    gc.set_threshold(1_000_000, 20, 100)
    for stream in (sys.stdout, sys.stderr):
        # What the terminal's encoding lacks is spelled out, never a crash.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = commands.main(prog_name="nutgraf", standalone_mode=False)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        end(error)
    finally:
        # All that there is goes with the process: Python need not look for garbage in it once more.
        gc.freeze()
    sys.exit(code)
