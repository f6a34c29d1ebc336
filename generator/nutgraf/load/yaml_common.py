"""The YAML that annotations are mostly written in, read line by line; all else is left to the YAML parser.

Read here are block mappings with words as keys, lists, and scalars: plain ones, quoted ones on one line,
literal and folded ones, and lists of plain ones in brackets. Such a text has one meaning, so that a mistake
is never judged here: whatever is not plainly of this kind is refused, and read by `Builder` from libyaml's
events, which take five times as long. Tests show that both give the same data and the same spans.
"""

import re
from typing import Any

from nutgraf.load.yaml_scalars import TELLING, resolve
from nutgraf.load.yaml_spans import Node

MAX_LENGTH = 100_000
"""Code points: a shorter text cannot hold more values than a document may."""

_MAX_DEPTH = 20
"""Collections inside one another, and as many in brackets."""

_UNCOMMON = re.compile("[\x85\u2028\u2029\ufeff]")
_UNCOMMON_IN_ASCII = ("\t", "\r", " \n", "\n---", "\n...", "\n%")
"""What needs rules of its own: other white space than spaces and line feeds, white space before the end of a
line, and what parts documents."""

_LONGEST_KEY = 100
_KEY = re.compile(rf"[A-Za-z_][A-Za-z0-9_-]{{0,{_LONGEST_KEY - 1}}}")
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_DOUBLE = re.compile(r'"([^"\\]*)"')
_FLOW_KEY = re.compile(rf"({_KEY.pattern}): ")
_FLOW_SCALAR = re.compile(
    r"(?:(-?[^\W_](?:[^][{},:#]*[^][{},:# ])?)|'((?:[^']|'')*)'|\"([^\"\\]*)\")(?=, |[\]}])"
)
"""In brackets: a plain scalar without a colon, or a quoted one."""

_NOT_PLAIN = frozenset("-?:,[]{}#&*!|>'\"%@` ")
"""What no plain scalar begins with, but for a hyphen before a digit."""


class _Refused(Exception):  # noqa: N818 - no error: another reader takes the text
    """The text is not of the common kind."""


class _Frame:
    """A collection that is being read."""

    __slots__ = ("column", "container", "end", "is_list", "key", "key_end", "key_start", "parts", "start")

    def __init__(self, column: int, start: int, *, is_list: bool) -> None:
        self.column = column
        self.start = self.end = start
        self.is_list = is_list
        self.container: Any = [] if is_list else {}
        self.parts: dict[str | int, Node] = {}
        self.key = ""
        self.key_start = self.key_end = -1

    def put(self, value: Any, start: int, end: int, parts: dict[str | int, Node] | None) -> None:
        """Puts a value where it belongs, and notes its span."""
        at: str | int = self.key
        if self.is_list:
            at = len(self.container)
            self.container.append(value)
        else:
            self.container[at] = value
        self.end = end
        self.parts[at] = (start, end, self.key_start, self.key_end, parts)


def read_common(text: str) -> tuple[dict[str, Any], Node] | None:
    """The root mapping of a YAML text, and where its values stand; None for a text that is not common."""
    if (
        len(text) > MAX_LENGTH
        or text[-1:] != "\n"
        or text.startswith(("---", "...", "%"))
        or any(sign in text for sign in _UNCOMMON_IN_ASCII)
        or (not text.isascii() and _UNCOMMON.search(text))
    ):
        return None
    try:
        return _Reader(text).read()
    except _Refused:
        return None


class _Reader:
    """A text while it is being read."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        # The last line feed ends a line, and begins none.
        self._lines[-1] = "#"
        self._number = 0
        """Of the line that comes next."""
        self._at = 0
        """Where that begins."""
        self._frames: list[_Frame] = []
        self._waits = True
        """Whether the innermost mapping has a key without a value, or the document has no value yet."""

    def read(self) -> tuple[dict[str, Any], Node]:
        """The root, and where what is in it stands."""
        lines, last = self._lines, len(self._lines) - 1
        while self._number < last:
            line = lines[self._number]
            content = line.lstrip(" ")
            column = len(line) - len(content)
            start = self._at + column
            self._number += 1
            self._at += len(line) + 1
            if not content or content[0] == "#":
                continue
            if content[:2] == "- ":
                frame = self._list(column, start)
                content = content[2:]
                start += 2
                key = _key_of(content)
                if key:
                    frame = self._open(column + 2, start, is_list=False)
            else:
                key = _key_of(content)
                if not key:
                    raise _Refused
                frame = self._mapping(column, start)
            if key:
                if key in frame.container:
                    raise _Refused
                frame.key = key
                frame.key_start = start
                frame.key_end = start + len(key)
                if len(content) == len(key) + 1:
                    self._waits = True
                    continue
                content = content[len(key) + 2 :]
                start += len(key) + 2
            self._waits = False
            if content[0] in _NOT_PLAIN:
                self._marked(content, start, frame)
            else:
                self._plain(content, start, frame)
        return self._root()

    def _root(self) -> tuple[dict[str, Any], Node]:
        if self._waits or self._frames[0].is_list:
            raise _Refused
        while len(self._frames) > 1:
            self._close()
        root = self._frames[0]
        return root.container, (root.start, root.end, -1, -1, root.parts)

    def _list(self, column: int, start: int) -> _Frame:
        """The list that an item at a column belongs to."""
        frames = self._frames
        if self._waits:
            # A list may stand as far left as the key that it belongs to.
            if not frames or frames[-1].column > column:
                raise _Refused
            return self._open(column, start, is_list=True)
        while frames and frames[-1].column > column:
            self._close()
        if not frames or frames[-1].column != column or not frames[-1].is_list:
            raise _Refused
        return frames[-1]

    def _mapping(self, column: int, start: int) -> _Frame:
        """The mapping that a key at a column belongs to."""
        frames = self._frames
        if self._waits:
            if frames and frames[-1].column >= column:
                raise _Refused  # the key before has no value
            return self._open(column, start, is_list=False)
        while frames and (frames[-1].column > column or (frames[-1].column == column and frames[-1].is_list)):
            self._close()
        if not frames or frames[-1].column != column:
            raise _Refused
        return frames[-1]

    def _open(self, column: int, start: int, *, is_list: bool) -> _Frame:
        if len(self._frames) > _MAX_DEPTH or (not self._frames and column):
            raise _Refused
        frame = _Frame(column, start, is_list=is_list)
        self._frames.append(frame)
        self._waits = False
        return frame

    def _close(self) -> None:
        closed = self._frames.pop()
        if not self._frames:
            raise _Refused
        self._frames[-1].put(closed.container, closed.start, closed.end, closed.parts)

    def _plain(self, content: str, start: int, frame: _Frame) -> None:
        """A plain scalar, which goes on in all lines that are indented deeper than what holds it."""
        lines, number, at, outer = self._lines, self._number, self._at, frame.column
        line = lines[number]
        while line[: outer + 1].isspace():
            more = line.lstrip(" ")
            if more[0] == "#":
                raise _Refused
            content = f"{content} {more}"
            at += len(line) + 1
            number += 1
            line = lines[number]
        self._number, self._at = number, at
        if content[-1] == ":" or ": " in content or " #" in content:
            raise _Refused
        frame.put(resolve(content) if content[0] in TELLING else content, start, at - 1, None)

    def _marked(self, content: str, start: int, frame: _Frame) -> None:
        """A scalar or a collection that begins with a sign."""
        first, end = content[0], start + len(content)
        if first == "'" and (match := _SINGLE.fullmatch(content)):
            frame.put(match[1].replace("''", "'"), start, end, None)
        elif first == '"' and (match := _DOUBLE.fullmatch(content)):
            frame.put(match[1], start, end, None)
        elif first in "|>":
            self._block(content, start, frame)
        elif first == "-" and content[1:2].isdigit():
            self._plain(content, start, frame)
        elif first in "[{":
            holder = _Frame(0, start, is_list=True)
            if _flow(content, 0, start, holder) != len(content):
                raise _Refused
            frame.put(holder.container[0], start, end, holder.parts[0][4])
        else:
            raise _Refused

    def _block(self, header: str, start: int, frame: _Frame) -> None:
        """A literal or folded scalar without a sign for its indentation; folded lines all have the same."""
        if header not in ("|", ">", "|-", ">-"):
            raise _Refused
        lines, last = self._lines, len(self._lines) - 1
        line = lines[self._number]
        indent = len(line) - len(line.lstrip(" "))
        if indent <= frame.column or self._number == last:
            raise _Refused
        pieces: list[str] = []
        blank = 0
        at, number = self._at, self._number
        while number < last:
            line = lines[number]
            if not line:
                blank += 1
            else:
                column = len(line) - len(line.lstrip(" "))
                if column < indent:
                    if column > frame.column:
                        raise _Refused
                    break
                if header[0] == "|":
                    pieces.append("\n" * (blank + bool(pieces)))
                elif column > indent:
                    raise _Refused
                elif pieces:
                    pieces.append("\n" * blank or " ")
                pieces.append(line[indent:])
                blank = 0
            at += len(line) + 1
            number += 1
        self._number, self._at = number, at
        if len(header) == 1:
            pieces.append("\n")
        frame.put("".join(pieces), start, at, None)


def _key_of(content: str) -> str:
    """The key that begins a line, empty where none does."""
    key, colon, _ = content.partition(": ")
    if not colon:
        if content[-1] != ":":
            return ""
        key = content[:-1]
    is_word = key.isidentifier() and key.isascii() and len(key) <= _LONGEST_KEY
    return key if is_word or _KEY.fullmatch(key) else ""


def _flow(rest: str, at: int, start: int, frame: _Frame) -> int:
    """Reads a value in brackets or braces; returns where it ends.

    Args:
        rest: The line from where the outermost bracket opens.
        at: Where in it the value begins.
        start: Where in the text `rest` begins.
        frame: What the value belongs to; its `column` counts the brackets around it.
    """
    if rest[at] not in "[{":
        match = _FLOW_SCALAR.match(rest, at)
        if match is None:
            raise _Refused
        plain, single, double = match.groups()
        value = resolve(plain) if plain else double if single is None else single.replace("''", "'")
        frame.put(value, start + at, start + match.end(), None)
        return match.end()
    inner = _Frame(frame.column + 1, start + at, is_list=rest[at] == "[")
    if inner.column > _MAX_DEPTH:
        raise _Refused
    closing = "]" if inner.is_list else "}"
    end = at + 1
    while rest[end : end + 1] != closing or inner.container:
        if not inner.is_list:
            match = _FLOW_KEY.match(rest, end)
            if match is None or match[1] in inner.container:
                raise _Refused
            inner.key = match[1]
            inner.key_start, inner.key_end = start + match.start(1), start + match.end(1)
            end = match.end()
        if end >= len(rest):
            raise _Refused
        end = _flow(rest, end, start, inner)
        if rest.startswith(closing, end):
            break
        if not rest.startswith(", ", end):
            raise _Refused
        end += 2
    frame.put(inner.container, start + at, start + end + 1, inner.parts)
    return end + 1
