"""The data files of places: GeoJSON and KML, of each explainer and of the whole site."""

from collections.abc import Iterator, Sequence

from nutgraf.core.addresses import location_files_stem
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.site import Asset
from nutgraf.export.geojson import feature_collection, features
from nutgraf.export.kml import kml


def location_files(explainers: Sequence[Explainer], options: Options) -> Iterator[Asset]:
    """The files of the whole site, and of each explainer that has places; by slug, the same bytes each time.

    Addresses in them are absolute where the site knows its own, else relative to the file.
    """
    placed = sorted(
        (explainer for explainer in explainers if explainer.annotations.locations),
        key=lambda explainer: explainer.slug,
    )
    yield from _files(location_files_stem(), options.publisher.name or "Locations", placed, options)
    for explainer in placed:
        stem = location_files_stem(explainer.slug)
        yield from _files(stem, explainer.title or explainer.slug, [explainer], options)


def _files(stem: str, name: str, explainers: Sequence[Explainer], options: Options) -> Iterator[Asset]:
    root = options.site_url or "../" * stem.count("/")
    folders = [
        (explainer.title or explainer.slug, features(explainer, options, root)) for explainer in explainers
    ]
    contents = [feature for _, features in folders for feature in features]
    yield Asset(url=f"{stem}.geojson", content=feature_collection(name, contents))
    yield Asset(url=f"{stem}.kml", content=kml(name, folders))
