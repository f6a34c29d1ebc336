"""How long maps take, and how large they are.

    .venv/bin/python benchmarks/maps.py [NUMBER]

Draws maps of the project's own places and of random ones, always the same for a number: one to eight
places, most of them in one region, some all over the world.
"""

import gzip
import random
import statistics
import sys
import time

from nutgraf.maps.basemap import BaseMap, base_map
from nutgraf.maps.locator import locator_map
from nutgraf.maps.place import MapPlace
from nutgraf.render.language import language_of

SPREADS = (0.2, 1.0, 4.0, 4.0, 10.0, 30.0, 120.0)
"""Degrees between places; the widest gives maps of the world."""


WIDTHS = (("up to 1,000 km", 0, 1_000), ("up to 5,000 km", 1_000, 5_000), ("wider", 5_000, 50_000))


def places_of(number: int, base: BaseMap) -> list[MapPlace]:
    """Places around a large city."""
    chance = random.Random(number)  # noqa: S311 - no secret
    city = chance.choice(base.cities((-180.0, -60.0, 180.0, 75.0), 800))
    spread = chance.choice(SPREADS)
    return [
        MapPlace(
            id=f"place-{index}",
            name=f"Place {index} of {city.name}",
            kind=chance.choice(("site", "settlement", "region")),
            lat=max(-85.0, min(85.0, city.lat + chance.uniform(-0.5, 0.5) * spread)),
            lon=(city.lon + chance.uniform(-0.5, 0.5) * spread + 180) % 360 - 180,
            uncertainty_m=chance.choice((None, 2_000.0, 20_000.0)),
            main=index % 2 == 0,
            href=f"#location-place-{index}",
        )
        for index in range(chance.randint(1, 8))
    ]


def main(count: int) -> None:
    """Draws `count` maps and prints what they took."""
    words = language_of("en")
    start = time.perf_counter()
    base = base_map()
    locator_map(places_of(0, base), base, words, id="map")
    print(f"the first, with reading the base map: {(time.perf_counter() - start) * 1000:.0f} ms")
    times, sizes, widths = [], [], []
    for number in range(1, count + 1):
        places = places_of(number, base)
        start = time.process_time()
        drawn = locator_map(places, base, words, id="map")
        took = (time.process_time() - start) * 1000
        if drawn is not None:
            times.append(took)
            sizes.append(len(gzip.compress(drawn.svg.encode())))
            widths.append(drawn.width_km)
    for name, least, most in (
        ("up to 1,000 km", 0, 1000),
        ("up to 5,000 km", 1000, 5000),
        ("wider", 5000, 1e9),
    ):
        rows = [index for index, width in enumerate(widths) if least < width <= most]
        if rows:
            show(f"{len(rows)} {name}", [times[row] for row in rows], [sizes[row] for row in rows])
    show(f"all {count}", times, sizes)


def show(name: str, times: list[float], sizes: list[int]) -> None:
    """Prints milliseconds of processor time and bytes compressed."""
    middle, mean, most = statistics.median(times), statistics.mean(times), max(times)
    kilobytes = f"{statistics.median(sizes) / 1000:.1f} KB (most {max(sizes) / 1000:.1f})"
    print(f"{name}: {middle:.0f} ms (mean {mean:.0f}, most {most:.0f}), {kilobytes}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
