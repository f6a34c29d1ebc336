"""Cards as pictures: whole, small, the same each time, and with all that is read inside their margins."""

from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from nutgraf.cards.drawing import draw
from nutgraf.cards.sheet import EDGE, MARGIN
from nutgraf.core.options import CardOptions
from nutgraf.core.social_card import HEIGHT, WIDTH, Sign, SocialCard
from nutgraf.core.verdict import DEFAULT_SCALE, Shape

OPTIONS = CardOptions(accent="#4051b5")
SIGNS = {one.id: Sign(label=one.label, color=one.color, shape=one.shape) for one in DEFAULT_SCALE}
CLAIM = SocialCard(
    site="The Example",
    language="en",
    direction="ltr",
    headline="Repairs take three weeks.",
    source="Claimed by the town",
    verdict=SIGNS["unverified"],
    date="3 May 2024",
)
EXPLAINER = replace(
    CLAIM,
    source="",
    verdict=None,
    tally=((SIGNS["confirmed"], 3), (SIGNS["refuted"], 1)),
    headline="A bridge",
)

BAND = 16


def picture(card: SocialCard, options: CardOptions = OPTIONS) -> Image.Image:
    content = draw(card, options)
    found = Image.open(BytesIO(content))
    found.load()
    assert found.format == "PNG"
    assert found.size == (WIDTH, HEIGHT)
    return found.convert("RGB")


def is_blank(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    return len(image.crop(box).getcolors(100_000) or ()) == 1


HOSTILE = st.one_of(
    st.text(max_size=500),
    st.text(alphabet="אב ab12(\u202e\u2067\u0301\u0651 ", max_size=300),
    st.sampled_from(
        ["", " ", "W" * 500, "漢" * 300, "\u0301" * 400, "ﷺ" * 90, "😀" * 50, "\ud800", "a\x00b\n\tc"]
    ),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE, HOSTILE, st.sampled_from(["ltr", "rtl"]), st.integers(0, 30))
@example("W" * 500, "m" * 500, "ltr", 30)
@example("\u0631\u0651\u064e" * 200, "Z\u0335" * 300, "rtl", 1)
def test_whatever_is_said_stays_inside_the_margins(
    headline: str, other: str, direction: str, verdicts: int
) -> None:
    signs = tuple(
        (Sign(label=other, color=f"#{number:02x}60{number:02x}", shape=list(Shape)[number % 8]), number)
        for number in range(verdicts)
    )
    card = replace(CLAIM, headline=headline, source=other, site=other, date=other, direction=direction)
    for one in (
        card,
        replace(card, verdict=None, tally=signs),
        replace(card, verdict=signs[0][0] if signs else None),
    ):
        image = picture(one)
        assert is_blank(image, (0, BAND, MARGIN, HEIGHT))
        assert is_blank(image, (WIDTH - MARGIN, BAND, WIDTH, HEIGHT))
        assert is_blank(image, (0, BAND, WIDTH, EDGE))
        assert is_blank(image, (0, HEIGHT - EDGE, WIDTH, HEIGHT))


def test_a_card_is_small_and_the_same_each_time() -> None:
    long = replace(CLAIM, headline="The town’s own engineers had warned of cracks. " * 6)
    for card in (CLAIM, EXPLAINER, long):
        assert len(draw(card, OPTIONS)) < 60_000
        assert draw(card, OPTIONS) == draw(card, OPTIONS)


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, headline="Repairs take two weeks."),
        replace(CLAIM, site="Another"),
        replace(CLAIM, source="Claimed by the port"),
        replace(CLAIM, date="4 May 2024"),
        replace(CLAIM, verdict=SIGNS["refuted"]),
        replace(CLAIM, direction="rtl"),
    ],
)
def test_all_that_a_card_says_is_seen(other: SocialCard) -> None:
    assert draw(other, OPTIONS) != draw(CLAIM, OPTIONS)


def test_verdicts_differ_by_more_than_their_colours() -> None:
    drawn = {
        shape: draw(replace(CLAIM, verdict=Sign(label="It", color="#57606a", shape=shape)), OPTIONS)
        for shape in Shape
    }
    assert len(set(drawn.values())) == len(Shape)


def test_colours_are_the_sites_and_can_be_read() -> None:
    image = picture(EXPLAINER)
    assert image.getpixel((600, 5)) == (0x40, 0x51, 0xB5)
    assert image.getpixel((20, 300)) == (0xFB, 0xFA, 0xF6)
    assert image.getpixel((100, 515)) == (0x1A, 0x7F, 0x4B)
    dark = picture(EXPLAINER, CardOptions(background="#101418", color="#202020"))
    assert dark.getpixel((20, 300)) == (0x10, 0x14, 0x18)
    verdict, letters = dark.crop((100, 515, 101, 516)), dark.crop((72, 130, 900, 300))
    assert max(verdict.convert("L").tobytes()) > 90, "a verdict's colour is lighter where the paper is dark"
    assert max(letters.convert("L").tobytes()) > 90, "and so are letters"


def test_what_is_read_from_right_to_left_begins_at_the_right() -> None:
    left, right = (72, 130, 400, 500), (WIDTH - 400, 130, WIDTH - 72, 500)
    short = replace(EXPLAINER, headline="جسر", language="ar", direction="rtl")
    assert is_blank(picture(short), left)
    assert not is_blank(picture(short), right)
    assert is_blank(picture(replace(EXPLAINER, headline="Dam")), right)
    assert not is_blank(picture(replace(EXPLAINER, headline="Dam")), left)


def test_arabic_letters_are_joined() -> None:
    joined, apart = (picture(replace(EXPLAINER, headline=text, direction="rtl")) for text in ("ببب", "ب ب ب"))
    assert joined.tobytes() != apart.tobytes()
    columns = joined.crop((72, 140, 1128, 500)).convert("L").reduce((1, 360)).tobytes()
    inked = [number for number, value in enumerate(columns) if value < max(columns)]
    assert inked == list(range(inked[0], inked[-1] + 1)), "one stroke, without a gap"
