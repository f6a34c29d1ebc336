"""What annotations say arrives in the records, each with the path of where it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from nutgraf.core.claim import NamedClaimant, Review, Stance
from nutgraf.core.explainer import Annotations, Display, SourceArticle, Status
from nutgraf.core.location import LocationRole
from nutgraf.core.people import AgentKind
from nutgraf.core.prose import Prose, Ref, RefKind
from nutgraf.core.quote import Quote
from nutgraf.core.text import Source
from nutgraf.load.annotations import decode
from nutgraf.load.models.values import read_line


def read(text: str, path: str = "seeds/north/harbour.yaml") -> Annotations:
    annotations, diagnostics = decode(Source(path=path, text=text))
    assert diagnostics == ()
    assert annotations is not None
    return annotations


def test_a_summary_is_enough() -> None:
    found = read("summary: Why the harbour closed.\n")
    assert found.summary == Prose(text="Why the harbour closed.", at=("summary",))
    assert (found.slug, found.title, found.language, found.status) == ("harbour", "", "", Status.PUBLISHED)
    assert found.source == SourceArticle()
    assert list(found.quotes()) == []
    assert list(found.direct_refs()) == []


def test_a_slug_may_differ_from_the_files_name() -> None:
    assert read("slug: port-2016\nsummary: x").slug == "port-2016"
    assert read("slug: 2016\nsummary: x").slug == "2016"


def test_text_that_yaml_reads_as_a_number_is_taken_as_written() -> None:
    found = read(
        "title: 0123\nsummary: 1e3\ntopics: [2016, 1_000, NO]\ntimeline: [{date: 2016, title: 92}]\n"
    )
    assert (found.title, found.summary.text, found.topics) == ("0123", "1e3", ("2016", "1_000", "NO"))
    assert (found.timeline[0].date.text, found.timeline[0].title) == ("2016", "92")


def test_a_line_has_no_line_breaks_and_markdown_keeps_its_own() -> None:
    found = read("title: >\n  The\n  harbour\n\n  closed\nsummary: |\n  One\n  two\n")
    assert found.title == "The harbour closed"
    assert found.summary.text == "One\ntwo\n"


def test_paths_become_relative_to_the_sites_root() -> None:
    found = read(
        "summary: x\nimage: {file: ../img/./a.png, alt: b}\n"
        "sources:\n  - {id: log, title: Log, article: log.txt}\n  - {id: web, title: Web}\n"
    )
    assert found.image is not None
    assert found.image.file == "seeds/img/a.png"
    assert [source.article for source in found.sources] == ["seeds/north/log.txt", ""]


def test_a_path_that_leaves_the_site_is_dropped() -> None:
    found, _ = decode(Source(path="a.yaml", text="summary: x\nimage: {file: ../a.png, alt: b}\n"))
    assert found is not None
    assert found.image is None


def test_background_sections_get_ids_from_their_headings() -> None:
    found = read(
        "summary: x\nbackground:\n"
        "  - {heading: The war, text: a}\n  - {heading: Later, id: the-war, text: b}\n"
        "  - {heading: The War!, text: c}\n  - {heading: '…', text: d}\n"
    )
    assert [section.id for section in found.background] == ["the-war-2", "the-war", "the-war-3", "section-4"]


CLAIM = """\
summary: x
claims:
  - id: hit
    claim: Two ships were hit.
    claimant: {}
    made: 2016-03~
    quote: {}
    verdict: mixed
    assessment: See [@log].
    evidence:
      - {{source: log, stance: refutes, quote: one ship, note: Ours.}}
      - {{source: web, stance: context}}
    rebuts: [miss, port/hit]
    background: war
    locations: [pier]
    appearances: [{{url: "https://a.org/b", archived: "https://c.org", published: 2016-03-15}}]
    reviewed: {{by: A. Writer, date: 2016-05-06}}
"""


def test_a_claim_keeps_everything_and_where_it_stands() -> None:
    (claim,) = read(CLAIM.format("minister", "two ships")).claims
    at = ("claims", 0)
    assert (claim.id, claim.claim, claim.verdict, claim.at) == ("hit", "Two ships were hit.", "mixed", at)
    assert claim.claimant == Ref(kind=RefKind.PERSON, target="minister", at=(*at, "claimant"))
    assert claim.made is not None
    assert (claim.made.text, claim.made.approximate) == ("2016-03~", True)
    assert claim.quote == Quote(exact="two ships", at=(*at, "quote"))
    assert claim.assessment == Prose(text="See [@log].", at=(*at, "assessment"))
    first, second = claim.evidence
    assert first.source == Ref(kind=RefKind.SOURCE, target="log", at=(*at, "evidence", 0, "source"))
    assert first.quote == Quote(exact="one ship", source="log", at=(*at, "evidence", 0, "quote"))
    assert first.note == Prose(text="Ours.", at=(*at, "evidence", 0, "note"))
    assert (second.stance, second.quote, second.note) == (Stance.CONTEXT, None, None)
    assert [ref.target for ref in claim.rebuts] == ["miss", "port/hit"]
    assert claim.rebuts[1].at == (*at, "rebuts", 1)
    assert claim.background == Ref(kind=RefKind.BACKGROUND, target="war", at=(*at, "background"))
    assert claim.locations == (Ref(kind=RefKind.LOCATION, target="pier", at=(*at, "locations", 0)),)
    (appearance,) = claim.appearances
    assert (appearance.url, appearance.archived) == ("https://a.org/b", "https://c.org")
    assert appearance.published == date(2016, 3, 15)
    assert claim.reviewed == Review(by="A. Writer", on=date(2016, 5, 6))


def test_claimants_may_be_named_on_the_spot_and_quotes_have_context() -> None:
    text = CLAIM.format("{name: The ministry, kind: organization}", "{exact: hit, prefix: two, source: log}")
    (claim,) = read(text).claims
    assert claim.claimant == NamedClaimant(name="The ministry", kind=AgentKind.ORGANIZATION)
    assert claim.quote == Quote(exact="hit", prefix="two", source="log", at=("claims", 0, "quote"))


def test_locations_have_coordinates_a_geometry_or_neither() -> None:
    pier, bay, ship = read(
        "summary: x\nlocations:\n"
        "  - {id: pier, name: Pier, lat: 54, lon: 12.10, uncertainty_m: 50, country: NO, geonames: 170654}\n"
        "  - {id: bay, name: Bay, geometry: {type: LineString, coordinates: [[12, 54], [12.5, 54, 3]]}}\n"
        "  - {id: ship, name: Ship, unlocated: It sails., role: event, quote: the ship, aliases: [Boat]}\n"
    ).locations
    assert (pier.lat, pier.lon, pier.uncertainty_m) == (54.0, 12.1, 50.0)
    assert (pier.country, pier.geonames, pier.role) == ("NO", "170654", LocationRole.MENTIONED)
    assert bay.geometry == {"type": "LineString", "coordinates": [[12, 54], [12.5, 54, 3]]}
    assert (ship.lat, ship.unlocated, ship.role) == (None, "It sails.", LocationRole.EVENT)
    assert (ship.quote, ship.aliases) == (Quote(exact="the ship", at=("locations", 2, "quote")), ("Boat",))


@pytest.mark.parametrize(
    "geometry",
    [
        "{type: Point, coordinates: [12, 54]}",
        "{type: MultiPoint, coordinates: [[12, 54], [13, 54]]}",
        "{type: MultiLineString, coordinates: [[[12, 54], [13, 54]]]}",
        "{type: Polygon, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]]}",
        "{type: MultiPolygon, coordinates: [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]}",
        "{type: GeometryCollection, geometries: [{type: Point, coordinates: [12, 54]}]}",
    ],
)
def test_every_type_of_geometry_is_taken(geometry: str) -> None:
    (place,) = read(f"summary: x\nlocations: [{{id: a, name: b, geometry: {geometry}}}]").locations
    assert place.geometry is not None


def test_the_other_lists_keep_their_order_and_places() -> None:
    found = read(
        "summary: x\nkey_points: [a, b]\nrelated: [port]\ntranslation_of: hafen\nauthors: [A. Writer]\n"
        "published: 2016-05-06\nsource: {headline: Closed, published: 2016-05-04, display: none}\n"
        "timeline: [{date: 2016-03, title: Closed, text: c, location: pier, sources: [log]}]\n"
        "people: [{id: min, name: The Minister, kind: person, url: 'https://a.org'}]\n"
        "glossary: [{term: Pier, definition: d}]\ncorrections: [{date: 2016-05-07, text: e}]\n"
        "sources: [{id: log, title: Log, published: 2016, kind: official, accessed: 2016-05-06}]\n"
    )
    assert [point.at for point in found.key_points] == [("key_points", 0), ("key_points", 1)]
    assert found.related == (Ref(kind=RefKind.EXPLAINER, target="port", at=("related", 0)),)
    assert found.translation_of == Ref(kind=RefKind.EXPLAINER, target="hafen", at=("translation_of",))
    assert found.published == date(2016, 5, 6)
    assert (found.source.headline, found.source.display) == ("Closed", Display.NONE)
    assert found.timeline[0].location == Ref(
        kind=RefKind.LOCATION, target="pier", at=("timeline", 0, "location")
    )
    assert found.people[0].url == "https://a.org"
    assert found.glossary[0].definition.at == ("glossary", 0, "definition")
    assert found.corrections[0].date == date(2016, 5, 7)
    assert found.sources[0].published is not None
    assert found.sources[0].published.text == "2016"
    assert [prose.text for prose in found.prose()] == ["x", "a", "b", "c", "d", "e"]


class Other(str):
    """A text that is no plain `str`."""

    __slots__ = ()


@given(st.text("a \t\n\xa0\u2009é\x00", max_size=8) | st.text())
def test_a_line_is_read_alike_on_every_way(text: str) -> None:
    def reading(value: str) -> object:
        try:
            return read_line(value)
        except PydanticCustomError as error:
            return error.context

    assert reading(text) == reading(Other(text))
