"""The single values that annotations hold: how each is read, and what is said of one that is wrong.

Each reader takes whatever the YAML gave. What it raises is pydantic's way to collect mistakes: an error
whose type is a rule's code, with a clause that completes "`key` …", and the help.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from nutgraf.core import rules
from nutgraf.core.links import is_web_url
from nutgraf.core.rules import Rule
from nutgraf.core.slug import MAX_SLUG_LENGTH, SLUG, slug_problem, slugify
from nutgraf.core.suggest import did_you_mean
from nutgraf.load.words import code, describe, listed, quoted, written

Choice = TypeVar("Choice", bound=StrEnum)

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/")


def mistake(rule: Rule, clause: str, mend: str = "", **context: Any) -> PydanticCustomError:
    """What a reader raises.

    `context` may hold `within`, the path of the culprit inside the value, and `at_key`, where it is the
    culprit's key that is to blame.
    """
    return PydanticCustomError(
        rule.code,
        "{clause}",
        {"clause": clause, "help": mend or rule.mend, **context},
    )


def unfit(value: Any, takes: str, mend: str = "") -> PydanticCustomError:
    """What a reader raises at a value of the wrong type."""
    if value is None:
        return mistake(
            rules.INVALID_VALUE, f"has no value; it takes {takes}", "give a value, or remove the key"
        )
    if isinstance(value, dict) and not mend:
        mend = "text that holds a colon and a space goes in quotes, or on lines of its own after >-"
    return mistake(rules.INVALID_VALUE, f"is {describe(value)}; it takes {takes}", mend or f"write {takes}")


def read_text(value: Any) -> str:
    """Text of any number of lines; a number is taken as it is written."""
    if isinstance(value, str):
        text = value
    elif isinstance(value, bool):
        raise unfit(value, "text", f'put it in quotes if the word is meant: "{describe(value)}"')
    elif isinstance(value, int | float):
        text = written(value)
    else:
        raise unfit(value, "text", "write one text, without brackets or dashes" * isinstance(value, list))
    if not text.replace("\n", "").isprintable() and (match := _unwanted().search(text)):
        raise mistake(
            rules.INVALID_VALUE,
            f"holds a control character, U+{ord(match[0]):04X}",
            "remove it; an escape such as \\0 in double quotes may have made it",
        )
    if not text or text.isspace():
        raise mistake(rules.INVALID_VALUE, "is empty", "give it a text, or remove the key")
    return text


@cache
def _unwanted() -> re.Pattern[str]:
    """Control characters but for tab and line feed, surrogates, and what XML cannot hold (feeds need it)."""
    return re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def read_line(value: Any) -> str:
    """Text of one line; line breaks inside it count as spaces."""
    if type(value) is str and value.isprintable() and (text := value.strip()):
        return text  # what is printable holds no white space but spaces
    text = read_text(value).strip()
    return " ".join(filter(None, map(str.strip, text.split("\n")))) if "\n" in text else text


def read_slug(value: Any) -> str:
    """A slug or an id."""
    text = read_line(value)
    if problem := slug_problem(text):
        better = slugify(text)
        raise mistake(
            rules.INVALID_SLUG,
            f"{quoted(text)} {problem}",
            f"write {code(better)}, for example" if better else "",
        )
    return text


def read_url(value: Any) -> str:
    """The address of a web page."""
    text = read_line(value)
    if not is_web_url(text):
        raise mistake(
            rules.UNSAFE_LINK,
            f"is {quoted(text)}, which is no address of a web page",
            "give an address that begins with https:// or http://",
        )
    return text


def read_path(value: Any) -> str:
    """The path of a file beside the annotations."""
    text = read_line(value)
    if _ABSOLUTE.match(text) or "\\" in text:
        raise mistake(
            rules.INVALID_VALUE,
            f"is {quoted(text)}; it takes the path of a file beside the annotations",
            "keep the file in the seeds folder, and write its path from the annotations, with /",
        )
    return text


def read_choice(choices: type[Choice]) -> Callable[[Any], Choice]:
    """A reader of one of a few words."""
    words = [choice.value for choice in choices]
    takes = f"one of {listed(map(code, words))}"
    by_word = {choice.value: choice for choice in choices}

    def read(value: Any) -> Choice:
        if not isinstance(value, str):
            raise unfit(value, takes)
        if value not in by_word:
            raise mistake(
                rules.INVALID_VALUE,
                f"is {quoted(value)}; it takes {takes}",
                did_you_mean(value.lower(), words, "write one of these words"),
            )
        return by_word[value]

    return read


def read_format(value: Any) -> Literal[1]:
    """The version of the format."""
    if isinstance(value, bool) or value != 1:
        raise mistake(
            rules.INVALID_VALUE,
            f"is {describe(value)}; this version of nutgraf reads format 1",
            "write format: 1, or leave the key out",
        )
    return 1


_TEXT_SCHEMA = {"type": "string", "minLength": 1}

Text = Annotated[str, PlainValidator(read_text), WithJsonSchema(_TEXT_SCHEMA)]
Line = Annotated[str, PlainValidator(read_line), WithJsonSchema(_TEXT_SCHEMA)]

IS_MARKDOWN = "Markdown"
"""Marks text that is rendered, and whose links are checked."""

Markdown = Annotated[str, PlainValidator(read_text), WithJsonSchema(_TEXT_SCHEMA), IS_MARKDOWN]
Slug = Annotated[
    str,
    PlainValidator(read_slug),
    WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": MAX_SLUG_LENGTH}),
]
WebUrl = Annotated[
    str,
    PlainValidator(read_url),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]"}),
]
FilePath = Annotated[
    str,
    PlainValidator(read_path),
    WithJsonSchema({"type": "string", "pattern": r"^(?![A-Za-z][A-Za-z0-9+.\-]*:|/)[^\\]+$"}),
]
FormatVersion = Annotated[Literal[1], PlainValidator(read_format), WithJsonSchema({"const": 1})]
