"""What is the same all over a cell of the globe, so that most questions on a point need no geometry.

`ground.bin`, made by `tools/ground.py` from the base map: `NGCELL2`, the CRC-32 of the layers that it speaks
of (uint32), then, made small by zlib, two grids of bytes, each from south to north and in a row from west to
east, and all countries as JSON: of each its code and its name. The first grid, of cells of a quarter of a
degree: SEA, MIXED (a coast or a border goes through the cell), or the country that all of it is in. The
second, of half a degree: the bits of `Flag`, edges included. The answers are those of the geometry; a point
on the edge of cells of the first grid is in all of them.
"""

import json
import struct
import zlib
from enum import IntFlag
from functools import lru_cache
from importlib import resources
from math import floor

from nutgraf.maps.archive import Archive

MAGIC = b"NGCELL2"
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
    """The two grids, and the countries that the map has."""

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
        end = start + fine + 360 * COARSE * 180 * COARSE
        self._coarse = content[start + fine : end]
        countries: list[tuple[str, str]] = json.loads(content[end:])
        self._codes = [code for code, _ in countries]
        self.names = {code: name for code, name in reversed(countries) if code}
        """The English name of each country that has a code."""

    def country(self, lat: float, lon: float) -> int | None:
        """The number of the country around a point, -1 at sea; None where its cells cannot tell."""
        across, up = (lon + 180) * FINE, (lat + 90) * FINE
        west, east = floor(across - _EDGE), floor(across + _EDGE)
        south, north = floor(up - _EDGE), floor(up + _EDGE)
        if west < 0 or south < 0 or east >= 360 * FINE or north >= 180 * FINE:
            return None
        found = {self._fine[row * 360 * FINE + column] for row in {south, north} for column in {west, east}}
        return None if len(found) > 1 or MIXED in found else self._countries[found.pop()]

    def code(self, number: int) -> str:
        """The code of a country by its number, "" where it has none."""
        return self._codes[number]

    def rules_out(self, flag: Flag, lat: float, lon: float) -> bool:
        """Whether what a flag speaks of is not near a point for sure."""
        column, row = floor((lon + 180) * COARSE), floor((lat + 90) * COARSE)
        column, row = min(column, 360 * COARSE - 1), min(row, 180 * COARSE - 1)
        return column >= 0 and row >= 0 and not self._coarse[row * 360 * COARSE + column] & flag


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
