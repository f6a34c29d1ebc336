"""Makes the fonts of social cards from open packages: `python tools/card_fonts.py SCRATCH`.

SCRATCH is a folder for the packages, which npm fetches by name (about 60 MB; what is already there is used).
Needs `fonttools[woff]`: 4.68 made what is committed, and the same packages give the same files with it. It
writes `generator/nutgraf/cards/data/*.ttf`: the letters that cards need, without hints and without what no
card asks for, under names of their own, as the licences of some want it (see `ATTRIBUTION.md` there).

`signs.ttf` is drawn here: the shapes of verdicts, as glyphs of the private use area in the order of `Shape`.
"""

import hashlib
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[1] / "generator/nutgraf/cards/data"

FEATURES = [
    "ccmp",
    "locl",
    "kern",
    "liga",
    "mark",
    "mkmk",
    "init",
    "medi",
    "fina",
    "isol",
    "rlig",
    "calt",
    "curs",
]
"""What shaping asks for by itself; small capitals, old figures and the like are left out."""

EUROPEAN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),
    *range(0x2B0, 0x370),
    *range(0x370, 0x530),
    *range(0x1E00, 0x2000),
    *range(0x2010, 0x2060),
    *range(0x2070, 0x20C1),
    *range(0x2100, 0x2150),
    *range(0x2150, 0x2200),
    *range(0x2200, 0x2300),
    0xFB01,
    0xFB02,
)
"""Latin, Greek and Cyrillic, punctuation, currencies, fractions, arrows, signs of mathematics."""

ARABIC = (*range(0x600, 0x700), *range(0x750, 0x780), *range(0x8A0, 0x900), 0x200C, 0x200D, 0x25CC)
HEBREW = (*range(0x591, 0x600), *range(0xFB1D, 0xFB50), 0x200C, 0x200D, 0x25CC)

SERIF = ("source-serif", "4.5.1", "19a448df98f4aa777de3452b0a1e29aa7ffe29252fe552c8a2d2531702d80746")
SANS = ("source-sans", "3.52.0", "49cf78ddd79b436591ee696785222b54ff28102922e3d3df297fe382d7fdfa88")
NASKH = (
    "@fontsource/noto-naskh-arabic",
    "5.3.0",
    "8e4d87d3ae28020665d61054e4262162797feee84f0f145502d15e769a5bbb73",
)
SANS_ARABIC = (
    "@fontsource/noto-sans-arabic",
    "5.3.0",
    "e0a81ade67ce507c9b91546ca3d91332d184a8277fc683440b00896b430856bb",
)
SERIF_HEBREW = (
    "@fontsource/noto-serif-hebrew",
    "5.3.0",
    "651fd9efbe79e4988cad3f10cf5d338144358cba5c56a1cb1a0eb6649614aaf8",
)
SANS_HEBREW = (
    "@fontsource/noto-sans-hebrew",
    "5.3.0",
    "16a70f001f739cbcdaecdf3b164bdee8bb84cb35a8569d6dd9ec82dfcd74c78c",
)


@dataclass(frozen=True, kw_only=True)
class Typeface:
    """A font to make: a file of a package, and what is kept of it."""

    name: str
    package: tuple[str, str, str]
    """Its name, version, and SHA-256."""
    file: str
    letters: tuple[int, ...]


TYPEFACES = (
    Typeface(name="serif", package=SERIF, file="TTF/SourceSerif4Display-Semibold.ttf", letters=EUROPEAN),
    Typeface(name="sans", package=SANS, file="TTF/SourceSans3-Regular.ttf", letters=EUROPEAN),
    Typeface(name="sans-strong", package=SANS, file="TTF/SourceSans3-Semibold.ttf", letters=EUROPEAN),
    Typeface(
        name="serif-arabic",
        package=NASKH,
        file="files/noto-naskh-arabic-arabic-700-normal.woff2",
        letters=ARABIC,
    ),
    Typeface(
        name="sans-arabic",
        package=SANS_ARABIC,
        file="files/noto-sans-arabic-arabic-400-normal.woff2",
        letters=ARABIC,
    ),
    Typeface(
        name="sans-strong-arabic",
        package=SANS_ARABIC,
        file="files/noto-sans-arabic-arabic-600-normal.woff2",
        letters=ARABIC,
    ),
    Typeface(
        name="serif-hebrew",
        package=SERIF_HEBREW,
        file="files/noto-serif-hebrew-hebrew-600-normal.woff2",
        letters=HEBREW,
    ),
    Typeface(
        name="sans-hebrew",
        package=SANS_HEBREW,
        file="files/noto-sans-hebrew-hebrew-400-normal.woff2",
        letters=HEBREW,
    ),
    Typeface(
        name="sans-strong-hebrew",
        package=SANS_HEBREW,
        file="files/noto-sans-hebrew-hebrew-600-normal.woff2",
        letters=HEBREW,
    ),
)

UNITS = 1600
"""Of the em of `signs.ttf`: a hundred to each unit of the drawings on pages, which are 16 wide."""

PRIVATE = 0xE000

Point = tuple[float, float]
Outline = list[Point]


def main(scratch: Path) -> None:
    """Writes the fonts."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for typeface in TYPEFACES:
        font = TTFont(BytesIO(taken(typeface, scratch)), recalcTimestamp=False)
        written(subset(font, typeface), typeface.name)
    written(signs(), "signs")
    print(f"together {sum(path.stat().st_size for path in TARGET.glob('*.ttf')) / 1000:.0f} KB")


def taken(typeface: Typeface, scratch: Path) -> bytes:
    """The typeface's file out of its package, which is fetched unless it is there, and held to its digest."""
    name, version, digest = typeface.package
    path = scratch / f"{name.removeprefix('@').replace('/', '-')}-{version}.tgz"
    if not path.exists():
        scratch.mkdir(parents=True, exist_ok=True)
        command = ["npm", "pack", "--silent", f"{name}@{version}"]
        subprocess.run(command, cwd=scratch, check=True)  # noqa: S603 - the names above
    if (found := hashlib.sha256(path.read_bytes()).hexdigest()) != digest:
        raise SystemExit(f"{path} has the SHA-256 {found}, expected {digest}")
    with tarfile.open(path) as archive:
        member = archive.extractfile(f"package/{typeface.file}")
        assert member is not None  # noqa: S101 - it is a file
        return member.read()


def subset(font: TTFont, typeface: Typeface) -> TTFont:
    """What cards need of a font, under a name of its own."""
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG", "STAT", "meta", "BASE", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=typeface.letters)
    subsetter.subset(font)
    font.flavor = None
    family = f"nutgraf cards {typeface.name}"
    for number, text in ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", "-"))):
        font["name"].setName(text, number, 3, 1, 0x409)
    return font


def written(font: TTFont, name: str) -> None:
    """Writes a font, and says how large it is."""
    path = TARGET / f"{name}.ttf"
    font.save(path)
    print(f"{path.name}: {path.stat().st_size / 1000:.1f} KB, {len(font.getGlyphOrder())} glyphs")


def signs() -> TTFont:
    """The shapes of verdicts as a font, on the square from (0, 0) to (UNITS, UNITS)."""
    drawings: dict[str, list[Callable[[Cu2QuPen], None]]] = {
        "circle": [disc(8, 8, 7)],
        "ring": [disc(8, 8, 7), disc(8, 8, 4, hole=True)],
        "half": [disc(8, 8, 7), disc(8, 8, 5, hole=True), half(8, 8, 6)],
        "square": [polygon([(1.5, 1.5), (14.5, 1.5), (14.5, 14.5), (1.5, 14.5)])],
        "diamond": [polygon([(8, 0), (16, 8), (8, 16), (0, 8)])],
        "triangle": [polygon([(8, 1), (16, 15), (0, 15)])],
        "cross": [polygon(cross())],
        "bars": [polygon([(1, y), (15, y), (15, y + 3), (1, y + 3)]) for y in (2, 7, 12)],
    }
    glyphs = {".notdef": TTGlyphPen(None).glyph()}
    for name, parts in drawings.items():
        pen = TTGlyphPen(None)
        for part in parts:
            part(Cu2QuPen(pen, max_err=1.0, reverse_direction=False))
        glyphs[name] = pen.glyph()
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({PRIVATE + number: name for number, name in enumerate(drawings)})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(
        {
            name: (UNITS, builder.font["glyf"][name].xMin if glyphs[name].numberOfContours else 0)
            for name in glyphs
        }
    )
    builder.setupHorizontalHeader(ascent=UNITS, descent=0)
    builder.setupNameTable({"familyName": "nutgraf cards signs", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=UNITS, usWinAscent=UNITS, usWinDescent=0)
    builder.setupPost(keepGlyphNames=False)
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False
    return builder.font


def polygon(corners: Iterable[Point]) -> Callable[[Cu2QuPen], None]:
    """An outline of straight lines; y runs downwards from the top, as on pages."""
    first, *rest = [(x * 100, UNITS - y * 100) for x, y in corners]

    def draw(pen: Cu2QuPen) -> None:
        pen.moveTo(first)
        for point in rest:
            pen.lineTo(point)
        pen.closePath()

    return draw


def disc(x: float, y: float, radius: float, *, hole: bool = False) -> Callable[[Cu2QuPen], None]:
    """A circle, or one cut out."""
    return arcs(
        x, y, radius, [(1, 0), (0, 1), (-1, 0), (0, -1)] if hole else [(1, 0), (0, -1), (-1, 0), (0, 1)]
    )


def half(x: float, y: float, radius: float) -> Callable[[Cu2QuPen], None]:
    """The right half of a disc."""
    return arcs(x, y, radius, [(0, 1), (1, 0), (0, -1)])


def arcs(x: float, y: float, radius: float, ways: list[Point]) -> Callable[[Cu2QuPen], None]:
    """Quarters of a circle from one direction to the next, closed; whole where there are four."""
    bend = 0.5523
    centre_x, centre_y, size = x * 100, UNITS - y * 100, radius * 100
    turns = list(zip(ways, [*ways[1:], ways[0]] if len(ways) == 4 else ways[1:], strict=False))

    def at(along: Point, across: Point, share: float) -> Point:
        return (
            centre_x + size * (along[0] + share * across[0]),
            centre_y + size * (along[1] + share * across[1]),
        )

    def draw(pen: Cu2QuPen) -> None:
        pen.moveTo(at(ways[0], ways[0], 0))
        for start, end in turns:
            pen.curveTo(at(start, end, bend), at(end, start, bend), at(end, end, 0))
        pen.closePath()

    return draw


def cross() -> Outline:
    """Two bars, four units thick, from corner to corner of the square from 2.5 to 13.5."""
    near, far, thick = 2.5, 13.5, 2 * 2**0.5 / 2
    arm = 2 * thick
    return [
        (near + thick, near - thick),
        (8, 8 - arm),
        (far - thick, near - thick),
        (far + thick, near + thick),
        (8 + arm, 8),
        (far + thick, far - thick),
        (far - thick, far + thick),
        (8, 8 + arm),
        (near + thick, far + thick),
        (near - thick, far - thick),
        (8 - arm, 8),
        (near - thick, near + thick),
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
