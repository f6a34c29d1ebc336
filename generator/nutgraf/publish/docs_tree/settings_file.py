"""The tree's `mkdocs.yml`: the site's own, without nutgraf and with what it would have added."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.representer import SafeRepresenter

from nutgraf.publish.errors import PublishError

NOTE = (
    "# Written by `nutgraf export`, which writes this whole folder anew: change the site it is made from.\n"
)

_EXTENSIONS = ("attr_list", "pymdownx.blocks.html")
"""What pages need to be read as they are meant, beyond what the site has."""

_LEFT_OUT = frozenset({"INHERIT", "site_dir", "watch"})
"""What is of the site's own folder."""

Nav = Sequence[str | Mapping[str, Any]]


class Additions(Struct, frozen=True, kw_only=True):
    """What a tree's configuration says in the place of the plugin."""

    docs_dir: str
    custom_dir: str
    styles: tuple[str, ...]
    """Style sheets for every page, relative to the site's root."""
    modules: tuple[str, ...]
    """Scripts that are ES modules, likewise."""
    folders: tuple[str, ...]
    """Those that generated pages are in, which no navigation is expected to list."""
    nav: Nav | None
    """The navigation of a site that sets none: of its hand-written pages alone."""


def settings_file(config_file: Path, additions: Additions) -> str:
    """The text of a tree's `mkdocs.yml`.

    Works on YAML's nodes, so that tags (`!ENV`, `!!python/name:…`) stay what they are. PublishError
    where the file, or one that it inherits from, cannot be read.
    """
    settings = _settings(config_file)
    for key in _LEFT_OUT:
        _remove(settings, key)
    _set(settings, "docs_dir", _node(additions.docs_dir))
    _set_custom_dir(settings, additions.custom_dir)
    _set(settings, "plugins", _without_nutgraf(_get(settings, "plugins")))
    _prepend(settings, "extra_css", [_node(url) for url in additions.styles])
    modules = [_node({"path": url, "type": "module"}) for url in additions.modules]
    _prepend(settings, "extra_javascript", modules)
    _set(settings, "markdown_extensions", _with_extensions(_get(settings, "markdown_extensions")))
    if additions.nav is not None:
        _set(settings, "nav", _node(additions.nav))
    unlisted = _get(settings, "not_in_nav")
    patterns = [unlisted.value.rstrip()] if isinstance(unlisted, ScalarNode) and unlisted.value else []
    patterns += [f"/{folder}/" for folder in additions.folders]
    if patterns:
        text = ScalarNode("tag:yaml.org,2002:str", "\n".join((*patterns, "")), style="|")
        _set(settings, "not_in_nav", text)
    return NOTE + yaml.serialize(settings, Dumper=yaml.SafeDumper, allow_unicode=True, width=100)


def _settings(path: Path) -> MappingNode:
    """A file's settings over those that it inherits."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise PublishError(f"cannot read {path}: {error.strerror}") from error
    if not isinstance(node, MappingNode):
        raise PublishError(f"{path} is no mapping of settings")
    parent = _get(node, "INHERIT")
    if isinstance(parent, ScalarNode):
        return _merged(_settings(path.parent / parent.value), node)
    return node


def _merged(under: MappingNode, over: MappingNode) -> MappingNode:
    for key, value in over.value:
        old = _get(under, key.value)
        if isinstance(old, MappingNode) and isinstance(value, MappingNode):
            _merged(old, value)
        else:
            _set(under, key.value, value)
    return under


def _set_custom_dir(settings: MappingNode, folder: str) -> None:
    theme = _get(settings, "theme")
    if isinstance(theme, MappingNode):
        _set(theme, "custom_dir", _node(folder))
    else:
        name = theme.value if isinstance(theme, ScalarNode) else "mkdocs"
        _set(settings, "theme", _node({"name": name, "custom_dir": folder}))


def _without_nutgraf(plugins: Node | None) -> Node:
    """A list of plugins, or a mapping, without ours."""
    if isinstance(plugins, MappingNode):
        _remove(plugins, "nutgraf")
        return plugins
    items = plugins.value if isinstance(plugins, SequenceNode) else []
    kept = [item for item in items if _named(item) != "nutgraf"]
    return SequenceNode("tag:yaml.org,2002:seq", kept)


def _with_extensions(extensions: Node | None) -> Node:
    if isinstance(extensions, MappingNode):
        for name in _EXTENSIONS:
            if _get(extensions, name) is None:
                _set(extensions, name, _node({}))
        return extensions
    items = list(extensions.value) if isinstance(extensions, SequenceNode) else []
    have = {_named(item).removeprefix("markdown.extensions.") for item in items}
    items += [_node(name) for name in _EXTENSIONS if name not in have]
    return SequenceNode("tag:yaml.org,2002:seq", items)


def _named(item: Node) -> str:
    """The name of an entry of a list of plugins or extensions: `name` or `name: {…}`."""
    if isinstance(item, MappingNode) and item.value:
        item = item.value[0][0]
    return str(item.value) if isinstance(item, ScalarNode) else ""


def _prepend(settings: MappingNode, key: str, items: Sequence[Node]) -> None:
    old = _get(settings, key)
    rest: Iterable[Node] = old.value if isinstance(old, SequenceNode) else ()
    _set(settings, key, SequenceNode("tag:yaml.org,2002:seq", [*items, *rest]))


def _get(mapping: MappingNode, name: str) -> Node | None:
    return next((value for key, value in mapping.value if key.value == name), None)


def _set(mapping: MappingNode, name: str, value: Node) -> None:
    for position, (key, _) in enumerate(mapping.value):
        if key.value == name:
            mapping.value[position] = (key, value)
            return
    mapping.value.append((_node(name), value))


def _remove(mapping: MappingNode, name: str) -> None:
    mapping.value = [(key, value) for key, value in mapping.value if key.value != name]


def _node(value: Any) -> Node:
    return SafeRepresenter().represent_data(value)
