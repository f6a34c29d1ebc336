"""What a text of XML may hold."""

import sys

from nutgraf.export.xml_text import text_element


def test_characters_that_no_document_can_hold_are_replaced() -> None:
    whole = "".join(map(chr, range(sys.maxunicode + 1)))
    fit = {"\t", "\n", *map(chr, [*range(0x20, 0xD800), *range(0xE000, 0xFFFE), *range(0x10000, 0x110000)])}
    assert set(text_element("t", whole)) == fit  # a carriage return is written as a reference
    assert text_element("t", "\x00a\ufffe\r\n<") == "<t>\ufffda\ufffd&#13;\n&lt;</t>"
