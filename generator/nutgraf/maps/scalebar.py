"""The bar that tells distances."""

from msgspec import Struct

KM_PER_MILE = 1.609344

_ROUND = [step * 10.0**power for power in range(-1, 5) for step in (1, 2, 5)]


class ScaleBar(Struct, frozen=True):
    """Two bars from one end, for kilometres above and miles below."""

    km: float
    mi: float
    """Round numbers."""
    km_px: float
    mi_px: float
    """How long their bars are."""


def scale_bar(px_per_km: float, most_px: float = 150) -> ScaleBar:
    """The longest bars of round numbers up to a length in pixels; that of miles is not the longer one."""
    km = _longest(px_per_km, most_px)
    mi = _longest(px_per_km * KM_PER_MILE, km * px_per_km)
    return ScaleBar(km, mi, km * px_per_km, mi * px_per_km * KM_PER_MILE)


def number(value: float) -> str:
    """A number with narrow spaces between thousands where it has five digits, as ISO 80000-1 has it."""
    whole = f"{value:,.0f}".replace(",", "\u202f" if value >= 10_000 else "")
    return whole if value >= 1 else f"{value:g}"


def _longest(px_per_unit: float, most_px: float) -> float:
    return max((step for step in _ROUND if step * px_per_unit <= most_px), default=_ROUND[0])
