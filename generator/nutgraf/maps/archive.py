"""The base map's data file, read once; each of its blobs when it is asked for.

`NGMAP1`, the length of the index (uint32), the index (JSON made small by zlib: for each blob's name its
offset after the index, and its length), the blobs. `tools/basemap.py` writes it.
"""

import json
import struct
import zlib
from functools import lru_cache
from importlib import resources
from typing import Any

_MAGIC = b"NGMAP1"


class Archive:
    """Blobs by name."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(_MAGIC):
            raise ValueError("this is no base map, or one of another version")
        (length,) = struct.unpack_from("<I", data, len(_MAGIC))
        start = len(_MAGIC) + 4
        self._index: dict[str, tuple[int, int]] = json.loads(zlib.decompress(data[start : start + length]))
        self._blobs = memoryview(data)[start + length :]

    def __contains__(self, name: str) -> bool:
        return name in self._index

    def names(self) -> list[str]:
        """The names of all blobs, in alphabetical order."""
        return sorted(self._index)

    def blob(self, name: str) -> bytes:
        """A blob's bytes."""
        offset, length = self._index[name]
        return bytes(self._blobs[offset : offset + length])

    def about(self, name: str) -> Any:
        """What the blob `<name>.json` says."""
        return json.loads(zlib.decompress(self.blob(f"{name}.json")))


@lru_cache(maxsize=1)
def packaged() -> Archive:
    """The data file that comes with the package."""
    return Archive((resources.files("nutgraf.maps") / "data" / "basemap.bin").read_bytes())
