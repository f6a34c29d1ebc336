import io

from rich.console import Console

from nutgraf.core.rules import RULES, UNUSED_SOURCE
from nutgraf.report.manual import print_rule, print_rules


def test_every_rule_is_listed() -> None:
    file = io.StringIO()
    print_rules(Console(file=file, width=100), RULES)
    listed = [line.split()[:2] for line in file.getvalue().splitlines() if not line.startswith(" ")]
    assert listed == [[rule.code, rule.severity.value] for rule in RULES]


def test_a_rule_is_explained() -> None:
    file = io.StringIO()
    print_rule(Console(file=file, width=100), UNUSED_SOURCE)
    assert file.getvalue() == (
        "unused-source (warning)\n\n"
        "A source is cited nowhere.\n\n"
        "Why: Readers take a listed source for one that something rests on.\n\n"
        "Mend: cite it, or remove it.\n\n"
        "In mkdocs.yml:\n"
        "  plugins:\n"
        "    - nutgraf:\n"
        "        rules:\n"
        "          unused-source: warning  # or error, or off\n"
    )
