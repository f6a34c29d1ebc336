"""Statements of templates as statements of Python."""

from collections.abc import Callable, Iterable
from itertools import count

from jinja2 import nodes
from msgspec import Struct, field

from nutgraf.render.compiled.expressions import Expressions
from nutgraf.render.compiled.scope import (
    PARAMETER,
    Code,
    Doubtful,
    Kind,
    Loop,
    Module,
    OnlyJinja,
    Scope,
    identifier,
)

Parse = Callable[[str], nodes.Template]

PAGE = "page_{}"
"""The name of the function that a template becomes, by that of the template."""


class Unit(Struct):
    """The Python that a template becomes: a function of its values, or its macros."""

    lines: list[str] = field(default_factory=list)
    messages: dict[str, str] = field(default_factory=dict)
    """What the interface says, by the names that its words in a language are to have as globals: markup,
    or a plain string where it has placeholders (`FORMAT`)."""
    imports: list[str] = field(default_factory=list)
    """The templates whose macros it calls."""
    includes: list[str] = field(default_factory=list)
    """The templates that are a part of it."""


def page_unit(name: str, parse: Parse) -> Unit:
    """A template as a function of a mapping of its values."""
    writer = _Writer(name, parse, free=_FromValues())
    writer.body(parse(name).body, Scope())
    return writer.unit(f"def {PAGE.format(identifier(name))}(values):")


def macros_unit(name: str, parse: Parse) -> Unit:
    """A template that others import as a function for each of its macros."""
    whole = Unit()
    scope = Scope()
    macros: list[nodes.Macro] = []
    for node in parse(name).body:
        match node:
            case nodes.Macro():
                macros.append(node)
                scope.bind(node.name, Module(name).macro(node.name))
            case nodes.Import() if not node.with_context:
                scope.bind(node.target, Module(_named(node.template)))
                whole.imports.append(_named(node.template))
            case nodes.Assign() if _is_constant(node.node):
                writer = _Writer(name, parse, free=_none, indent=0)
                writer.body([node], scope)
                whole.lines += writer.lines
            case nodes.Output() if all(isinstance(each, nodes.TemplateData) for each in node.nodes):
                pass
            case _:
                raise OnlyJinja(f"{type(node).__name__} beside macros")
    for macro in macros:
        part = _macro(name, macro, scope, parse)
        whole.lines += part.lines
        whole.messages |= part.messages
        whole.imports += part.imports
        whole.includes += part.includes
    return whole


def _macro(name: str, macro: nodes.Macro, outer: Scope, parse: Parse) -> Unit:
    function = Module(name).macro(macro.name).function
    writer = _Writer(f"{name}/{macro.name}", parse, free=_none)
    scope = Scope(outer)
    if {each.name for each in macro.find_all(nodes.Name)} & {"caller", "varargs", "kwargs"}:
        raise OnlyJinja("a macro that is given more than it names")
    defaults = [writer.expressions.value(each, Scope()) for each in macro.defaults]
    parameters = []
    for index, parameter in enumerate(macro.args):
        given = PARAMETER.format(parameter.name)
        scope.bind(parameter.name, Code(given))
        at = index - len(macro.args) + len(defaults)
        parameters.append(f"{given}={defaults[at]}" if at >= 0 else given)
    writer.body(macro.body, scope)
    return writer.unit(f"def {function}({', '.join(parameters)}):")


def _none(name: str) -> Code:
    raise OnlyJinja(f"{name}, which nothing gave")


class _FromValues:
    """Names that a template does not bind are looked up in its values, once for all."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, name: str) -> Code:
        if name not in self.names:
            self.names.append(name)
        return Code(PARAMETER.format(name))


class _Writer:
    """Writes the body of one function."""

    def __init__(self, name: str, parse: Parse, free: Callable[[str], Code], indent: int = 1) -> None:
        self.lines: list[str] = []
        self._unit = identifier(name)
        self.expressions = Expressions(self._unit, free)
        self._free = free
        self._parse = parse
        self._imports: list[str] = []
        self._includes: list[str] = []
        self._indent = indent
        self._number = count()
        self._list = "out"
        self._pieces: list[str] = []
        self._is_in_loop = False

    def unit(self, head: str) -> Unit:
        """What was written, as a function that returns a string."""
        names = self._free.names if isinstance(self._free, _FromValues) else []
        lookups = [
            f" {PARAMETER.format(n)} = values[{n!r}] if {n!r} in values else undefined(name={n!r})"
            for n in names
        ]
        lines = [head, *lookups, " out = []", *self.lines, " return ''.join(out)"]
        return Unit(lines, self.expressions.messages, self._imports, self._includes)

    def body(self, statements: Iterable[nodes.Node], scope: Scope) -> None:
        """Writes statements; what they put out is written together as far as it can be."""
        for statement in statements:
            if not isinstance(statement, nodes.Output):
                self._flush()
            self._statement(statement, scope)
        self._flush()

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.Output():
                self._pieces += [self.expressions.code(each, scope).piece for each in node.nodes]
            case nodes.If():
                self._choice(node, scope)
            case nodes.For():
                self._loop(node, scope)
            case nodes.Block():
                if self._is_in_loop and not node.scoped:
                    raise OnlyJinja("a block in a loop that does not see its variables")
                self.body(node.body, Scope(scope))
            case nodes.Include() if node.with_context and not node.ignore_missing:
                self._include(_named(node.template), scope)
            case nodes.Import() if not node.with_context:
                scope.bind(node.target, Module(_named(node.template)))
                self._imports.append(_named(node.template))
            case nodes.Assign():
                code = self.expressions.code(node.node, scope)
                if isinstance(node.target, nodes.Tuple):
                    code = Code(code.value)
                self._line(f"{self._target(node.target, scope, code.kind)} = {code.text}")
            case nodes.AssignBlock() if node.filter is None:
                self._capture(node, scope)
            case _:
                raise OnlyJinja(type(node).__name__)

    def _choice(self, node: nodes.If, scope: Scope) -> None:
        given: set[str] = set()
        for word, each in (("if", node), *(("elif", each) for each in node.elif_)):
            self._line(f"{word} {self.expressions.value(each.test, scope)}:")
            given |= self._indented(each.body, Scope(scope))
        if node.else_:
            self._line("else:")
            given |= self._indented(node.else_, Scope(scope))
        for name in given:
            scope.bind(name, Doubtful())

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        if node.recursive or node.else_:
            raise OnlyJinja("a loop with an end of its own")
        number = next(self._number)
        items = self.expressions.value(node.iter, scope)
        inner = Scope(scope)
        target = self._target(node.target, inner)
        if node.test:
            items = f"[{target} for {target} in {items} if {self.expressions.value(node.test, inner)}]"
        if any(each.name == "loop" for part in node.body for each in part.find_all(nodes.Name)):
            self._line(f"items_{number} = list({items})")
            self._line(f"length_{number} = len(items_{number})")
            items, target = f"enumerate(items_{number}, 1)", f"index_{number}, {target}"
            inner.bind("loop", Loop(f"index_{number}", f"length_{number}"))
        self._line(f"for {target} in {items}:")
        outer, self._is_in_loop = self._is_in_loop, True
        self._indented(node.body, inner)
        self._is_in_loop = outer

    def _include(self, name: str, scope: Scope) -> None:
        self._includes.append(name)
        outer, self._is_in_loop = self._is_in_loop, False
        self.body(self._parse(name).body, Scope(scope))
        self._is_in_loop = outer

    def _capture(self, node: nodes.AssignBlock, scope: Scope) -> None:
        kept, self._list = self._list, f"part_{next(self._number)}"
        self._line(f"{self._list} = []")
        self.body(node.body, Scope(scope))
        whole, self._list = f"''.join({self._list})", kept
        self._line(f"{self._target(node.target, scope, Kind.HTML)} = {whole}")

    def _target(self, node: nodes.Node, scope: Scope, kind: Kind = Kind.VALUE) -> str:
        """The Python names of what is assigned to, each time new ones; bound in the scope."""
        if isinstance(node, nodes.Tuple):
            return f"({''.join(f'{self._target(item, scope)}, ' for item in node.items)})"
        if not isinstance(node, nodes.Name):
            raise OnlyJinja("an assignment to what is no name")
        code = Code(f"{node.name}_{self._unit}_{next(self._number)}", kind)
        scope.bind(node.name, code)
        return code.text

    def _line(self, text: str) -> None:
        self._flush()
        self.lines.append(" " * self._indent + text)

    def _flush(self) -> None:
        if self._pieces:
            pieces, self._pieces = self._pieces, []
            self._line(f"{self._list} += ({', '.join(pieces)},)")

    def _indented(self, statements: list[nodes.Node], scope: Scope) -> set[str]:
        """Writes statements further in; returns the names that they give."""
        self._indent += 1
        before = len(self.lines)
        self.body(statements, scope)
        if len(self.lines) == before:
            self._line("pass")
        self._indent -= 1
        return set(scope.own)


def _named(template: nodes.Expr) -> str:
    if isinstance(template, nodes.Const) and isinstance(template.value, str):
        return template.value
    raise OnlyJinja("a template that is not named")


def _is_constant(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) or (
        isinstance(node, nodes.Tuple) and all(map(_is_constant, node.items))
    )
