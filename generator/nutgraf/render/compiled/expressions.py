"""Expressions of templates as expressions of Python."""

from collections.abc import Callable, Iterable
from keyword import iskeyword

from jinja2 import nodes

from nutgraf.render.compiled.scope import PARAMETER, Code, Kind, Loop, Macro, Module, OnlyJinja, Scope

_COMPARISONS = {
    "eq": "==",
    "ne": "!=",
    "gt": ">",
    "gteq": ">=",
    "lt": "<",
    "lteq": "<=",
    "in": "in",
    "notin": "not in",
}

FORMAT = "format_"
"""How the names of messages with placeholders begin."""


class Expressions:
    """Translates the expressions of one unit and collects the words of the interface in them."""

    def __init__(self, unit: str, free: Callable[[str], Code]) -> None:
        """Takes the unit's name, and what makes code of a name that its template does not bind."""
        self._unit = unit
        self._free = free
        self.messages: dict[str, str] = {}
        """What the interface says, by the names that its words in a language will have."""

    def code(self, node: nodes.Node, scope: Scope) -> Code:
        """An expression; OnlyJinja where it is of a kind that is not known here."""
        match node:
            case nodes.TemplateData():
                return Code(repr(node.data), Kind.HTML)
            case nodes.Const():
                return Code(repr(node.value))
            case nodes.Name():
                return self._name(node.name, scope)
            case nodes.Getattr():
                return self._attribute(node, scope)
            case nodes.Getitem(arg=nodes.Const() as key):
                return Code(f"{self.value(node.node, scope)}[{key.value!r}]")
            case nodes.Call():
                return self._call(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.CondExpr():
                other = self.value(node.expr2, scope) if node.expr2 else "Undefined()"
                test, chosen = self.value(node.test, scope), self.value(node.expr1, scope)
                return Code(f"({chosen} if {test} else {other})")
            case nodes.Tuple():
                return Code(f"({self._row(node.items, scope)})")
            case nodes.List():
                return Code(f"[{self._row(node.items, scope)}]")
            case nodes.Concat():
                return Code(f"markup_join(({self._row(node.nodes, scope)}))")
            case nodes.Compare():
                rest = "".join(
                    f" {_COMPARISONS[operand.op]} {self.value(operand.expr, scope)}" for operand in node.ops
                )
                return Code(f"({self.value(node.expr, scope)}{rest})")
            case nodes.UnaryExpr():
                return Code(f"({node.operator} {self.value(node.node, scope)})")
            case nodes.BinExpr():
                left, right = self.value(node.left, scope), self.value(node.right, scope)
                return Code(f"({left} {node.operator} {right})")
        raise OnlyJinja(type(node).__name__)

    def value(self, node: nodes.Node, scope: Scope) -> str:
        """An expression, to be handed on."""
        return self.code(node, scope).value

    def _row(self, items: Iterable[nodes.Node], scope: Scope) -> str:
        return "".join(f"{self.value(item, scope)}, " for item in items)

    def _name(self, name: str, scope: Scope) -> Code:
        bound = scope.visible.get(name) or self._free(name)
        if isinstance(bound, Code):
            return bound
        raise OnlyJinja(f"{name} as a value")

    def _attribute(self, node: nodes.Getattr, scope: Scope) -> Code:
        bound = scope.visible.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        if isinstance(bound, Loop):
            return bound.attribute(node.attr)
        owner = self.value(node.node, scope)
        # What has no such attribute raises; then Jinja itself has to say what that means.
        return Code(f"getattr({owner}, {node.attr!r})" if iskeyword(node.attr) else f"{owner}.{node.attr}")

    def _call(self, node: nodes.Call, scope: Scope) -> Code:
        if node.dyn_args or node.dyn_kwargs:
            raise OnlyJinja("arguments of an unknown number")
        match node.node:
            case nodes.Name(name=name) if name not in scope.visible:
                return self._words(name, node, scope)
            case nodes.Name(name=name):
                called = scope.visible[name]
            case nodes.Getattr(node=nodes.Name(name=name), attr=attribute) if isinstance(
                module := scope.visible.get(name), Module
            ):
                called = module.macro(attribute)
            case nodes.Getattr():
                called = self._attribute(node.node, scope)
            case _:
                raise OnlyJinja("a call of what is called")
        key = PARAMETER if isinstance(called, Macro) else "{}"
        named = "".join(f"{key.format(each.key)}={self.value(each.value, scope)}, " for each in node.kwargs)
        arguments = f"({self._row(node.args, scope)}{named})"
        if isinstance(called, Macro):
            return Code(f"{called.function}{arguments}", Kind.HTML)
        if isinstance(called, Code) and not isinstance(node.node, nodes.Name):
            return Code(f"{called.text}{arguments}")
        raise OnlyJinja("a call of a variable")

    def _words(self, name: str, node: nodes.Call, scope: Scope) -> Code:
        """Words of the interface: those that never change are looked up once for a language."""
        texts = [each.value for each in node.args if isinstance(each, nodes.Const)]
        values = "".join(f"{each.key!r}: {self.code(each.value, scope).piece}, " for each in node.kwargs)
        if name in {"_", "gettext"} and len(texts) == len(node.args) == 1:
            variable = f"{FORMAT if node.kwargs else 'words_'}{self._unit}_{len(self.messages)}"
            self.messages[variable] = texts[0]
            if not node.kwargs:
                return Code(variable, Kind.MARKUP)
            return Code(f"({variable} % {{{values}}})", Kind.HTML)
        if name == "ngettext" and len(texts) == 2 and len(node.args) == 3:
            number = self.value(node.args[2], scope)
            values = f"'num': {self.code(node.args[2], scope).piece}, {values}"
            return Code(f"(ngettext({texts[0]!r}, {texts[1]!r}, {number}) % {{{values}}})", Kind.HTML)
        raise OnlyJinja(f"a call of {name}")

    def _filter(self, node: nodes.Filter, scope: Scope) -> Code:
        if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise OnlyJinja("a filter of unknown arguments")
        arguments = self._row([node.node, *node.args], scope)
        match node.name:
            case "safe":
                return Code(f"Markup({arguments})", Kind.MARKUP)
            case "length":
                return Code(f"len({arguments})")
            case "round":
                return Code(f"do_round({arguments})")
            case "join":
                return Code(f"do_join(evaluation, {arguments})")
        raise OnlyJinja(f"the filter {node.name}")
