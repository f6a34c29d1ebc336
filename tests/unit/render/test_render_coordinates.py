import pytest

from nutgraf.render.coordinates import in_degrees, in_metres
from nutgraf.render.language import language_of

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("lat", "lon", "uncertainty", "shown"),
    [
        (35.40123, 35.94871, 1000, "35.40° N, 35.95° E"),
        (35.40123, 35.94871, 100, "35.401° N, 35.949° E"),
        (35.40123, 35.94871, 10_000, "35.4° N, 35.9° E"),
        (35.40123, 35.94871, 100_000, "35° N, 36° E"),
        (35.40123, 35.94871, 1e9, "35° N, 36° E"),
        (35.40123, 35.94871, 0.001, "35.40123° N, 35.94871° E"),
        (-33.9, -18.4, None, "33.9° S, 18.4° W"),
        (-33.92, 18.4, None, "33.92° S, 18.40° E"),
        (-0.0001, -0.0001, 10_000, "0.0° N, 0.0° E"),
        (90, 180, None, "90° N, 180° E"),
        (1.23456789, 0, None, "1.23457° N, 0.00000° E"),
    ],
)
def test_no_more_digits_are_shown_than_are_known(
    lat: float, lon: float, uncertainty: float | None, shown: str
) -> None:
    assert in_degrees(lat, lon, uncertainty) == shown


@pytest.mark.parametrize(
    ("metres", "shown"),
    [(0.5, "0.5 m"), (30, "30 m"), (999, "999 m"), (1000, "1 km"), (1500, "1.5 km"), (25_000, "25 km")],
)
def test_a_length_is_said_as_a_person_says_it(metres: float, shown: str) -> None:
    assert in_metres(metres, ENGLISH) == shown
