"""What a terminal would act on, or nobody would see, is written out."""

import re

_INVISIBLE = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f\xad"
    "\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff"
    "\U000e0000-\U000e007f"
    "]"
)
"""Controls, invisible format characters and lone surrogates.

The joiners U+200C and U+200D stay as they are: scripts and emoji are spelled with them.
"""


def visible(text: str, keep: str = "") -> str:
    """A text that is safe to print: `ESC` becomes `␛`, a right-to-left override `<U+202E>`.

    Characters in `keep` are left alone.
    """
    return _INVISIBLE.sub(lambda match: match[0] if match[0] in keep else _name(match[0]), text)


def _name(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"<U+{code:04X}>"
