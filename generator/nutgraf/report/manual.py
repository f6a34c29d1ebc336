"""Rules as a person at a terminal reads about them."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from nutgraf.core.diagnostic import Severity
from nutgraf.core.rules import Rule

_SETTING = """\
  plugins:
    - nutgraf:
        rules:
          """
_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def print_rules(console: Console, rules: Iterable[Rule]) -> None:
    """Prints a table of rules: code, severity and what is wrong where the rule speaks."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for rule in rules:
        severity = Text(rule.severity.value, style=_STYLES[rule.severity])
        table.add_row(Text(rule.code, style="bold"), severity, Text(rule.summary))
    console.print(table)


def print_rule(console: Console, rule: Rule) -> None:
    """Prints what a rule finds, why that matters, how to mend it, and how a site sets its severity."""
    heading = Text.assemble((rule.code, "bold"), f" ({rule.severity.value})")
    parts = (
        heading,
        Text(rule.summary),
        Text(f"Why: {rule.reason}"),
        Text(f"Mend: {rule.mend}."),
        Text(f"In mkdocs.yml:\n{_SETTING}{rule.code}: warning  # or error, or off"),
    )
    console.print(Text("\n\n").join(parts), highlight=False)
