"""The language of a page: its locale, its direction, its words."""

import gettext as _gettext
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

FALLBACK = Locale("en")


@dataclass(frozen=True, slots=True)
class Language:
    """A language that a page is written in; equal to another of the same tag."""

    tag: str
    """BCP 47, as the author gave it."""
    locale: Locale = field(compare=False, default=FALLBACK)
    """The nearest locale that there is data for; English where there is none."""
    words: _gettext.NullTranslations = field(
        compare=False, repr=False, default_factory=_gettext.NullTranslations
    )

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return "rtl" if self.locale.text_direction == "rtl" else "ltr"

    def gettext(self, message: str) -> str:
        """A word of the interface in this language."""
        return self.words.gettext(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """A word of the interface in the form that a number asks for."""
        return self.words.ngettext(singular, plural, number)

    def enumerate(self, words: Sequence[str]) -> str:
        """Words in a row: "A, B and C"."""
        return format_list(words, locale=self.locale)

    def territory(self, code: str) -> str:
        """The name of a country by its ISO 3166-1 alpha-2 code; the code itself where it has none."""
        name: str = self.locale.territories.get(code, code)
        return name


@lru_cache(maxsize=64)
def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag; subtags that there is no data for are dropped from the right."""
    subtags = tag.split("-")
    for length in range(len(subtags), 0, -1):
        try:
            return Language(tag, Locale.parse("-".join(subtags[:length]), sep="-"))
        except (ValueError, UnknownLocaleError):
            continue
    return Language(tag)
