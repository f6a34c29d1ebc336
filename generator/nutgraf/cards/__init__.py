"""Social cards, drawn: what one says goes in, a PNG comes out; needs the extra `cards`.

HarfBuzz sets and draws the letters, with fonts that are in `data/`; nothing of the machine's own is used, so
a card is the same everywhere.
"""
