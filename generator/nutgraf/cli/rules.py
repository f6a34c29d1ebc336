"""`nutgraf rules`."""

import click


@click.command()
@click.argument("code", required=False)
def rules(code: str | None) -> None:
    """List what is checked, or explain the rule CODE.

    \b
    Examples:
      nutgraf rules
      nutgraf rules quote-not-found
    """
    from rich.console import Console

    from nutgraf.core.rules import BY_CODE, RULES
    from nutgraf.core.suggest import did_you_mean
    from nutgraf.report.manual import print_rule, print_rules

    console = Console()
    if code is None:
        print_rules(console, RULES)
    elif code in BY_CODE:
        print_rule(console, BY_CODE[code])
    else:
        hint = did_you_mean(code, BY_CODE, otherwise="`nutgraf rules` lists them")
        raise click.UsageError(f"there is no rule `{code}`: {hint}")
