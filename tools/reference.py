"""Writes the manual's reference pages from the code, so that they cannot drift from it.

`python tools/reference.py` writes them; `--check` only says which of them are not up to date.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from jinja2 import Environment, PackageLoader

from nutgraf.cli import commands as nutgraf
from nutgraf.core.rules import RULES
from nutgraf.core.verdict import DEFAULT_SCALE
from nutgraf.load.schema import annotation_schema
from nutgraf.load.site_options import SiteOptions

ROOT = Path(__file__).parents[1]
Schema = Mapping[str, Any]
TEMPLATES = PackageLoader("nutgraf.render")
REFERENCE = re.compile(r'"#/\$defs/(\w+)"')


def pages() -> dict[str, str]:
    """Each generated file of the manual, by its path under `docs/`."""
    schema = annotation_schema()
    return {
        "annotations.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n",
        "reference/annotations.md": "\n".join(annotations_page(schema)),
        "reference/options.md": "\n".join(options_page(SiteOptions.model_json_schema())),
        "reference/rules.md": "\n".join(rules_page()),
        "reference/commands.md": "\n".join(commands_page()),
        "reference/templates.md": "\n".join(templates_page()),
    }


def templates_page() -> Iterator[str]:
    """The templates that a site can replace, with their blocks."""
    yield "# Templates\n"
    yield "What pages are put together from. A site can replace each of them, or one of its blocks:"
    yield "[Change how pages look](../how-to/change-the-looks.md#replace-a-part-of-a-page).\n"
    yield "| template | what it shows | blocks |\n|---|---|---|"
    for name in sorted(TEMPLATES.list_templates()):
        text, _, _ = TEMPLATES.get_source(Environment(autoescape=True), name)
        about = re.match(r"\{#(.*?)#\}", text, re.DOTALL)
        blocks = ", ".join(f"`{block}`" for block in re.findall(r"{% block (\w+)", text))
        yield f"| `{name}` | {' '.join(about[1].split()) if about else ''} | {blocks} |"
    yield ""


def annotations_page(schema: Schema) -> Iterator[str]:
    """The keys of the annotations, a table for each kind of mapping."""
    yield "# Annotation keys\n"
    yield "Every key that a file of annotations may have. Keys that begin with `x-` are yours: they are"
    yield "allowed everywhere and read by nobody. Editors that know JSON Schema check these keys as you type,"
    yield "where the file begins with a line that names the schema (`nutgraf schema` prints it):\n"
    yield "    # yaml-language-server: $schema=annotations.schema.json\n"
    yield from key_tables(schema, "Top level")


def options_page(schema: Schema) -> Iterator[str]:
    """The plugin's options and the default rating scale."""
    yield "# Options of a site\n"
    yield "They stand under the plugin in `mkdocs.yml`; an option that does not exist is an error.\n"
    yield "    plugins:\n      - search\n      - nutgraf:\n          publisher: The Example\n"
    yield from key_tables(schema, "The plugin's options")
    yield "## The default rating scale\n"
    yield "| id | label | rating value | meaning |\n|---|---|---|---|"
    for verdict in DEFAULT_SCALE:
        yield f"| `{verdict.id}` | {verdict.label} | {verdict.value or 'none'} | {verdict.description} |"
    yield ""


def rules_page() -> Iterator[str]:
    """Each rule with the diagnostic that its own case in the tests gives."""
    yield "# Rules\n"
    yield "Everything that `nutgraf check` may say, by code. An error stops a build; a warning does under"
    yield "`--strict`. A site sets another weight, or `off`, by a rule's code under the option `rules`.\n"
    yield "| code | severity | what is wrong |\n|---|---|---|"
    for rule in RULES:
        yield f"| [`{rule.code}`](#{rule.code}) | {rule.severity} | {rule.summary} |"
    for rule in RULES:
        yield f"\n## `{rule.code}` {{#{rule.code}}}\n"
        yield f"{rule.summary} {rule.reason}\n"
        yield f"To mend it: {rule.mend}.\n"
        yield "```text\n" + first_diagnostic(rule.code) + "\n```"
    yield ""


def first_diagnostic(code: str) -> str:
    """What a rule prints, from the case in the tests that bears its name."""
    shown = (ROOT / "tests" / "cases" / code / "expected.err").read_text(encoding="utf-8")
    blocks = shown.strip().split("\n\n")
    return next(block for block in blocks if f"[{code}]" in block.splitlines()[0]).replace("in/", "seeds/")


def commands_page() -> Iterator[str]:
    """Each command's own help."""
    yield "# Commands\n"
    for name, command in [("nutgraf", nutgraf), *nutgraf.commands.items()]:
        path = name if command is nutgraf else f"nutgraf {name}"
        with click.Context(command, info_name=path, max_content_width=90) as context:
            yield f"## `{path}`\n\n```text\n{command.get_help(context)}\n```\n"


def key_tables(schema: Schema, title: str) -> Iterator[str]:
    """A table for the root of a JSON Schema and for each mapping that it defines."""
    definitions: Mapping[str, Schema] = schema.get("$defs", {})
    yield from key_table(title, schema, definitions)
    for name in in_order_of_use(schema, definitions):
        yield from key_table(name, definitions[name], definitions)


def key_table(title: str, schema: Schema, definitions: Mapping[str, Schema]) -> Iterator[str]:
    """One mapping's keys."""
    yield f"## {title}\n"
    if description := schema.get("description"):
        yield f"{description}\n"
    required = schema.get("required", [])
    yield "| key | takes | meaning |\n|---|---|---|"
    for key, value in schema["properties"].items():
        meaning = describe(value, definitions).replace("\n", " ").replace("|", r"\|")
        default = value.get("default")
        if key in required:
            meaning = f"**Required.** {meaning}"
        elif default not in (None, "", [], {}):
            meaning = f"{meaning} Default: `{json.dumps(default)}`."
        yield f"| `{key}` | {takes(value)} | {meaning} |"
    yield ""


def in_order_of_use(schema: Schema, definitions: Mapping[str, Schema]) -> list[str]:
    """The definitions that are mappings, in the order in which a reader meets them."""
    met: dict[str, None] = {}
    for name in REFERENCE.findall(json.dumps(schema["properties"])):
        if "properties" in definitions[name]:
            met.setdefault(name)
            for inner in in_order_of_use(definitions[name], definitions):
                met.setdefault(inner)
    return list(met)


def describe(value: Schema, definitions: Mapping[str, Schema]) -> str:
    """What a key means: its own description, else that of what it holds."""
    if "description" in value:
        return str(value["description"])
    name = str(value.get("$ref", "")).rpartition("/")[2]
    return str(definitions.get(name, {}).get("description", ""))


def takes(value: Schema) -> str:
    """What a key takes, in words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in value:
        return r" \| ".join(f"`{choice}`" for choice in value["enum"])
    if "const" in value:
        return f"`{json.dumps(value['const'])}`"
    for union in ("anyOf", "oneOf"):
        if union in value:
            return " or ".join(dict.fromkeys(takes(one) for one in value[union] if one.get("type") != "null"))
    if value.get("type") == "array":
        return f"list of {takes(value.get('items', {}))}"
    kind: str = value.get("type", "anything")
    return {"string": "text", "object": "mapping"}.get(kind, kind)


def main(check: bool) -> int:
    """Writes the pages, or says which are out of date; 1 where some are."""
    stale = []
    for name, text in pages().items():
        path = ROOT / "docs" / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"docs/{name} {'is out of date: run `make reference`' if check else 'written'}")  # noqa: T201
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
