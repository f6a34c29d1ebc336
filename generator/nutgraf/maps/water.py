"""Lakes and rivers."""

from collections.abc import Sequence

from nutgraf.maps.archive import Archive
from nutgraf.maps.encoding import decode_lines, decode_polygons
from nutgraf.maps.features import Box, Water
from nutgraf.maps.layers import Layer


class WaterLayer:
    """All lakes of one detail, or all rivers: the greatest first."""

    def __init__(self, archive: Archive, name: str) -> None:
        decode = decode_lines if name == "rivers" else decode_polygons
        self._about = archive.about(name)
        self._layer = Layer(decode(archive.blob(name)))

    def within(self, box: Box) -> Sequence[Water]:
        """Those in a continuous box."""
        return [
            Water(geometry=geometry, name=self._about[number][0], rank=self._about[number][1])
            for number, geometry in self._layer.within(box)
        ]
