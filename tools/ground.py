"""Makes the cells that answer most questions on a point from the base map: `python tools/ground.py`.

It writes `generator/nutgraf/maps/data/ground.bin` (see `nutgraf/maps/cells.py`), which has to be done
whenever the base map changes; a test says so. It takes about a minute.
"""

import json
import struct
import zlib
from math import cos, radians
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from nutgraf.maps.archive import Archive, packaged
from nutgraf.maps.cells import (
    COARSE,
    COAST_KM,
    DISPUTED_KM,
    FINE,
    MAGIC,
    MIXED,
    SEA,
    SETTLED_KM,
    Flag,
    layers_crc,
)
from nutgraf.maps.coasts import DEGREE_KM
from nutgraf.maps.disputes import Boundaries, Disputes
from nutgraf.maps.gazetteer import Gazetteer
from nutgraf.maps.tiles import Tile, Tiles

TARGET = Path(__file__).parents[1] / "generator/nutgraf/maps/data/ground.bin"

SLACK_KM = 0.5
"""Added to every distance, so that rounding cannot matter."""

INSET = 1e-9
"""Degrees by which a cell is made smaller before it is asked what goes through it: at the edge of a tile
countries are cut, and nothing is there."""


def main() -> None:
    """Writes the data file."""
    archive = packaged()
    near = Tiles(archive, "near")
    numbers = np.full((180 * FINE, 360 * FINE), -1, dtype=np.int64)
    mixed = np.zeros(numbers.shape, dtype=bool)
    for tile in near.tiles((-180, -90, 180, 90)):
        fill(tile, numbers, mixed)
    order = [int(number) for number in dict.fromkeys(numbers[~mixed].tolist()) if number >= 0]
    if len(order) >= MIXED:
        raise ValueError("there are more countries than a byte can tell apart")
    fine = np.full(numbers.shape, SEA, dtype=np.uint8)
    for place, number in enumerate(order, start=1):
        fine[numbers == number] = place
    fine[mixed] = MIXED
    content = struct.pack(f"<H{len(order)}H", len(order), *order) + fine.tobytes() + flags(archive).tobytes()
    content += json.dumps(archive.about("near")["countries"], separators=(",", ":")).encode()
    head = MAGIC + struct.pack("<I", layers_crc(archive))
    TARGET.write_bytes(head + zlib.compress(content, 9))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {mixed.mean():.1%} of the cells are mixed")


def fill(tile: Tile, numbers: NDArray[np.int64], mixed: NDArray[np.bool_]) -> None:
    """Enters what a tile has of its countries."""
    west, south, east, north = tile.box
    columns, rows = np.meshgrid(np.arange((east - west) * FINE), np.arange((north - south) * FINE))
    left, bottom = west + columns / FINE, south + rows / FINE
    cells = shapely.box(
        left + INSET, bottom + INSET, left + 1 / FINE - INSET, bottom + 1 / FINE - INSET
    ).ravel()
    lines = shapely.get_rings(shapely.get_parts(tile.faces))
    crossed = np.zeros(len(cells), dtype=bool)
    crossed[shapely.STRtree(cells).query(lines, predicate="intersects")[1]] = True
    middles = left.ravel() + 0.5 / FINE, bottom.ravel() + 0.5 / FINE
    within = np.full(len(cells), -1)
    for number, face in zip(tile.countries, tile.faces, strict=True):
        shapely.prepare(face)
        within[shapely.contains_xy(face, *middles) & (within < 0)] = number
    place = np.s_[
        (south + 90) * FINE : (north + 90) * FINE,
        (west + 180) * FINE : (east + 180) * FINE,
    ]
    numbers[place], mixed[place] = within.reshape(rows.shape), crossed.reshape(rows.shape)


def flags(archive: Archive) -> NDArray[np.uint8]:
    """What may be near each of the coarse cells, by the distance from its middle and half its diagonal."""
    near, gazetteer = Tiles(archive, "near"), Gazetteer(archive)
    disputes = Disputes(archive, Boundaries(archive))
    found = np.zeros((180 * COARSE, 360 * COARSE), dtype=np.uint8)
    for row in range(180 * COARSE):
        lat = -90 + (row + 0.5) / COARSE
        # At most half its height and half its greater width, one after the other.
        across = cos(radians(max(abs(lat) - 0.5 / COARSE, 0.0)))
        half = DEGREE_KM * (1 + across) / COARSE / 2 + SLACK_KM
        for column in range(360 * COARSE):
            lon = -180 + (column + 0.5) / COARSE
            if disputes.near(lat, lon, DISPUTED_KM + half):
                found[row, column] |= Flag.DISPUTED
            if gazetteer.near(lat, lon, SETTLED_KM + half):
                found[row, column] |= Flag.SETTLED
            if near.coast_within(lat, lon, (COAST_KM + half) / DEGREE_KM) <= COAST_KM + half:
                found[row, column] |= Flag.COAST
    return found


if __name__ == "__main__":
    main()
