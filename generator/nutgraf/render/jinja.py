"""Jinja2 as the templates need it."""

from functools import lru_cache
from types import CodeType

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.loaders import BaseLoader


def jinja_for(loader: BaseLoader) -> Environment:
    """Jinja for a loader's templates; what it shall say in a language is still to be given to it."""
    return Environment(
        loader=loader,
        bytecode_cache=_compiled(),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def jinja_for_ours() -> Environment:
    """Jinja as it reads nutgraf's own templates, for no language yet."""
    environment = jinja_for(PackageLoader("nutgraf.render"))
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined] # by jinja2.ext.i18n
    return environment


class _Compiled(BytecodeCache):
    """Templates once compiled, for every language and the next build of a preview: that takes long."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives Jinja what is remembered of a template."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers a template that Jinja has compiled."""
        if bucket.code:
            self._code[bucket.key, bucket.checksum] = bucket.code


@lru_cache(maxsize=1)
def _compiled() -> _Compiled:
    return _Compiled()
