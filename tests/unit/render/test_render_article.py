"""The notes of an article: what they say, and how far they may run beside it."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from msgspec.structs import replace

from nutgraf.core.explainer import Display, Explainer
from nutgraf.core.prose import RefKind
from nutgraf.core.site import Page
from nutgraf.core.text import Span
from nutgraf.render.annotated import Anchor, Gap, Passage
from nutgraf.render.view.article import rows_of_notes

ANCHOR = Anchor(kind=RefKind.CLAIM, item="x", span=Span(0, 1))


def passage(*, noted: bool, gap: bool = False) -> Passage:
    return Passage(
        html=Markup("<p>x</p>"),
        anchors=(ANCHOR,) if noted else (),
        gap=Gap(paragraphs=1) if gap else None,
    )


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=12), st.booleans())
def test_notes_fill_the_margin_from_the_first_to_the_end_and_never_overlap(
    layout: list[tuple[bool, bool]], ends_in_gap: bool
) -> None:
    passages = [passage(noted=noted, gap=gap) for noted, gap in layout]
    rows = rows_of_notes(passages, Gap(paragraphs=2) if ends_in_gap else None)
    at, free_from = 0, None
    for part, span in zip(passages, rows, strict=True):
        at += 1 if part.gap else 0
        assert bool(span) == bool(part.anchors)
        if span:
            assert free_from is None or free_from == at
            free_from = at + span
        at += 1
    assert free_from is None or free_from == at + ends_in_gap


def test_a_note_may_run_beside_what_follows_it() -> None:
    passages = [passage(noted=True), passage(noted=False), passage(noted=True, gap=True)]
    assert rows_of_notes(passages, None) == [3, 0, 1]


def test_a_note_says_verdict_claim_and_claimant(
    bridge: Explainer, render: Callable[..., dict[str, Page]], whole: Callable[[Page], str]
) -> None:
    html = whole(render(bridge)["explainers/bridge/"])
    note = html.partition('id="note-claim-cracks"')[2].partition("</li>")[0]
    assert "Confirmed" in note
    assert '<a href="#claim-cracks">Two piers of the bridge are cracked.</a>' in note
    assert "Riverton Council" in note
    place = html.partition('id="note-location-kell"')[2].partition("</li>")[0]
    assert 'Place: <a href="#location-kell">Kell landing</a>' in place


def test_an_excerpt_says_how_much_is_left_out(
    bridge: Explainer, render: Callable[..., dict[str, Page]], whole: Callable[[Page], str]
) -> None:
    source = replace(bridge.source, display=Display.EXCERPT)
    annotations = replace(bridge.annotations, locations=bridge.annotations.locations[:1])
    excerpt = replace(bridge, source=source, annotations=annotations)
    html = whole(render(excerpt)["explainers/bridge/"])
    assert "4 paragraphs not shown" in html
    assert "Built" not in html.partition('<h2 id="article">')[2].partition("<h2")[0]
