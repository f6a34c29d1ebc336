"""Rules on quotes: each stands in its text, in one place, in the context given."""

from collections.abc import Iterator

from msgspec import Struct

from nutgraf.check.context import Context
from nutgraf.check.passages import comparison, in_sentence, kinds_of_difference, shorten
from nutgraf.check.rewording import reword, yaml_string
from nutgraf.core import rules
from nutgraf.core.article import Article
from nutgraf.core.diagnostic import Diagnostic, Fix
from nutgraf.core.explainer import Explainer
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.quote import MOST_COMPARED, Ambiguous, Candidate, Missing, Moved, NearPassage, Quote
from nutgraf.core.text import Span

_UNMISTAKABLE_WORDS = 8
_UNMISTAKABLE_LENGTH = 40
"""Code points. A shorter quote could stand by chance where another sentence stood."""


def found(explainer: Explainer, _: Context) -> Iterator[Diagnostic]:
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


class _Search(Struct, frozen=True, kw_only=True):
    """A quote, the file that gives it, and the text that it was looked for in."""

    file: AnnotationFile
    quote: Quote
    article: Article

    @property
    def text(self) -> str:
        """The name of the text."""
        if self.quote.source:
            return f"the text of the source `{self.quote.source}` ({self.article.path})"
        return f"the article {self.article.path}"

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
            f"this quote is longer than {search.text}",
            label=f"{words:,} characters, the text has {text:,}",
            help="quote the sentence that matters, as it stands in the text",
        )
    message = f"{search.text} does not contain this quote"
    if not outcome.nearest:
        long = len(quote.exact) > MOST_COMPARED
        advice = "it is too long to be compared" if long else "no passage is like it"
        return rules.QUOTE_NOT_FOUND.at(
            place,
            message,
            label="not found",
            help=f"{advice}: see if it is from another text, or copy the words as they stand",
            notes=tuple(_omission(quote)),
        )
    closest, *others = outcome.nearest
    notes = [_compared(search, closest)]
    notes += [f"also like it, {search.where(p.span)}: {_shown(search, p.span)}" for p in others]
    if not closest.typographic:
        notes += _omission(quote)
    return rules.QUOTE_NOT_FOUND.at(
        place,
        message,
        label="not found",
        help=f"closest passage: {_shown(search, closest.span)}",
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
    line = search.article.line_at(span.start)
    title = f"write the quote as {f'line {line} of ' if line else ''}the text has it"
    return reword(search.file, [(search.exact, words)], title)


def _moved(search: _Search, outcome: Moved) -> Diagnostic:
    quote = search.quote
    stands = {"prefix": outcome.prefix, "suffix": outcome.suffix}
    wrong = {key: words for key, words in stands.items() if words is not None}
    given = " or ".join(words for key, words in _given(quote).items() if key in wrong)
    advice = " and ".join(
        f"`{key}: {yaml_string(words)}`" if words else f"no `{key}`, as nothing stands there"
        for key, words in wrong.items()
    )
    return rules.QUOTE_NOT_FOUND.at(
        search.file.place((*quote.at, next(iter(wrong)))),
        f"{search.text} has the words of this quote, but not {given}",
        label="not found beside the quote",
        help=f"if the passage below is the one that you mean, give {advice}",
        notes=(f"{search.where(outcome.span)}: {in_sentence(search.article, outcome.span)}",),
        fix=_new_context(search, wrong),
    )


def _given(quote: Quote) -> dict[str, str]:
    """The context that a quote gives, as it is said."""
    given = {"prefix": ("after", quote.prefix), "suffix": ("before", quote.suffix)}
    return {key: f"{side} “{shorten(words)}”" for key, (side, words) in given.items() if words.strip()}


def _new_context(search: _Search, wrong: dict[str, str]) -> Fix | None:
    """Takes the context from around the words, where these are too many to stand elsewhere by chance."""
    exact = search.quote.exact.split()
    many = len(exact) >= _UNMISTAKABLE_WORDS or len(exact) == 1
    if not many or len(search.quote.exact) < _UNMISTAKABLE_LENGTH or not all(wrong.values()):
        return None
    edits = [((*search.quote.at, key), words) for key, words in wrong.items()]
    return reword(search.file, edits, f"give as {' and '.join(wrong)} what stands beside the quote now")


def _ambiguous(search: _Search, outcome: Ambiguous) -> Diagnostic:
    number = len(outcome.candidates) + outcome.unlisted
    given = " and ".join(_given(search.quote).values())
    if not given:
        message = f"this quote stands in {number:,} places of {search.text}"
    elif outcome.context_matches:
        message = f"this quote stands {given} in {number:,} places of {search.text}"
    else:
        message = f"this quote stands in {number:,} places of {search.text}, in none of them {given}"
    notes = [_place_to_choose(search, candidate) for candidate in outcome.candidates]
    if outcome.unlisted:
        notes.append(f"and {outcome.unlisted:,} more")
    return rules.QUOTE_AMBIGUOUS.at(
        search.file.place(search.exact),
        message,
        label="which of them?",
        help=_choice(search),
        notes=tuple(notes),
    )


def _place_to_choose(search: _Search, candidate: Candidate) -> str:
    """One of the places, and what the annotations would have to say to mean it."""
    if candidate.prefix:
        context = f"prefix: {yaml_string(candidate.prefix)}"
    elif candidate.suffix:
        context = f"suffix: {yaml_string(candidate.suffix)}"
    else:
        context = "nothing near it tells it from the others: quote more of it"
    return f"{search.where(candidate.span)}: {in_sentence(search.article, candidate.span)}\n{context}"


def _choice(search: _Search) -> str:
    """How to say which place is meant, in the form that the quote has."""
    quote = search.quote
    if _given(quote):
        return "give the prefix or suffix of the one that you mean in place of what is given now"
    if search.exact != quote.at:
        return "add the prefix or suffix of the one that you mean"
    exact = yaml_string(quote.exact) if len(quote.exact) <= _UNMISTAKABLE_LENGTH else "…"
    return f"add the prefix or suffix of the one that you mean: `quote: {{exact: {exact}, prefix: …}}`"
