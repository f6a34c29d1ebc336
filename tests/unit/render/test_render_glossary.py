"""Terms are explained where they first stand, and nothing else of the text changes."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nutgraf.core.explainer import Explainer, Term
from nutgraf.core.prose import Prose
from nutgraf.core.site import Page
from nutgraf.render.glossary import Glossary, mark_terms
from nutgraf.render.sanitizer import sanitize

TERMS = ("silt", "silt trap", "R&D", "amp", "ebb tide", "été", "水道", "qanat")
SLUGS = tuple((term, f"t{number}") for number, term in enumerate(TERMS))


class Parts(HTMLParser):
    """What stands where: the tags with their attributes, the text, and the text in terms."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.open: list[str] = []
        self.terms: list[tuple[str, list[str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "ng-term") in attrs:
            self.terms.append(("", list(self.open)))
            self.open.append("term")
            return
        self.tags.append((tag, tuple(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the library's signature
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.open and self.open[-1] == "term":
            words, around = self.terms[-1]
            self.terms[-1] = (words + data, around)


def words_of(html: str, *terms: str) -> list[str]:
    marked, _ = mark_terms(html, tuple((term, f"t{number}") for number, term in enumerate(terms)))
    return [words for words, _ in Parts(marked).terms]


PIECES = [*TERMS, "SILT", "silty", "&amp;", "&lt;", "&nbsp;", " ", " ", ".", "\u0301", "x", "e"]
TAGS = ["p", "em", "code", "a", "h4", "strong", "abbr"]


@st.composite
def fields(draw: st.DrawFn) -> str:
    """Sanitised HTML in which terms stand in text, in attributes, in links and in code."""
    html = ""
    for _ in range(draw(st.integers(1, 6))):
        text = "".join(draw(st.lists(st.sampled_from(PIECES), max_size=6)))
        tag = draw(st.sampled_from(TAGS))
        title = f' title="{draw(st.sampled_from(TERMS))}"' if draw(st.booleans()) else ""
        href = ' href="https://silt.example/silt"' if tag == "a" else ""
        html += draw(st.sampled_from([text, f"<{tag}{href}{title}>{text} silt</{tag}>"]))
    return sanitize(html)


@given(fields(), st.sets(st.sampled_from([slug for _, slug in SLUGS])))
def test_only_links_are_added_and_only_to_running_text(html: str, explained: set[str]) -> None:
    marked, found = mark_terms(html, SLUGS, explained)
    before, after = Parts(html), Parts(marked)
    assert after.text == before.text
    assert after.tags == before.tags
    assert len(after.terms) == len(found)
    assert not found & explained
    assert re.sub(r'<a class="ng-term"[^>]*>(.*?)</a>', r"\1", marked) == html
    for words, around in after.terms:
        assert words.replace("\xa0", " ").casefold() in {term.casefold() for term in TERMS}
        assert not {"a", "code", "h4", "abbr"} & set(around)


@given(fields())
def test_what_is_explained_once_is_not_explained_again(html: str) -> None:
    marked, found = mark_terms(html, SLUGS)
    assert mark_terms(html, SLUGS, found)[1].isdisjoint(found)
    assert len({words.casefold() for words, _ in Parts(marked).terms}) == len(found)


def test_terms_are_whole_words_in_any_case_and_spacing() -> None:
    assert words_of("<p>Silt, silty, desilt; silt</p>", "silt") == ["Silt"]
    assert words_of("<p>the Spring\n tide came</p>", "spring tide") == ["Spring\n tide"]
    assert words_of("<p>the spring&nbsp;tide came</p>", "spring tide") == ["spring\xa0tide"]
    assert words_of("<p>ÉTÉ étéx</p>", "été") == ["ÉTÉ"]
    assert words_of("<p>the mariner’s chart</p>", "mariner's chart") == ["mariner’s chart"]
    assert words_of("<p>R&amp;D &amp;</p>", "r&d", "amp") == ["R&D"]


def test_a_letter_with_its_marks_is_one_letter() -> None:
    assert words_of("<p>cafe\u0301</p>", "cafe") == []
    assert words_of("<p>قناةٌ ثم قناة</p>", "قناة") == ["قناة"]


def test_scripts_without_spaces_have_no_edges_of_words() -> None:
    assert words_of("<p>这条水道很长</p>", "水道") == ["水道"]


def test_the_longest_term_wins_and_its_parts_stay_part_of_it() -> None:
    assert words_of("<p>a silt trap, then silt</p>", "silt", "silt trap") == ["silt trap", "silt"]
    marked, _ = mark_terms("<p>a silt trap</p>", (("silt", "a"), ("silt trap", "b")), {"b"})
    assert marked == "<p>a silt trap</p>"


def test_a_page_explains_each_term_once_and_only_in_its_prose() -> None:
    glossary = Glossary([("silt", "silt")])

    def field(*at: str | int) -> str:
        return glossary.explain("<p>silt</p>", Prose(text="silt", at=at))

    assert field("glossary", 0, "definition") == "<p>silt</p>"
    assert field("corrections", 0, "text") == "<p>silt</p>"
    assert not glossary.explains("silt")
    assert field("summary") == (
        '<p><a class="ng-term" id="term-silt.use" href="#term-silt" '
        'aria-describedby="term-silt.text">silt</a></p>'
    )
    assert field("key_points", 0) == "<p>silt</p>"
    assert glossary.explains("silt")


@pytest.fixture
def wordy(bridge: Explainer) -> Explainer:
    """The explainer with terms that its summary, its background and nothing at all speaks of."""
    names = ("bridge", "Bridge!", "water", "zeppelin")
    terms = tuple(
        Term(term=name, definition=Prose(text=f"A *{name}*.", at=("glossary", i)), at=("glossary", i))
        for i, name in enumerate(names)
    )
    return replace(bridge, annotations=replace(bridge.annotations, glossary=terms))


def test_the_page_links_terms_and_entries_both_ways(
    wordy: Explainer, render: Callable[..., dict[str, Page]], whole: Callable[[Page], str]
) -> None:
    pages = render(wordy)
    html = whole(pages["explainers/bridge/"])
    for slug in ("bridge", "water"):
        assert html.count(f'href="#term-{slug}" aria-describedby="term-{slug}.text"') == 1
        assert html.count(f'id="term-{slug}.use"') == html.count(f'href="#term-{slug}.use"') == 1
        assert html.count(f'id="term-{slug}"') == html.count(f'id="term-{slug}.text"') == 1
    assert 'id="term-bridge-2"' in html
    assert 'href="#term-zeppelin.use"' not in html
    assert "ng-term" not in whole(pages["claims/bridge/cracks/"])
