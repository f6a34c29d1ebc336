"""The same explainer in other languages."""

from msgspec import Struct

from nutgraf.core.catalogue import Entry
from nutgraf.core.prose import RefKind
from nutgraf.render.language import Language, language_of
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link


class Translation(Struct, frozen=True, kw_only=True):
    """An explainer in a language."""

    link: Link
    language: Language


def original_of(sheet: Sheet) -> Translation | None:
    """The explainer that the sheet's translates, by its title; None where it translates none."""
    ref = sheet.explainer.annotations.translation_of
    if ref is None:
        return None
    entry = sheet.edition.catalogue.entries.get(ref.target)
    link = Link(words=sheet.typesetter.label(ref), href=sheet.typesetter.href(ref.kind, ref.target))
    return Translation(link=link, language=_language(entry, sheet) if entry else sheet.language)


def others_of(sheet: Sheet) -> tuple[Translation, ...]:
    """The other translations of the sheet's explainer or its original, by their languages' own names."""
    slug = sheet.explainer.slug
    ref = sheet.explainer.annotations.translation_of
    catalogue = sheet.edition.catalogue
    found = []
    for other in catalogue.translations.get(ref.target if ref else slug, ()):
        href = sheet.typesetter.href(RefKind.EXPLAINER, other)
        if other != slug and href:
            language = _language(catalogue.entries[other], sheet)
            found.append(Translation(link=Link(words=endonym(language), href=href), language=language))
    return tuple(found)


def endonym(language: Language) -> str:
    """A language's name in itself: "العربية"; its tag where nobody has noted the name."""
    if language.tag.lower().replace("_", "-").split("-")[0] != language.locale.language:
        return language.tag
    return language.locale.get_language_name() or language.tag


def _language(entry: Entry, sheet: Sheet) -> Language:
    return language_of(entry.language) if entry.language else sheet.edition.language
