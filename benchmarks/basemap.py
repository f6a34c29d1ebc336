"""Prints what the base map costs: `python benchmarks/basemap.py`. Times in milliseconds.

"First" is with nothing decoded yet, in a new base map; "then" the median of repeated queries.
"""

from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter

from nutgraf.maps.archive import packaged
from nutgraf.maps.basemap import BaseMap, Box

FRAMES: dict[str, Box] = {
    "a city, 40 km": (35.6, 35.3, 36.0, 35.7),
    "a region, 200 km": (34.8, 34.6, 37.0, 36.4),
    "a country, 1000 km": (34.0, 31.0, 44.0, 38.5),
    "fjords, 1300 km": (3.0, 58.0, 20.0, 70.0),
    "across the antimeridian": (175.0, -20.0, -175.0, -14.0),
    "a continent": (-20.0, -36.0, 52.0, 38.0),
    "the world": (-180.0, -90.0, 180.0, 90.0),
}
LAYERS = "land countries boundaries disputed_areas lakes rivers".split()
REPEATS = 20


def main() -> None:
    """Prints a table of frames and layers, then of points."""
    data = packaged()
    empty = BaseMap(data)
    print(f"{milliseconds(lambda: load(empty)):7.1f}  every layer loaded, one near tile")
    print(f"\n{'':26}" + "".join(f"{name:>16}" for name in [*LAYERS, "cities"]))
    for name, box in FRAMES.items():
        world = BaseMap(data)
        cells = [cell(partial(getattr(world, layer), box)) for layer in LAYERS]
        cells.append(cell(partial(world.cities, box, 20)))
        print(f"{name:26}" + "".join(f"{text:>16}" for text in cells) + "   first / then")
    world = BaseMap(data)
    points: dict[str, Callable[[], object]] = {
        "country_at": lambda: world.country_at(35.4, 35.95),
        "is_land": lambda: world.is_land(35.4, 35.95),
        "disputed_near": lambda: world.disputed_near(35.4, 35.95, 20),
        "coast_distance_km, near": lambda: world.coast_distance_km(35.4, 35.95),
        "coast_distance_km, far": lambda: world.coast_distance_km(43.25, 76.9),
        "nearest_cities": lambda: world.nearest_cities(35.4, 35.95, 3),
    }
    print()
    for name, query in points.items():
        print(f"{name:26}{cell(query):>16}   first / then")


def load(world: BaseMap) -> None:
    """Asks every layer for something."""
    box = (35.6, 35.3, 36.0, 35.7)
    for layer in LAYERS:
        getattr(world, layer)(box)
    world.land(box, "wide")
    world.lakes(box, "wide")
    world.boundaries(box, "wide")
    world.cities(box, 1)
    world.disputed_near(35.4, 35.95, 1)


def cell(query: Callable[[], object]) -> str:
    """The first time and the median of the others."""
    first = milliseconds(query)
    return f"{first:.1f} / {median(milliseconds(query) for _ in range(REPEATS)):.2f}"


def milliseconds(query: Callable[[], object]) -> float:
    """How long a call takes."""
    start = perf_counter()
    query()
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
