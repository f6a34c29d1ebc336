import lxml.html

from nutgraf.core.diagnostic import Label
from nutgraf.core.rules import QUOTE_NOT_FOUND, UNREADABLE_SOURCE, UNUSED_SOURCE
from nutgraf.core.text import Place, Source, Span
from nutgraf.render.problems import panel, problem_page

FILE = Source(path="seeds/<b>.yaml", text="claims:\n  - quote: it <fell> down\n")
FOUND = FILE.place(Span(FILE.text.index("it <fell>"), len(FILE.text) - 1))


def text_of(html: str) -> str:
    return " ".join(str(lxml.html.fromstring(html).text_content()).split())


def test_a_mistake_is_shown_with_its_place_and_how_to_mend_it() -> None:
    mistake = QUOTE_NOT_FOUND.at(
        FOUND,
        "the article does not contain `<it>`",
        help="quote\nthe words",
        notes=("near: it falls",),
        also=(Label(place=Place(path="a.txt", line=7), text="near here"),),
    )
    html = panel([mistake])
    assert text_of(html) == (
        "1 mistake error[quote-not-found] the article does not contain `<it>` seeds/<b>.yaml:2:12 "
        "- quote: it <fell> down a.txt:7:1 near here help: quote the words near: it falls"
    )
    assert "<u>it &lt;fell&gt; down</u>" in html


def test_a_very_long_line_is_cut_around_the_mistake() -> None:
    line = f"{'a' * 5000} here {'b' * 5000}"
    place = Source(path="a.yaml", text=line).place(Span(5001, 5005))
    html = panel([UNUSED_SOURCE.at(place, "cited nowhere")])
    assert "<u>here</u>" in html
    assert len(html) < 2000


def test_a_mistake_without_a_line_or_beyond_its_line_is_still_shown() -> None:
    for place in (
        Place(path="a.txt"),
        Place(path="a.txt", line=3, column=90, end_column=95, excerpt="short"),
    ):
        assert "a.txt:" in panel([UNREADABLE_SOURCE.at(place, "is empty")])


def test_nothing_is_shown_where_nothing_is_wrong() -> None:
    assert panel([]) == ""


def test_an_explainer_that_cannot_be_shown_has_a_page_of_its_mistakes() -> None:
    page = problem_page("bridge", "", [QUOTE_NOT_FOUND.at(FOUND, "no such quote")])
    assert (page.url, page.title, page.edit_path) == ("explainers/bridge/", "bridge", "seeds/<b>.yaml")
    assert "no such quote" in page.head
    assert not page.sections
