"""The language of a page: its locale, its direction, its words."""

import gettext as _gettext
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

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
        return _direction(self)

    def gettext(self, message: str) -> str:
        """A word of the interface in this language."""
        return self.words.gettext(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """A word of the interface in the form that a number asks for."""
        return self.words.ngettext(singular, plural, number)

    def enumerate(self, words: Sequence[str]) -> str:
        """Words in a row: "A, B and C"."""
        return _enumerated(tuple(words), self)

    def territory(self, code: str) -> str:
        """The name of a country by its ISO 3166-1 alpha-2 code; the code itself where it has none."""
        return _territory(code, self)


# What Babel says is remembered: it merges the data of a locale with those of its parents at every question.


@lru_cache(maxsize=64)
def _direction(language: Language) -> str:
    return "rtl" if language.locale.text_direction == "rtl" else "ltr"


@lru_cache(maxsize=1024)
def _enumerated(words: tuple[str, ...], language: Language) -> str:
    return format_list(words, locale=language.locale)


@lru_cache(maxsize=1024)
def _territory(code: str, language: Language) -> str:
    name: str = language.locale.territories.get(code, code)
    return name


@lru_cache(maxsize=64)
def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag; subtags that there is no data for are dropped from the right."""
    subtags = tag.split("-")
    for length in range(len(subtags), 0, -1):
        try:
            locale = Locale.parse("-".join(subtags[:length]), sep="-")
            return Language(tag, locale, words_of(locale.language))
        except (ValueError, UnknownLocaleError):
            continue
    return Language(tag)


@lru_cache(maxsize=64)
def words_of(language: str) -> _gettext.NullTranslations:
    """The words of the interface in a language (ISO 639); English where nobody has translated them."""
    catalogue = files("nutgraf.render").joinpath("locale", f"{language}.po")
    if not catalogue.is_file():
        return _gettext.NullTranslations()
    # Not at the top: a site in English needs none of it, and it takes a third of this module's time.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    # gettext reads compiled catalogues alone; made here, there is none to go stale beside its source.
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(catalogue.read_bytes()), locale=language))
    compiled.seek(0)
    return _gettext.GNUTranslations(compiled)
