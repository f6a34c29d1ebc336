"""Every rule that nutgraf checks, in one table: its code, its weight, why it is there, how to mend."""

from msgspec import Struct

from nutgraf.core.diagnostic import Diagnostic, Fix, Label, Severity
from nutgraf.core.text import Place


class Rule(Struct, frozen=True, kw_only=True):
    """One kind of mistake."""

    code: str
    severity: Severity
    """Unless the site's `rules` sets another."""
    summary: str
    """What is wrong where the rule speaks, as a sentence for the manual."""
    reason: str
    """Why it matters to a reader or an author."""
    mend: str
    """What to do about it, in general."""

    def at(
        self,
        place: Place,
        message: str,
        *,
        label: str = "",
        help: str = "",  # noqa: A002 - the word that the format of diagnostics uses
        also: tuple[Label, ...] = (),
        notes: tuple[str, ...] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """A diagnostic of this rule: `label` is said at `place`, `also` points to other places."""
        return Diagnostic(
            code=self.code,
            severity=self.severity,
            message=message,
            labels=(Label(place=place, text=label, primary=True), *also),
            help=help or self.mend,
            notes=notes,
            fix=fix,
        )


def _error(code: str, summary: str, reason: str, mend: str) -> Rule:
    return Rule(code=code, severity=Severity.ERROR, summary=summary, reason=reason, mend=mend)


def _warning(code: str, summary: str, reason: str, mend: str) -> Rule:
    return Rule(code=code, severity=Severity.WARNING, summary=summary, reason=reason, mend=mend)


UNREADABLE_SOURCE = _error(
    "unreadable-source",
    "A file cannot be read: it is not UTF-8, is empty, is too large, is a folder, is not permitted, "
    "or is a link that is broken or leaves the seeds folder.",
    "What cannot be read cannot be published, and must not be left out in silence.",
    "save the file as UTF-8 text inside the seeds folder",
)
MISSING_PAIR = _error(
    "missing-pair",
    "An article has no annotations beside it, or annotations have no article.",
    "An explainer is made from both; one of them was probably misnamed or not saved.",
    "give both files the same name, apart from their endings, in one folder",
)
AMBIGUOUS_PAIR = _error(
    "ambiguous-pair",
    "Two articles, or two files of annotations, in one folder have the same name apart from their endings.",
    "Either could be meant; an explainer is made from one of each.",
    "rename or remove one of the two",
)
INVALID_YAML = _error(
    "invalid-yaml",
    "The file is not YAML that nutgraf takes: it does not parse, is no mapping, uses tags that make "
    "objects, or has aliases that multiply without bound.",
    "Nothing in a file that does not parse can be trusted to mean what it says.",
    "mend the YAML at this place",
)
DUPLICATE_KEY = _error(
    "duplicate-key",
    "A mapping has the same key twice.",
    "YAML readers keep one of the two and drop the other without a word.",
    "remove one of the two, or join their values",
)
UNKNOWN_KEY = _error(
    "unknown-key",
    "A key is not part of the format.",
    "A misspelt key would otherwise be ignored, and what it says be lost.",
    "correct the key; keys of your own begin with x-",
)
MISSING_KEY = _error(
    "missing-key",
    "A required key is not there.",
    "The page cannot be made without it.",
    "add the key",
)
INVALID_VALUE = _error(
    "invalid-value",
    "A value is of the wrong type or outside what the key takes.",
    "Guessing what was meant could publish what was not.",
    "give a value of the kind the key takes",
)
INVALID_DATE = _error(
    "invalid-date",
    "A date is neither a calendar date nor, where the format allows it, an EDTF level 1 date.",
    "Dates order the timeline and say how sure it is.",
    "write 2016, 2016-03, 2016-03-15, 2015-09/2016-03, 2016-03~ (about) or 2016? (uncertain)",
)
INVALID_SLUG = _error(
    "invalid-slug",
    "A slug or an id cannot stand in a URL or a file name.",
    "It becomes part of an address that readers keep.",
    "use lower-case letters a–z, digits, and single hyphens or underscores between them",
)
INVALID_COUNTRY = _error(
    "invalid-country",
    "A country is not an ISO 3166-1 alpha-2 code.",
    "The code decides the country's name in each language, and the map.",
    "use the two-letter code, such as SY or UA",
)
INVALID_LANGUAGE = _error(
    "invalid-language",
    "A language is not a BCP 47 tag.",
    "Browsers, screen readers and search engines go by it.",
    "use a tag such as en, ar or pt-BR",
)
INVALID_GEOMETRY = _error(
    "invalid-geometry",
    "A geometry is not a GeoJSON geometry with positions on the globe.",
    "It could not be drawn, or would be drawn in the wrong place.",
    "give a GeoJSON geometry: type and coordinates, positions as [lon, lat], rings closed",
)
COORDINATES_OUT_OF_RANGE = _error(
    "coordinates-out-of-range",
    "A latitude is not within -90 to 90, or a longitude not within -180 to 180 degrees.",
    "There is no such place; often the two are swapped.",
    "give WGS 84 decimal degrees: lat -90 to 90, lon -180 to 180",
)
UNSAFE_LINK = _error(
    "unsafe-link",
    "A link leads to something other than a web page, a mail address or a page of the site.",
    "A link such as javascript: would run in the reader's browser.",
    "use http, https, mailto, a relative link, or claim:, location:, person:, background:",
)
MISSING_TITLE = _error(
    "missing-title",
    "Neither the annotations nor the article give a headline.",
    "A page needs a title.",
    "add title, or source.headline",
)
MISSING_FILE = _error(
    "missing-file",
    "A file that the annotations name is not there, lies outside the seeds folder, or is of another kind.",
    "The page would show a gap, or a quote would go unchecked.",
    "put the file beside the annotations, or correct its name",
)
QUOTE_NOT_FOUND = _error(
    "quote-not-found",
    "The text does not hold the quoted words.",
    "A quote is only shown where it stands; it is never tied to a look-alike.",
    "copy the words as they stand in the text",
)
QUOTE_AMBIGUOUS = _error(
    "quote-ambiguous",
    "The quoted words stand in several places, and prefix and suffix do not decide between them.",
    "The claim would be tied to a passage by chance.",
    "add the words before it as prefix, or the words after it as suffix",
)
QUOTE_WITHOUT_TEXT = _error(
    "quote-without-text",
    "A quote is said to stand in a source that keeps no text.",
    "A quote that nobody can look up is a quote that nobody has checked.",
    "keep the source's text beside the annotations and name it under `article`",
)
UNKNOWN_REFERENCE = _error(
    "unknown-reference",
    "A reference names something that does not exist.",
    "The reader would follow it to nothing.",
    "correct the id, or add what it names",
)
DUPLICATE_ID = _error(
    "duplicate-id",
    "Two items of one kind have the same id.",
    "A reference to the id could mean either.",
    "rename one of the two",
)
DUPLICATE_SLUG = _error(
    "duplicate-slug",
    "Two explainers have the same slug.",
    "Only one page can have the address.",
    "give one of them another slug",
)
VERDICT_WITHOUT_EVIDENCE = _error(
    "verdict-without-evidence",
    "A claim has a verdict with a rating value, but no evidence.",
    "A rating that cannot be followed to its grounds is an opinion.",
    "add evidence, or use a verdict that is no rating, such as unverified",
)
UNKNOWN_VERDICT = _error(
    "unknown-verdict",
    "A verdict is not on the site's rating scale.",
    "It has no label, description or meaning to readers.",
    "use a verdict of the scale, or add it under the plugin's verdicts",
)
LOCATION_WITHOUT_PLACE = _error(
    "location-without-place",
    "A location has neither coordinates, nor a geometry, nor a reason for having none; or it has "
    "several of them, or one coordinate of two.",
    "A place that is left open must say that it is, and why.",
    "give lat and lon, or geometry, or unlocated with the reason",
)
PLACE_OUTSIDE_COUNTRY = _warning(
    "place-outside-country",
    "A place is far from the country that it is said to be in.",
    "One of the two is wrong, and the map would show the wrong place.",
    "check the coordinates, their signs, and the country",
)
COORDINATES_SWAPPED = _warning(
    "coordinates-swapped",
    "A place lies where it should only when its latitude and longitude are exchanged.",
    "Sources differ in which of the two comes first, so they are easily mixed up.",
    "exchange lat and lon; the positions of a geometry are [lon, lat]",
)
PLACE_AT_SEA = _warning(
    "place-at-sea",
    "A place that is not said to be in the water lies in the sea, farther from the coast than its "
    "uncertainty and what is generalised on maps explain.",
    "A wrong sign or a digit too few often ends up in the sea.",
    "check the coordinates; give what is at sea `kind: water`, an islet that the map lacks `kind: area`",
)
SAME_PLACE = _warning(
    "same-place",
    "Two locations of an explainer have exactly the same coordinates or geometry, and the same uncertainty.",
    "Either they are one place, or one of them was copied and not changed.",
    "join them, with the other name under aliases; or correct one; or say how exactly each is known",
)
REBUTS_ITSELF = _error(
    "rebuts-itself",
    "A claim names itself among the claims that it rebuts.",
    "A statement cannot contradict itself and be one claim.",
    "remove it from rebuts",
)
CARD_WITHOUT_FONT = _warning(
    "card-without-font",
    "A headline, a claim or a name has characters that the fonts of social cards lack.",
    "A card with boxes in the place of letters tells nobody anything: a link to the page shows the card of "
    "the whole site, or none.",
    "name a font that has them under the plugin: social_cards: {font: fonts/my-font.otf}; or switch cards "
    "off: social_cards: false",
)
UNUSED_SOURCE = _warning(
    "unused-source",
    "A source is cited nowhere.",
    "Readers take a listed source for one that something rests on.",
    "cite it, or remove it",
)

RULES: tuple[Rule, ...] = tuple(
    sorted((r for r in list(vars().values()) if isinstance(r, Rule)), key=lambda rule: rule.code)
)
"""All rules, by code."""

BY_CODE = {rule.code: rule for rule in RULES}
