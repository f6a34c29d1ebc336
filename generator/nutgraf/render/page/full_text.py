"""What a search of whole texts reads of an explainer: a plain document made from its data.

It has the words of the page and none of its interface, each part under a heading with the id that it has
on the page, so that a result can lead there. What cannot be read there is not in it: of an
article as much as the page shows. Values to narrow results down by, and what is shown of a result, are
in its head, as Pagefind has them: https://pagefind.app/docs/.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from nutgraf.core.addresses import item_id
from nutgraf.core.claim import Claim
from nutgraf.core.prose import Prose, RefKind
from nutgraf.render.dates import day, historic
from nutgraf.render.glossary import term_id
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.article import shown_blocks
from nutgraf.render.view.claim import claimant_of


def full_text(sheet: Sheet) -> str:
    """The document of an explainer, as HTML."""
    explainer = sheet.explainer
    body = "\n".join(_body(sheet))
    # Its headline first: it weighs the most, and is the title of the result.
    return (
        f"<!doctype html>\n<html>\n<head>\n{''.join(_head(sheet))}</head>\n<body data-pagefind-body>\n"
        f"{_heading(1, '', explainer.title or explainer.slug)}\n{body}\n</body>\n</html>\n"
    )


def _head(sheet: Sheet) -> Iterator[str]:
    annotations, site = sheet.explainer.annotations, sheet.edition.language
    choices = {
        "verdict": [claim.verdict for claim in annotations.claims],
        "claimant": [link.words for claim in annotations.claims if (link := claimant_of(claim, sheet))],
        "place": [location.name for location in annotations.locations],
        "topic": [sheet.edition.topic_slug(topic) for topic in annotations.topics],
    }
    for name, values in choices.items():
        for value in dict.fromkeys(values):
            yield _meta("filter", name, value)
    if changed := annotations.updated or annotations.published:
        yield _meta("sort", "date", changed.isoformat())
        yield from _shown(changed, sheet)
    if sheet.language != site:
        yield _meta("meta", "lang", sheet.language.tag)
        yield _meta("meta", "dir", sheet.language.direction)


def _shown(changed: date, sheet: Sheet) -> Iterator[str]:
    when = day(changed, sheet.edition.language)
    if when:
        yield _meta("meta", "date", when.words)
        yield _meta("meta", "datetime", when.machine)


def _body(sheet: Sheet) -> Iterator[str]:
    """Its parts in the order of the page."""
    annotations, language = sheet.explainer.annotations, sheet.language
    say = _Speaker(sheet)
    yield from _paragraphs([say(annotations.summary), *map(say, annotations.key_points)])
    for section in annotations.background:
        yield _heading(2, item_id(RefKind.BACKGROUND, section.id), section.heading)
        yield from _paragraphs([say(section.text)])
    if annotations.timeline:
        yield _heading(2, "timeline", language.gettext("Timeline"))
    for event in annotations.timeline:
        when = historic(event.date, language)
        yield from _paragraphs([", ".join(filter(None, [when.words if when else "", event.title]))])
        yield from _paragraphs([say(event.text)])
    for agent in annotations.people:
        yield _heading(2, item_id(RefKind.PERSON, agent.id), agent.name)
        yield from _paragraphs([", ".join(filter(None, [agent.role, *agent.aliases])), say(agent.text)])
    for claim in annotations.claims:
        yield _heading(2, item_id(RefKind.CLAIM, claim.id), claim.claim)
        yield from _paragraphs(_of_claim(claim, sheet, say))
    for location in annotations.locations:
        yield _heading(2, item_id(RefKind.LOCATION, location.id), location.name)
        yield from _paragraphs([", ".join(location.aliases), say(location.text)])
    article = sheet.explainer.article
    if blocks := shown_blocks(sheet):
        yield _heading(2, "article", language.gettext("The article"))
        spans = [article.blocks[block].span for block in blocks]
        yield from _paragraphs(article.text[span.start : span.end] for span in spans)
    for definition, (term, slug) in zip(annotations.glossary, sheet.glossary.terms, strict=True):
        yield _heading(2, term_id(slug), term)
        yield from _paragraphs([say(definition.definition)])
    if annotations.sources:
        yield _heading(2, "sources", language.gettext("Sources"))
    for source in annotations.sources:
        yield from _paragraphs([", ".join(filter(None, [source.title, source.author, source.publisher]))])
    if annotations.corrections:
        yield _heading(2, "corrections", language.gettext("Corrections"))
        yield from _paragraphs(say(correction.text) for correction in annotations.corrections)


class _Speaker:
    """Says Markdown fields without markup and citations."""

    def __init__(self, sheet: Sheet) -> None:
        self._typesetter = sheet.edition.typesetter(sheet.explainer)

    def __call__(self, prose: Prose | None) -> str:
        return self._typesetter.words(prose)


def _of_claim(claim: Claim, sheet: Sheet, say: _Speaker) -> Iterator[str]:
    claimant = claimant_of(claim, sheet)
    yield ", ".join([sheet.verdict(claim.verdict).label, *([claimant.words] if claimant else [])])
    if claim.quote:
        yield sheet.words(claim.quote)
    yield say(claim.assessment)
    for item in claim.evidence:
        if item.quote:
            yield sheet.words(item.quote)
        yield say(item.note)


def _meta(kind: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{kind}="{name}[content]" content="{escape(value)}">\n'


def _heading(level: int, anchor: str, words: str) -> str:
    attribute = f' id="{escape(anchor)}"' if anchor else ""
    return f"<h{level}{attribute}>{escape(words, quote=False)}</h{level}>"


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    return (f"<p>{escape(text, quote=False)}</p>" for text in texts if text)
