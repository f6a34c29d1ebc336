"""The cards themselves: what stands where."""

from collections.abc import Sequence
from itertools import accumulate

from nutgraf.cards.letters import missing, readable
from nutgraf.cards.sheet import MARGIN, MEASURE, Sheet
from nutgraf.cards.typefaces import Role, typefaces
from nutgraf.core.options import CardOptions
from nutgraf.core.social_card import Sign, SocialCard

_SIZES = (136, 126, 116, 108, 100, 94, 88, 82, 76, 71, 66, 61, 57, 53, 49, 46, 43)
"""Of the letters of headlines, in pixels."""

_TOP = 142
"""Where the capitals of a headline begin."""

_FOOT = 510
"""Where the bar below it begins."""


def lacks(text: str, options: CardOptions) -> str:
    """The characters of a text that there is no font for, each once; empty: it can be shown."""
    return missing(readable(text), typefaces(options.font).covered)


def draw(card: SocialCard, options: CardOptions) -> bytes:
    """A card as a PNG file of 1200 by 630 pixels; what no font has is left out."""
    sheet = Sheet(options, card.language, card.direction)
    if card.verdict:
        _draw_head(card, "", sheet)
        _draw_claim(card, card.verdict, sheet)
        return sheet.png()
    if card.headline:
        _draw_head(card, card.date, sheet)
        sheet.headline(card.headline, _TOP, (_FOOT if card.tally else 590) - _TOP - 20, _SIZES)
    else:
        sheet.headline(card.site, _TOP, _FOOT - _TOP - 20, _SIZES)
    if card.tally:
        _draw_tally(card.tally, sheet)
    return sheet.png()


def _draw_head(card: SocialCard, date: str, sheet: Sheet) -> None:
    day = sheet.line(date, Role.PLAIN, 16)
    taken = day.width * 28 + 40 if date else 0
    sheet.put(sheet.line(card.site, Role.STRONG, (MEASURE - taken) / 32), 32, MARGIN, 78, sheet.text)
    sheet.put(day, 28, MARGIN + MEASURE - day.width * 28, 78, sheet.soft)
    sheet.rule(100)


def _draw_claim(card: SocialCard, verdict: Sign, sheet: Sheet) -> None:
    said = card.source or card.date
    sheet.headline(card.headline, _TOP, _FOOT - _TOP - (68 if said else 20), _SIZES)
    day = sheet.line(card.date, Role.PLAIN, 16)
    taken = day.width * 30 + 40 if card.date else 0
    sheet.put(sheet.line(card.source, Role.PLAIN, (MEASURE - taken) / 30), 30, MARGIN, _FOOT - 24, sheet.soft)
    sheet.put(day, 30, MARGIN + MEASURE - day.width * 30, _FOOT - 24, sheet.soft)
    ink = sheet.ink(verdict)
    sheet.bar([(ink, 1)], _FOOT)
    sheet.sign(verdict, 44, MARGIN, 545, ink)
    sheet.put(sheet.line(verdict.label, Role.STRONG, (MEASURE - 62) / 50), 50, MARGIN + 62, 584, ink)


def _draw_tally(tally: Sequence[tuple[Sign, int]], sheet: Sheet) -> None:
    """The bar of verdicts, and under it what its colours are; in numbers alone where words have no room."""
    inks = [sheet.ink(sign) for sign, _ in tally]
    starts = sheet.bar([(ink, count or 1) for ink, (_, count) in zip(inks, tally, strict=True)], _FOOT)
    for size, worded in ((30, True), (26, True), (23, True), (30, False), (22, False)):
        lines = [sheet.line(_entry(sign, count, worded=worded), Role.PLAIN) for sign, count in tally]
        shape, gap = size * 0.76, size * 1.15
        steps = [shape * 1.4 + line.width * size + gap for line in lines]
        if sum(steps) - gap <= MEASURE:
            break
    places = list(accumulate(steps, initial=float(MARGIN)))
    rooms = zip(steps, starts, [*starts[1:], MARGIN + MEASURE + gap], strict=True)
    if all(start + step <= end for step, start, end in rooms):
        places = starts
    for (sign, _), ink, line, step, x in zip(tally, inks, lines, steps, places, strict=False):
        if x + step - gap <= MARGIN + MEASURE:
            sheet.sign(sign, shape, x, 574 - size * 0.33 - shape / 2, ink)
            sheet.put(line, size, x + shape * 1.4, 574, sheet.text)


def _entry(sign: Sign, count: int, *, worded: bool) -> str:
    number = str(count) if count else ""
    return f"{number} {sign.label}".strip() if worded else number
