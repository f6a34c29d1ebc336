"""The data files of places: GeoJSON and KML, of each explainer and of the whole site.

Addresses in them are absolute where the site knows its own, else relative to the file.
"""

from collections.abc import Iterator, Sequence

from nutgraf.core.addresses import location_files_stem
from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Asset
from nutgraf.export.geojson import feature_collection, feature_lines, features
from nutgraf.export.kml import kml_document, kml_folder
from nutgraf.export.publication import Publication

Folder = tuple[str, str]
"""The places of an explainer: lines of GeoJSON, and a folder of KML."""


def location_files(explainer: Explainer, publication: Publication) -> Iterator[Asset]:
    """The files of one explainer; none where it has no places."""
    stem = location_files_stem(explainer.slug)
    if folder := _folder(explainer, publication, stem):
        yield from _files(stem, explainer.title or explainer.slug, [folder])


def _collect(explainer: Explainer, publication: Publication) -> Folder | None:
    return _folder(explainer, publication, location_files_stem())


def _make(folders: Sequence[Folder], publication: Publication) -> Iterator[Asset]:
    yield from _files(location_files_stem(), publication.options.publisher.name or "Locations", folders)


LOCATIONS: Gathering[Publication] = Gathering(name="location-files", collect=_collect, make=_make)
"""The files of the whole site."""


def _folder(explainer: Explainer, publication: Publication, stem: str) -> Folder | None:
    if not explainer.annotations.locations:
        return None
    found = features(explainer, publication.options, publication.root(stem))
    return feature_lines(found), kml_folder(explainer.title or explainer.slug, found)


def _files(stem: str, name: str, folders: Sequence[Folder]) -> Iterator[Asset]:
    lines = (lines for lines, _ in folders)
    yield Asset(url=f"{stem}.geojson", content=feature_collection(name, lines))
    yield Asset(url=f"{stem}.kml", content=kml_document(name, (folder for _, folder in folders)))
