"""Geometries as RFC 7946 wants them: rings by the right-hand rule, nothing across the antimeridian."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

Position = Sequence[float]
"""Degrees east, degrees north, and the height where it is given."""

Line = Sequence[Position]

_DIGITS = 7
"""Decimals of a degree where a geometry is cut: a centimetre, above the noise of computing."""


def interchangeable(geometry: dict[str, Any]) -> dict[str, Any]:
    """A geometry in the form that all readers take alike.

    Outer rings turn counterclockwise, inner ones clockwise (RFC 7946, 3.1.6). Between two longitudes that
    are more than half a turn apart, lines and outlines are taken to go the short way, across the
    antimeridian; they are cut there (3.1.9), and lose their heights. An outline that encloses a pole
    cannot be cut like that: of it, as of one that crosses itself, the positions stay as given.
    """
    kind, parts = geometry["type"], geometry.get("coordinates", ())
    match kind:
        case "LineString":
            return _joined("LineString", list(_cut_line(parts)))
        case "MultiLineString":
            return {"type": kind, "coordinates": [piece for line in parts for piece in _cut_line(line)]}
        case "Polygon":
            return _joined("Polygon", list(_cut_polygon(parts)))
        case "MultiPolygon":
            return {"type": kind, "coordinates": [piece for rings in parts for piece in _cut_polygon(rings)]}
        case "GeometryCollection":
            return {"type": kind, "geometries": [interchangeable(part) for part in geometry["geometries"]]}
    return geometry


def _joined(kind: str, pieces: list[Any]) -> dict[str, Any]:
    if len(pieces) == 1:
        return {"type": kind, "coordinates": pieces[0]}
    return {"type": f"Multi{kind}", "coordinates": pieces}


def _crosses(start: Position, end: Position) -> bool:
    """Whether a segment goes across the antimeridian; one from edge to edge of the world does not."""
    return 180 < abs(end[0] - start[0]) < 360


def _cut_line(line: Line) -> Iterator[Line]:
    """The pieces of a line on either side of the antimeridian; the line itself where it does not cross."""
    if not any(_crosses(*segment) for segment in pairwise(line)):
        yield line
        return
    piece: list[Position] = [line[0][:2]]
    for start, end in pairwise(line):
        if _crosses(start, end):
            edge = 180 if start[0] > 0 else -180
            share = (edge - start[0]) / (end[0] + 2 * edge - start[0])
            lat = round(start[1] + share * (end[1] - start[1]), _DIGITS)
            yield from _if_line([*piece, [edge, lat]])
            piece = [[-edge, lat]]
        piece.append(end[:2])
    yield from _if_line(piece)


def _if_line(piece: list[Position]) -> Iterator[Line]:
    """A piece, unless it is a mere point on the antimeridian."""
    positions = [piece[0], *(end for start, end in pairwise(piece) if list(start) != list(end))]
    if len(positions) > 1:
        yield positions


def _cut_polygon(rings: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The pieces of a polygon on either side of the antimeridian; itself where it does not cross."""
    crosses = any(_crosses(*segment) for ring in rings for segment in pairwise(ring))
    pieces = _pieces(rings) if crosses else []
    for piece in pieces or [rings]:
        yield [_turned(ring, counterclockwise=number == 0) for number, ring in enumerate(piece)]


def _pieces(rings: Sequence[Line]) -> list[Sequence[Line]]:
    """The pieces of a polygon that crosses the antimeridian; none where it cannot be cut."""
    import shapely
    from shapely.affinity import translate

    outer, *inner = [_unrolled(ring) for ring in rings]
    middle = sum(lon for lon, _ in outer) / len(outer)
    for hole in inner:
        turns = round((middle - sum(lon for lon, _ in hole) / len(hole)) / 360)
        hole[:] = [(lon + 360 * turns, lat) for lon, lat in hole]
    whole = shapely.Polygon(outer, inner) if all(ring[0] == ring[-1] for ring in (outer, *inner)) else None
    if whole is None or not whole.is_valid:
        return []
    world = shapely.box(-180, -90, 180, 90)
    parts = [translate(whole, shift).intersection(world) for shift in (-360, 0, 360)]
    return [
        [_rounded(ring.coords) for ring in (polygon.exterior, *polygon.interiors)]
        for part in parts
        for polygon in shapely.get_parts(part)
        if polygon.geom_type == "Polygon" and not polygon.is_empty
    ]


def _rounded(ring: Line) -> Line:
    return [[round(lon, _DIGITS), round(lat, _DIGITS)] for lon, lat in ring]


def _unrolled(ring: Line) -> list[tuple[float, float]]:
    """A ring in which longitudes go on beyond 180 degrees rather than jump."""
    shift = 0
    positions = [(ring[0][0], ring[0][1])]
    for start, end in pairwise(ring):
        if _crosses(start, end):
            shift += 360 if start[0] > end[0] else -360
        positions.append((end[0] + shift, end[1]))
    return positions


def _turned(ring: Line, *, counterclockwise: bool) -> Line:
    """A ring that turns as it should; its area's sign, by the shoelace formula, says how it does."""
    origin = ring[0]
    area = sum(
        (start[0] - origin[0]) * (end[1] - origin[1]) - (end[0] - origin[0]) * (start[1] - origin[1])
        for start, end in pairwise(ring)
    )
    return ring if area == 0 or (area > 0) is counterclockwise else ring[::-1]
