"""Boundary lines and how states see them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import shapely
from shapely.geometry.base import BaseGeometry

from basemap_layers.disputes import Dispute
from basemap_layers.inputs import Feature

STATUS = {
    "International boundary (verify)": "settled",
    "Disputed (please verify)": "disputed",
    "Indefinite (please verify)": "disputed",
    "Line of control (please verify)": "disputed",
    "Claim boundary": "disputed",
    "Indeterminant frontier": "disputed",
    "Unrecognized": "none",
    "Admin-1 boundary": "none",
    "Map unit boundary": "none",
}
"""Natural Earth's classes (FEATURECLA, FCLASS_*). Limits of leases and military zones are no boundaries."""

CODES = {"KO": "KR"}
"""Viewpoints that Natural Earth does not name by ISO 3166-1 alpha-2."""

NO_STATES = {"ISO", "OSM", "TLC"}

BREAKAWAY = {"CYN", "CNM"}
"""Northern Cyprus and the zone beside it: a boundary with them is one with Cyprus in most states' eyes."""

NEAR = 0.02
"""Degrees: an edge of an area this near to a boundary or to the coast is the same line."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A boundary line, as `nutgraf.maps.features.Boundary` has it; `brk` is Natural Earth's BRK_A3."""

    geometry: BaseGeometry
    disputed: bool
    between: tuple[str, str]
    name: str
    brk: str = ""
    viewpoints: Mapping[str, str] = field(default_factory=dict)


def boundary_lines(features: Sequence[Feature], codes: Mapping[str, str]) -> Iterator[Line]:
    """Natural Earth's boundary lines.

    A line is disputed where Natural Earth says so by default, or where some state's own maps mark it as
    disputed or leave it out (so between Serbia and Kosovo).
    """
    for record, geometry in features:
        default = STATUS.get(record["FEATURECLA"])
        seen = {
            CODES.get(name[7:], name[7:]): value
            for name, value in record.items()
            if name.startswith("FCLASS_") and value and name[7:] not in NO_STATES
        }
        contested = any(value in ("Unrecognized", "Disputed (please verify)") for value in seen.values())
        contested |= bool(BREAKAWAY & {record["ADM0_A3_L"], record["ADM0_A3_R"]})
        if default is None or (record["TYPE"] == "Water Indicator" and not contested):
            continue
        disputed = default != "settled" or contested
        usual = "disputed" if disputed else "settled"
        viewpoints = {code: STATUS[value] for code, value in sorted(seen.items())}
        # Where a state's maps are as Natural Earth's default, the field is empty.
        if disputed and default == "settled":
            viewpoints = dict.fromkeys(STATES, "settled") | viewpoints
        yield Line(
            geometry=geometry,
            disputed=disputed,
            between=(codes.get(record["ADM0_A3_L"], ""), codes.get(record["ADM0_A3_R"], "")),
            name=record["NAME"] or "",
            brk=record["BRK_A3"] or "",
            viewpoints={code: status for code, status in viewpoints.items() if status != usual},
        )


STATES = (
    "AR BD BR CN DE EG ES FR GB GR ID IL IN IT JP KR MA NL NP PK PL PS PT RU SA SE TR TW UA US VN".split()
)
"""The states for which Natural Earth has a viewpoint."""

OTHER_SIDE = {"settled": "none", "none": "settled"}


def edges(
    areas: Iterable[tuple[Dispute, BaseGeometry]], lines: Sequence[Line], land: BaseGeometry
) -> Iterator[Line]:
    """The outlines of disputed areas that are no boundary of Natural Earth's, nor coast."""
    drawn = shapely.union_all([line.geometry for line in lines])
    coast = land.boundary
    for dispute, area in areas:
        if not dispute.edge:
            continue
        box = shapely.box(*area.bounds).buffer(0.5)
        known = shapely.union_all([drawn.intersection(box), coast.intersection(box)]).buffer(NEAR)
        rest = shapely.line_merge(area.boundary.difference(known))
        parts = [part for part in shapely.get_parts(rest) if part.length > 2 * NEAR]
        if not parts:
            raise ValueError(f"{dispute.name} has no edge of its own")
        yield Line(
            geometry=shapely.union_all([snap_ends(part, drawn, coast) for part in parts]),
            disputed=True,
            between=("", ""),
            name=dispute.name,
            viewpoints=edge_viewpoints(dispute, lines),
        )


def snap_ends(part: BaseGeometry, *known: BaseGeometry) -> BaseGeometry:
    """A line whose ends reach the nearest line that is already there."""
    reach = shapely.union_all([line.intersection(part.envelope.buffer(2 * NEAR)) for line in known])
    start, *_, end = (shapely.Point(position) for position in part.coords)
    joins = [shapely.shortest_line(point, reach) for point in (start, end)]
    near = [join for join in joins if 0 < join.length < 2 * NEAR]
    return shapely.line_merge(shapely.union_all([part, *near]))


def edge_viewpoints(dispute: Dispute, lines: Sequence[Line]) -> Mapping[str, str]:
    """How states see an edge: as its piece in Natural Earth, or the other way round than its twin."""
    same = (
        [line for line in lines if line.brk == dispute.same and "SA" in line.viewpoints]
        if dispute.same
        else []
    )
    if same:
        piece = min(same, key=lambda line: line.geometry.length)
        return piece.viewpoints
    twins = [line for line in lines if line.brk == dispute.twin] if dispute.twin else []
    return {
        code: OTHER_SIDE[status]
        for line in twins
        for code, status in line.viewpoints.items()
        if status in OTHER_SIDE
    }


def joined(lines: Iterable[Line]) -> list[Line]:
    """Lines that differ in nothing but their course as one, the disputed last."""
    groups = defaultdict(list)
    for line in lines:
        first, second = sorted(line.between, key=lambda code: (not code, code))
        key = (
            line.disputed,
            (first, second),
            line.name,
            tuple(line.viewpoints.items()),
        )
        groups[key].append(line)
    return [
        replace(
            group[0],
            between=key[1],
            geometry=shapely.line_merge(shapely.union_all([line.geometry for line in group])),
        )
        for key, group in sorted(groups.items())
    ]
