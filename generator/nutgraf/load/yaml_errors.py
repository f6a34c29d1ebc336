"""What a YAML parser complains of, in the words of someone who knows what authors usually did."""

import re
from collections.abc import Callable

import yaml
from msgspec import Struct

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.text import Place, Source, Span
from nutgraf.load.words import code, plain_text

_QUOTE_IT = "put the whole value in quotes"
_CLOSED = re.compile(r"""(?P<mark>["'\]}])\s*$""")
_KEY_AND_TEXT = re.compile(r"(?P<head>\s*(?:- +)*(?:[\w-]+:)?[ ]*)(?P<text>\S.*?)\s*$")
_NO_SPACE = re.compile(r"\s*(?:- +)*[\w-]+:\S")
_MAX_REWRITTEN = 100


class _Complaint(Struct, frozen=True):
    """What the parser says: where it stopped, and where what it was reading began."""

    source: Source
    problem: str
    at: int
    begun: int
    """The same as `at` where the parser names no beginning."""

    @property
    def line(self) -> str:
        return self.source.line_text(self.source.line_of(self.at))

    @property
    def before(self) -> str:
        """The line up to where the parser stopped."""
        return self.source.text[self.source.line_starts[self.source.line_of(self.at) - 1] : self.at]

    @property
    def character(self) -> str:
        return self.source.text[self.at : self.at + 1]


class _Finding(Struct, frozen=True):
    """What is wrong in an author's words; `back` points to where it began, not to where it showed."""

    message: str
    mend: str
    back: bool = False
    begun: str = ""
    """What to say at the beginning, where the finding points elsewhere."""


def explain(error: yaml.MarkedYAMLError, source: Source, offset: int) -> Diagnostic:
    """A diagnostic for what PyYAML (either scanner) could not parse.

    Args:
        error: what the parser raised; its marks count code points from after the byte order mark.
        source: the file.
        offset: code points before the text that was parsed.
    """
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    at = _bounded(mark.index + offset if mark else 0, source)
    begun = _bounded(context.index + offset, source) if context else at
    complaint = _Complaint(source, str(error.problem or error.context or ""), at, begun)
    finding = next(
        (understand(complaint) for pattern, understand in _KNOWN if pattern.search(complaint.problem)),
        _Finding(f"the YAML does not parse: {plain_text(complaint.problem)}", rules.INVALID_YAML.mend),
    )
    place = _place(source, begun if finding.back else at)
    also = (Label(place=_place(source, begun), text=finding.begun),) if finding.begun and begun != at else ()
    return rules.INVALID_YAML.at(place, finding.message, help=finding.mend, also=also)


def _bounded(index: int, source: Source) -> int:
    """An offset that lies on a character an author can see, where the file ends before it."""
    return min(index, len(source.text.rstrip()))


def _place(source: Source, at: int) -> Place:
    return source.place(Span(at, at + (source.text[at : at + 1] not in ("", "\r", "\n"))))


def _rewritten(line: str) -> str:
    """The line with its value in quotes, as help; the general advice where that would be long."""
    match = _KEY_AND_TEXT.match(line) if len(line) <= _MAX_REWRITTEN else None
    if not match:
        return f"{_QUOTE_IT}, or write it on the next line, indented, after >-"
    text = match["text"]
    head = match["head"].strip()
    in_quotes = "'{}'".format(text.replace("'", "''")) if set(text) & {'"', "\\"} else f'"{text}"'
    return f"{_QUOTE_IT}: {plain_text(f'{head} {in_quotes}'.strip(), 2 * _MAX_REWRITTEN)}"


def _bad_start(complaint: _Complaint) -> _Finding:
    character = complaint.character
    if character == "\t":
        return _tab(complaint)
    return _Finding(f"a value cannot begin with {plain_text(character)}", _rewritten(complaint.line))


def _tab(_: _Complaint) -> _Finding:
    return _Finding(
        "a tab stands where YAML takes spaces", "indent with spaces, two for each level, never with tabs"
    )


def _second_colon(complaint: _Complaint) -> _Finding:
    if re.search(r"[\w-]:\s+\S", complaint.before):
        return _Finding("an unquoted value holds a colon and a space", _rewritten(complaint.line))
    return _Finding(
        "a key stands inside the value of the line above",
        "align it with the key above it; or put the value above in quotes, if it goes on in this line",
    )


def _open_quote(complaint: _Complaint) -> _Finding:
    mark = complaint.source.text[complaint.begun : complaint.begun + 1]
    inside = '\\" inside double quotes' if mark == '"' else "'' inside single quotes"
    return _Finding(
        "this quote is never closed",
        f"close it with {mark}; a quote that is part of the text is written {inside}",
        back=True,
    )


def _open_bracket(complaint: _Complaint) -> _Finding:
    opening = complaint.source.text[complaint.begun : complaint.begun + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "the bracket")
    if "\n" in complaint.source.text[complaint.begun : complaint.at].rstrip():
        return _Finding(
            f"this {code(opening)} is never closed, or a comma is missing behind it",
            f"close it with {closing}; put the value in quotes if it is text",
            back=True,
        )
    return _Finding(
        f"a comma or {code(closing)} is missing here",
        f"separate items by commas and close the bracket with {closing}; "
        "put a value that holds brackets, commas or a colon in quotes",
        begun="the bracket opens here",
    )


def _no_key(complaint: _Complaint) -> _Finding:
    if complaint.source.text[complaint.begun : complaint.begun + 2].rstrip() == "-":
        return _no_item(complaint)
    character, closed = complaint.character, _CLOSED.search(complaint.before)
    if closed and closed["mark"] in "\"'":
        mark = closed["mark"]
        inside = '\\"' if mark == '"' else "''"
        return _Finding(
            "text goes on after the closing quote",
            f"write a quote that is part of the text as {inside}, and put one pair around the whole value",
        )
    if character and character in "]}":
        return _Finding(
            f"no bracket is open that this {code(character)} could close",
            "remove it, or put the value in quotes",
        )
    if closed:
        return _Finding(f"text goes on after the closing {code(closed['mark'])}", _rewritten(complaint.line))
    if character == "-":
        return _Finding(
            "a list item stands where a key is expected",
            "indent the item below the key whose list it belongs to",
            begun="the keys begin here",
        )
    if character == ":":
        return _Finding("there is no key before this colon", "write `key: value`")
    return _Finding(
        "this line is aligned with none of the keys above it",
        "give it as many spaces as the key it belongs beside",
        begun="the keys begin here",
    )


def _no_value(_: _Complaint) -> _Finding:
    return _Finding(
        "a value is missing here, or a bracket is not closed",
        "close each [ with ] and each { with }; put the value in quotes if it is text",
    )


def _item_beside_key(_: _Complaint) -> _Finding:
    return _Finding(
        "a list begins on the line of its key", "begin the list on the next line: `- ` and the first item"
    )


def _no_item(_: _Complaint) -> _Finding:
    return _Finding(
        "a key stands among the items of a list",
        "begin the item with `- `, or align the key with the one that it belongs beside",
        begun="the list begins here",
    )


def _no_colon(complaint: _Complaint) -> _Finding:
    line = complaint.source.line_text(complaint.source.line_of(complaint.begun))
    if _NO_SPACE.match(line):
        return _Finding("a space is missing after the colon", "write `key: value`", back=True)
    return _Finding(
        "this line is neither a key with a value nor part of the value above",
        "write `key: value`; or indent it deeper than the key whose text it continues",
        back=True,
    )


def _bad_name(complaint: _Complaint) -> _Finding:
    mark = complaint.source.text[complaint.begun : complaint.begun + 1]
    line = complaint.source.line_text(complaint.source.line_of(complaint.begun))
    return _Finding(f"a value cannot begin with {mark}", _rewritten(line), back=True)


def _bad_header(complaint: _Complaint) -> _Finding:
    mark = complaint.source.text[complaint.begun : complaint.begun + 1]
    return _Finding(
        f"text stands on the same line as {code(mark)}",
        f"begin the text on the next line, indented; or put it in quotes and leave {mark} out",
    )


def _bad_escape(_: _Complaint) -> _Finding:
    return _Finding(
        "a backslash in double quotes begins an escape that YAML does not know",
        "write \\\\ for a backslash, or put the value in single quotes",
        begun="the value begins here",
    )


def _outdented(complaint: _Complaint) -> _Finding:
    if complaint.before.strip() or complaint.line[:1].isspace():
        return _Finding("the document ends before this", "remove what stands behind its end")
    return _Finding(
        "this line stands further left than the first key, or after the end of the document",
        "begin every key of the top level in the first column, and leave out `...`",
    )


def _directive(_: _Complaint) -> _Finding:
    return _Finding(
        "a line that begins with % is a directive of YAML", "put the value in quotes, or indent it"
    )


def _bad_tag(complaint: _Complaint) -> _Finding:
    line = complaint.source.line_text(complaint.source.line_of(complaint.begun))
    return _Finding("a value that begins with ! is a tag", _rewritten(line), back=True)


_KNOWN: tuple[tuple[re.Pattern[str], Callable[[_Complaint], _Finding]], ...] = tuple(
    (re.compile(pattern), understand)
    for pattern, understand in (
        ("cannot start any token", _bad_start),
        ("found a tab character", _tab),
        ("mapping values are not allowed", _second_colon),
        ("unexpected end of stream|unexpected document (indicator|separator)", _open_quote),
        (r"expected ',' or '[\]}]'", _open_bracket),
        ("sequence entries are not allowed", _item_beside_key),
        ("expected '-' indicator", _no_item),
        (r"did not find expected key|expected <block end>", _no_key),
        ("could not find expected ':'", _no_colon),
        ("expected alphabetic or numeric character", _bad_name),
        ("comment or (a )?line break|indentation indicator", _bad_header),
        ("escape|hexdecimal", _bad_escape),
        ("<document start>", _outdented),
        ("directive|incompatible YAML", _directive),
        ("tag", _bad_tag),
        ("node content", _no_value),
    )
)
"""The parser's words (libyaml's and PyYAML's own) and how to read them; the first that fits."""
