"""The words of the interface: gathers them from code and templates, and brings the catalogues up to date.

python tools/messages.py           # writes render/locale/*.po: new words without a translation
python tools/messages.py --check   # says which words lack one; fails where there are any
"""

import argparse
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from nutgraf.core.verdict import DEFAULT_SCALE

PACKAGE = Path(__file__).resolve().parent.parent / "generator" / "nutgraf"
LOCALE = PACKAGE / "render" / "locale"
FOLDERS = ("render", "maps")
"""Whose words readers see."""

LANGUAGES = ("ar", "de", "es", "fr", "ru", "uk")

METHODS = [
    ("compiled/ours.py", "ignore"),  # the templates' words once more
    ("**.py", "python"),
    ("templates/**.html", "jinja2.ext:babel_extract"),
]
KEYWORDS = {"gettext": None, "gettext_noop": None, "say": None, "_": None, "ngettext": (1, 2)}
HEADER = """\
# The words of nutgraf's interface in {name}.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""
"""Without the time of writing, so that only changed words change a file."""


def gather() -> Catalog:
    """Every message of the interface, with the files that use it."""
    catalog = Catalog(project="nutgraf")
    for folder in FOLDERS:
        found = extract_from_dir(PACKAGE / folder, METHODS, keywords=KEYWORDS)
        for file, _, message, comments, context in found:
            place = file if folder == "render" else f"{folder}/{file}"
            catalog.add(message, None, [(place, 1)], auto_comments=comments, context=context)
    for verdict in DEFAULT_SCALE:
        catalog.add(verdict.label, None, [("verdict", 1)])
        catalog.add(verdict.description, None, [("verdict", 1)])
    return catalog


def catalogue_of(language: str) -> Catalog:
    """A language's catalogue; an empty one where there is none yet."""
    file = LOCALE / f"{language}.po"
    if file.exists():
        return read_po(BytesIO(file.read_bytes()), locale=language)
    return Catalog(locale=language, project="nutgraf")


def forms_of(message: Message) -> tuple[str, ...]:
    """A message's translations: one, or one for each form of the language's plural."""
    found = message.string
    return tuple(found) if isinstance(found, (list, tuple)) else (found or "",)


def missing(language: str, messages: Catalog) -> Iterator[str]:
    """The messages that a language lacks, or has for words that are gone."""
    catalogue = catalogue_of(language)
    for message in messages:
        if message.id:
            found = catalogue.get(message.id, message.context)
            if not found or found.fuzzy or not all(forms_of(found)):
                yield f"{language}: not translated: {message.id!r}"
    for message in catalogue:
        if message.id and not messages.get(message.id, message.context):
            yield f"{language}: used nowhere: {message.id!r}"


def update(language: str, messages: Catalog) -> None:
    """Writes a language's catalogue with all messages, and keeps what is translated."""
    catalogue = catalogue_of(language)
    catalogue.update(messages, no_fuzzy_matching=True)
    written = BytesIO()
    write_po(
        written,
        catalogue,
        width=110,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    header = HEADER.format(
        name=Locale.parse(language).english_name, language=language, plurals=catalogue.plural_forms
    )
    (LOCALE / f"{language}.po").write_bytes(header.encode() + written.getvalue())


def main() -> int:
    """Updates or checks every catalogue."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="say what is missing instead of writing")
    messages = gather()
    if not parser.parse_args().check:
        for language in LANGUAGES:
            update(language, messages)
        return 0
    problems = [problem for language in LANGUAGES for problem in missing(language, messages)]
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
