"""What the names of a template stand for while it is translated."""

from enum import Enum, auto

from msgspec import Struct


class OnlyJinja(Exception):  # noqa: N818 - says what a template is, not that anything went wrong
    """A template uses what only Jinja itself can do."""


class Kind(Enum):
    """What is known of an expression's value before it has one."""

    VALUE = auto()
    """Nothing: it has to be escaped."""
    HTML = auto()
    """A plain string of HTML."""
    MARKUP = auto()
    """HTML that says so itself."""


class Code(Struct, frozen=True):
    """A Python expression."""

    text: str
    kind: Kind = Kind.VALUE

    @property
    def value(self) -> str:
        """The expression, to be handed on."""
        return f"Markup({self.text})" if self.kind is Kind.HTML else self.text

    @property
    def piece(self) -> str:
        """The expression, to be put out."""
        return f"escaped({self.text})" if self.kind is Kind.VALUE else self.text


class Macro(Struct, frozen=True):
    """A macro: a function that gives a plain string of HTML."""

    function: str


class Module(Struct, frozen=True):
    """An imported template."""

    template: str

    def macro(self, name: str) -> Macro:
        """One of its macros."""
        return Macro(f"{identifier(self.template)}_{name}")


class Loop(Struct, frozen=True):
    """The variable `loop` inside a loop."""

    index: str
    """The name that counts from 1."""
    length: str

    def attribute(self, name: str) -> Code:
        """What `loop.name` is."""
        match name:
            case "index":
                return Code(self.index)
            case "first":
                return Code(f"({self.index} == 1)")
            case "last":
                return Code(f"({self.index} == {self.length})")
        raise OnlyJinja(f"loop.{name}")


class Doubtful(Struct, frozen=True):
    """A variable that one branch gave and another did not."""


PARAMETER = "given_{}"
"""The Python name of what a template or a macro is given, by the template's own name for it."""

Bound = Code | Macro | Module | Loop | Doubtful


class Scope:
    """The names that are visible at one place; what an inner scope binds is gone after it."""

    def __init__(self, outer: "Scope | None" = None) -> None:
        """A scope of its own, or one within another."""
        self.visible: dict[str, Bound] = dict(outer.visible) if outer else {}
        self.own: dict[str, Bound] = {}
        """Those of them that were bound here, not further out."""

    def bind(self, name: str, bound: Bound) -> None:
        """Gives a name to something from here on."""
        self.visible[name] = self.own[name] = bound


def identifier(template: str) -> str:
    """A template's name as a name of Python; no two have the same."""
    return "".join(letter if letter.isalnum() else f"_{ord(letter):x}_" for letter in template)
