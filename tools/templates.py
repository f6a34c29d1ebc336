"""Translates nutgraf's templates to Python, so that no build has to: writes render/compiled/ours.py.

`python tools/templates.py` writes it; `--check` only says whether it is up to date. A template that was
changed and not translated anew is translated by each process that fills it: slower, but as it is now.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from jinja2.nodes import Template

from nutgraf.core.site import digest_of
from nutgraf.render.compiled.scope import OnlyJinja, identifier
from nutgraf.render.compiled.writer import macros_unit, page_unit
from nutgraf.render.jinja import jinja_for_ours

FILE = Path(__file__).parents[1] / "generator" / "nutgraf" / "render" / "compiled" / "ours.py"
PARTS = "parts/"
"""Where templates are that others import macros from, or include; none of them is filled by itself."""
HEAD = '''\
"""nutgraf's templates, translated: written by tools/templates.py, as `make templates` runs it.

The code of each function here defines those of one template as globals of what it is run with.
"""

# mypy: ignore-errors

from nutgraf.render.compiled.template import CompiledTemplate

DIGESTS: dict[str, str] = {}
PAGES: dict[str, CompiledTemplate] = {}
MACROS: dict[str, CompiledTemplate] = {}
'''

JINJA = jinja_for_ours()


def module() -> str:
    """The module with all templates that need not be left to Jinja."""
    return "\n".join([HEAD, *(line for name in JINJA.list_templates() for line in translation(name))])


def translation(name: str) -> Iterator[str]:
    """The lines for one template."""
    yield f"DIGESTS[{name!r}] = {digest_of(text(name).encode())!r}"
    is_part = name.startswith(PARTS)
    try:
        unit = macros_unit(name, parsed) if is_part else page_unit(name, parsed)
    except OnlyJinja:
        yield ""
        return
    defined = [line.removeprefix("def ").partition("(")[0] for line in unit.lines if line.startswith("def ")]
    function = f"_{identifier(name)}"
    yield f"def {function}():"
    yield f" global {', '.join(defined)}"
    yield from (f" {line}" for line in unit.lines)
    yield f"{'MACROS' if is_part else 'PAGES'}[{name!r}] = CompiledTemplate({function}.__code__, {{"
    yield from (f" {variable!r}: {message!r}," for variable, message in unit.messages.items())
    yield f"}}, {tuple(dict.fromkeys(unit.imports))!r}, {tuple(unit.includes)!r})\n"


def parsed(name: str) -> Template:
    """A template as Jinja reads it."""
    return JINJA.parse(text(name), name)


def text(name: str) -> str:
    """A template as it stands in its file."""
    assert JINJA.loader  # noqa: S101 - ours are in the package
    return JINJA.loader.get_source(JINJA, name)[0]


def main(check: bool) -> int:
    """Writes the module, or says that it is out of date; 1 where it is."""
    written = module()
    if FILE.exists() and FILE.read_text(encoding="utf-8") == written:
        return 0
    if check:
        print(f"{FILE.name} is out of date: run `make templates`")  # noqa: T201
        return 1
    FILE.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
