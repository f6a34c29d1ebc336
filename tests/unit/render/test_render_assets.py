import gzip
import re

import pytest
from msgspec.structs import replace

from nutgraf.core.explainer import Explainer
from nutgraf.core.verdict import DEFAULT_SCALE, Scale
from nutgraf.render.assets import ENTRY, FOLDER, assets, pictures


def style(verdicts: Scale = DEFAULT_SCALE) -> str:
    (sheet,) = (asset for asset in assets(verdicts) if asset.url.endswith(".css"))
    assert sheet.linked
    return sheet.content.decode()


def modules() -> dict[str, bytes]:
    return {
        asset.url.removeprefix(f"{FOLDER}/"): asset.content for asset in assets() if asset.url.endswith(".js")
    }


def test_the_style_sheet_is_small_and_asks_nobody_for_anything() -> None:
    assert len(gzip.compress(style().encode())) < 10_000
    assert not re.search(r"@import|url\(|https?://", style())


def test_the_scripts_are_small_modules_that_ask_nobody_for_anything() -> None:
    assert sum(len(gzip.compress(content)) for content in modules().values()) < 10_000
    assert [asset.url for asset in assets() if asset.linked and asset.url.endswith(".js")] == [
        f"{FOLDER}/{ENTRY}"
    ]
    for name, content in modules().items():
        assert not re.search(r"https?://|innerHTML|\beval\b", content.decode()), name
        for other in re.findall(r'from "([^"]+)"', content.decode()):
            assert other.removeprefix("./") in modules(), f"{name} imports {other}"


def test_each_verdict_of_the_scale_has_its_colour() -> None:
    for verdict in DEFAULT_SCALE:
        assert f".ng-verdict--{verdict.id}{{--ng-verdict:{verdict.color}}}" in style()


@pytest.mark.parametrize(("identifier", "color"), [("x", "red}body{display:none"), ("x}*{", "#000000")])
def test_a_scale_cannot_write_other_rules(identifier: str, color: str) -> None:
    odd = replace(DEFAULT_SCALE[0], id=identifier, color=color)
    assert "--ng-verdict:" not in style((odd,)).rpartition("@media print")[2]


def light_background(ink: tuple[float, ...]) -> float:
    return 1.05 / (luminance(ink) + 0.05)


def luminance(color: tuple[float, ...]) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_verdict_colours_can_be_read_on_white() -> None:
    for verdict in DEFAULT_SCALE:
        channels = tuple(int(verdict.color[at : at + 2], 16) / 255 for at in (1, 3, 5))
        assert light_background(channels) >= 4.5, verdict.id


def test_pictures_are_published_beside_their_explainers(bridge: Explainer, ferry: Explainer) -> None:
    (picture,) = pictures([bridge, ferry])
    assert (picture.url, picture.path) == ("explainers/bridge/old bridge.jpg", "seeds/old bridge.jpg")
