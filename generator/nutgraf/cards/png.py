"""Pictures of few colours as PNG files."""

import zlib
from collections.abc import Sequence
from struct import pack

_SIGNATURE = b"\x89PNG\r\n\x1a\n"

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""


def png(pixels: bytes | bytearray, width: int, palette: Sequence[Color]) -> bytes:
    """A PNG file (ISO/IEC 15948) of pixels row by row, each the number of one of at most 256 colours."""
    rows = memoryview(pixels)
    height = len(pixels) // width
    # Each row says that it is not filtered, which is best for areas of one colour.
    plain = b"".join(part for y in range(height) for part in (b"\0", rows[y * width : (y + 1) * width]))
    # To look for repetitions other than of the same colour makes a tenth less of it, in twice the time.
    packer = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_RLE)
    packed = packer.compress(plain) + packer.flush()
    header = pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colors = bytes(value for color in palette for value in color)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", colors),
            _chunk(b"IDAT", packed),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))
