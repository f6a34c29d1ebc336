"""How long social cards take, and how large they are.

    .venv/bin/python benchmarks/cards.py [NUMBER]

Draws cards of claims and explainers of random words, always the same for a number, in Latin, Cyrillic and
Arabic letters.
"""

import random
import statistics
import sys
import time
from collections.abc import Iterator

from nutgraf.cards.drawing import draw
from nutgraf.core.options import CardOptions
from nutgraf.core.social_card import Sign, SocialCard
from nutgraf.core.verdict import DEFAULT_SCALE

WORDS = {
    "en": "the harbour closed after Monday’s storm when a crack was found in three old arches of it",
    "ru": "мост закрыли после бури в понедельник когда нашли трещину в трёх старых арках порта",
    "ar": "أغلق الجسر القديم بعد العاصفة يوم الاثنين عندما وجدوا شقًا في ثلاثة أقواس من الميناء",
}
SIGNS = tuple(Sign(label=one.label, color=one.color, shape=one.shape) for one in DEFAULT_SCALE)
OPTIONS = CardOptions(accent="#4051b5")


def cards(language: str, count: int) -> Iterator[SocialCard]:
    """Cards of three to thirty words."""
    chance = random.Random(count)  # noqa: S311 - no secret
    words = WORDS[language].split()
    for number in range(count):
        is_claim = number % 6 > 0
        tally = tuple((sign, chance.randint(1, 9)) for sign in chance.sample(SIGNS, chance.randint(1, 6)))
        yield SocialCard(
            site="The Quillmouth Examiner",
            language=language,
            direction="rtl" if language == "ar" else "ltr",
            headline=" ".join(chance.choices(words, k=chance.randint(3, 30))),
            source=f"Claimed by {' '.join(chance.choices(words, k=3))}" if is_claim else "",
            verdict=chance.choice(SIGNS) if is_claim else None,
            tally=() if is_claim else tally,
            date="18 May 2016",
        )


def main(count: int) -> None:
    """Draws `count` cards of each kind of letters and prints what they took."""
    start = time.process_time()
    draw(next(cards("en", 1)), OPTIONS)
    print(f"the first, with reading its fonts: {(time.process_time() - start) * 1000:.0f} ms")
    for language in WORDS:
        times, sizes = [], []
        for card in cards(language, count):
            start = time.process_time()
            drawn = draw(card, OPTIONS)
            times.append((time.process_time() - start) * 1000)
            sizes.append(len(drawn))
        middle, mean, most = statistics.median(times), statistics.mean(times), max(times)
        kilobytes = f"{statistics.median(sizes) / 1000:.1f} KB (most {max(sizes) / 1000:.1f})"
        print(f"{count} in {language}: {middle:.1f} ms (mean {mean:.1f}, most {most:.1f}), {kilobytes}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
