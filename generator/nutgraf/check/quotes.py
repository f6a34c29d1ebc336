"""Rules on quotes: each stands in its text, in one place, in the context given."""

from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.check.passages import comparison, in_sentence, kinds_of_difference, shorten
from nutgraf.check.rewording import reword, yaml_string
from nutgraf.core import rules
from nutgraf.core.article import Article
from nutgraf.core.diagnostic import Diagnostic, Fix
from nutgraf.core.explainer import Explainer
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.quote import Ambiguous, Candidate, Missing, Moved, NearPassage, Quote
from nutgraf.core.text import Span

_UNMISTAKABLE_WORDS = 8
_UNMISTAKABLE_LENGTH = 40
"""Code points. A shorter quote could stand by chance where another sentence stood."""


def found(explainer: Explainer) -> Iterator[Diagnostic]:
    """`quote-not-found` and `quote-ambiguous`: what was looked for and does not have its one place."""
    file = explainer.annotations.file
    for quote in explainer.annotations.quotes():
        outcome = explainer.outcomes.get(quote.at)
        article = explainer.kept.get(quote.source) if quote.source else explainer.article
        if outcome is None or article is None:
            continue
        search = _Search(file=file, quote=quote, article=article)
        match outcome:
            case Missing():
                yield _missing(search, outcome)
            case Moved():
                yield _moved(search, outcome)
            case Ambiguous():
                yield _ambiguous(search, outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """A quote, the file that gives it, and the text that it was looked for in."""

    file: AnnotationFile
    quote: Quote
    article: Article

    @property
    def text(self) -> str:
        """The name of the text."""
        path = f"`{self.article.path}`"
        return f"the text of the source `{self.quote.source}`, {path}," if self.quote.source else f"the article {path}"

    @property
    def exact(self) -> KeyPath:
        """Where the words of the quote are given."""
        inner = (*self.quote.at, "exact")
        return inner if inner in self.file.nodes else self.quote.at

    def where(self, span: Span) -> str:
        """How a person finds a passage of the text."""
        line = self.article.line_at(span.start)
        return "in the text" if line is None else f"line {line}"


def _missing(search: _Search, outcome: Missing) -> Diagnostic:
    quote = search.quote
    place = search.file.place(search.exact)
    words, text = (len(" ".join(t.split())) for t in (quote.exact, search.article.text))
    if words > text:
        return rules.QUOTE_NOT_FOUND.at(
            place,
            f"this quote is longer than {search.text.rstrip(',')}",
            label=f"{words:,} characters, the text has {text:,}",
            help="quote the sentence that matters, as it stands in the text",
        )
    message = f"{search.text} does not contain this quote"
    if not outcome.nearest:
        return rules.QUOTE_NOT_FOUND.at(
            place,
            message,
            label="not found",
            help="no passage is like it; see whether it is from another text, or copy the words as they stand",
            notes=tuple(_omission(quote)),
        )
    closest, *others = outcome.nearest
    notes = [_compared(search, closest)]
    notes += [f"{search.where(p.span)} is like it too: “{_shown(search, p.span)}”" for p in others]
    if not closest.typographic:
        notes += _omission(quote)
    return rules.QUOTE_NOT_FOUND.at(
        place,
        message,
        label="not found",
        help=f"closest passage: “{_shown(search, closest.span)}”",
        notes=tuple(notes),
        fix=_same_words(search, outcome),
    )


def _shown(search: _Search, span: Span) -> str:
    return shorten(search.article.text[span.start : span.end])


def _compared(search: _Search, passage: NearPassage) -> str:
    if passage.typographic:
        kind = "the words are the same, their punctuation or spacing is not"
    else:
        kind = kinds_of_difference(passage)
    where = search.where(passage.span)
    head = f"{where}, {kind}:" if kind else f"{where}:"
    return f"{head}\n{comparison(passage)}"


def _omission(quote: Quote) -> Iterator[str]:
    """What to know for a quote that leaves words out."""
    if "…" in quote.exact or "..." in quote.exact:
        yield "a quote is one unbroken passage: quote what stands before or after the ellipsis"


def _same_words(search: _Search, outcome: Missing) -> Fix | None:
    """Takes the words as the text has them, where one passage has the same in other typography."""
    same = [passage for passage in outcome.nearest if passage.typographic]
    fitting = [passage for passage in same if passage.context_matches]
    given = search.quote.prefix or search.quote.suffix
    if len(fitting) != 1 or (len(same) > 1 and not given):
        return None
    span = fitting[0].span
    words = search.article.text[span.start : span.end]
    title = f"write the quote as {search.where(span)} of the text has it"
    return reword(search.file, [(search.exact, words)], title)
