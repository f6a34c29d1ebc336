"""What is the same all over a cell of the globe, so that most questions on a point need no geometry.

`ground.bin`, made by `tools/ground.py` from the base map: `NGCELL1`, the CRC-32 of the layers that it speaks
of (uint32), then, made small by zlib, two grids of bytes, each from south to north and in a row from west to
east. The first, of cells of a quarter of a degree: SEA, MIXED (a coast or a border goes through the cell), or
the country that all of it is in. The second, of half a degree: the bits of `Flag`. The answers are those of
the geometry; what lies on the edge of a cell is in none.
"""

import struct
import zlib
from enum import IntFlag
from functools import lru_cache
from importlib import resources
from math import floor

from nutgraf.maps.archive import Archive

MAGIC = b"NGCELL1"
SEA, MIXED = 0, 255
"""What stands for no country; the others are numbered from 1, by their first cell from the south."""

FINE, COARSE = 4, 2
"""Cells in a degree."""

DISPUTED_KM, SETTLED_KM, COAST_KM = 50.0, 15.0, 112.0
"""How near things have to be for `Flag` to speak of them."""

_EDGE = 1e-6
"""Parts of a cell: what is nearer to its edge counts as on it."""


class Flag(IntFlag):
    """What may be near a point of a cell; where the bit is not set, it is not near any."""

    DISPUTED = 1
    SETTLED = 2
    COAST = 4


class Cells:
    """The two grids."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ValueError("these are no cells of the base map, or those of another version")
        (self.layers,) = struct.unpack_from("<I", data, len(MAGIC))
        content = zlib.decompress(data[len(MAGIC) + 4 :])
        (length,) = struct.unpack_from("<H", content)
        self._countries = (-1, *struct.unpack_from(f"<{length}H", content, 2))
        fine = 360 * FINE * 180 * FINE
        start = 2 + 2 * length
        self._fine = content[start : start + fine]
        self._coarse = content[start + fine :]

    def country(self, lat: float, lon: float) -> int | None:
        """The number of the country around a point, -1 at sea; None where its cell cannot tell."""
        cell = _cell(lat, lon, FINE)
        found = MIXED if cell < 0 else self._fine[cell]
        return None if found == MIXED else self._countries[found]

    def rules_out(self, flag: Flag, lat: float, lon: float) -> bool:
        """Whether what a flag speaks of is not near a point for sure."""
        cell = _cell(lat, lon, COARSE)
        return cell >= 0 and not self._coarse[cell] & flag


def _cell(lat: float, lon: float, size: int) -> int:
    """The place of a point's cell in a grid, -1 on an edge."""
    across, up = (lon + 180) * size, (lat + 90) * size
    column, row = floor(across), floor(up)
    inside = _EDGE < across - column < 1 - _EDGE and _EDGE < up - row < 1 - _EDGE
    if not (inside and 0 <= column < 360 * size and 0 <= row < 180 * size):
        return -1
    return row * 360 * size + column


def layers_crc(archive: Archive) -> int:
    """The CRC-32 of what the cells are made from."""
    crc = 0
    for name in archive.names():
        if name.startswith(("near", "wide/", "wide-land/", "areas", "boundaries", "cities")):
            crc = zlib.crc32(archive.blob(name), zlib.crc32(name.encode(), crc))
    return crc


@lru_cache(maxsize=1)
def packaged_cells() -> Cells:
    """The cells that come with the package."""
    return Cells((resources.files("nutgraf.maps") / "data" / "ground.bin").read_bytes())
