import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.precision import METRES_PER_DEGREE, MOST_DIGITS, known_digits, position_digits


@given(st.floats(5, 70_000))
def test_rounding_moves_a_place_by_no_more_than_its_uncertainty(uncertainty: float) -> None:
    moved = METRES_PER_DEGREE / 10 ** known_digits(uncertainty) / 2**0.5
    assert moved <= uncertainty * 1.000001
    assert moved * 10 > uncertainty, "and there is no digit too many"


@given(st.floats(min_value=0, exclude_min=True, allow_infinity=False))
def test_no_uncertainty_is_too_small_or_too_large(uncertainty: float) -> None:
    assert 0 <= known_digits(uncertainty) <= MOST_DIGITS


@pytest.mark.parametrize(
    ("lat", "lon", "uncertainty", "digits"),
    [(35.4, 35.94, None, 2), (35.0, 36.0, None, 0), (1.23456789, 2, None, 5), (35.40123, 35.94871, 1000, 2)],
)
def test_digits_follow_the_uncertainty_else_what_is_written(
    lat: float, lon: float, uncertainty: float | None, digits: int
) -> None:
    assert position_digits(lat, lon, uncertainty) == digits
