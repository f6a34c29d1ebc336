"""An article is edited after it was quoted: no quote may ever end up at another sentence in silence."""

import random
import re
from collections.abc import Callable

import pytest

from nutgraf.anchor.find import find
from nutgraf.anchor.folding import fold
from nutgraf.core.quote import Anchored, Missing, Moved, Outcome, Quote
from nutgraf.core.text import Span

EDITS = 60
NAMES = "Konashenkov Haddad Peskov Mansour Lavrov Assaf Petrov Darwish".split()
PLACES = "Latakia Homs Palmyra Aleppo Kawkab Hama Idlib Tartus".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
VERBS = "struck hit shelled bombed raided".split()


def article(chance: random.Random) -> list[str]:
    """Sentences that differ from one another in few words, no two alike."""
    sentences: list[str] = []
    while len(sentences) < 12:
        sentence = (
            f"On {chance.choice(DAYS)} {chance.randint(2, 40)} aircraft from the base near "
            f"{chance.choice(PLACES)} {chance.choice(VERBS)} {chance.randint(2, 30)} positions "
            f"outside {chance.choice(PLACES)}, the spokesman "
            f"{chance.choice(NAMES)} told reporters at the end of the week."
        )
        if sentence not in sentences:
            sentences.append(sentence)
    return sentences


def deleted(_: str, __: random.Random) -> str:
    return ""


def rewritten(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    for at in chance.sample(range(len(words)), len(words) // 5):
        words[at] = chance.choice("some other words that nobody had written there".split())
    return " ".join(words)


def renumbered(sentence: str, chance: random.Random) -> str:
    """Half of the time a digit is added, so that the number quoted stands inside the new one."""
    add = chance.random() < 0.5
    return re.sub(r"\d+", lambda m: f"{m[0]}0" if add else str(int(m[0]) + chance.randint(1, 9)), sentence)


def negated(sentence: str, chance: random.Random) -> str:
    return sentence.replace(" told reporters", chance.choice([" never told reporters", " told no reporters"]))


def renamed(sentence: str, chance: random.Random) -> str:
    old = next(name for name in NAMES if name in sentence)
    return sentence.replace(old, chance.choice([name for name in NAMES if name != old]))


def outcomes(edit: Callable[[str, random.Random], str], *, context: bool) -> list[tuple[str, str, Outcome]]:
    """The sentence quoted, the article after the edit, and what becomes of the quote, `EDITS` times over."""
    made = []
    for seed in range(EDITS):
        chance = random.Random(seed)  # noqa: S311 - the same edits in every run
        sentences = article(chance)
        at = chance.randrange(1, len(sentences) - 1)
        quote = Quote(
            exact=sentences[at],
            prefix=sentences[at - 1][-30:] if context else "",
            suffix=sentences[at + 1][:30] if context else "",
            at=("quote",),
        )
        before = " ".join(sentences)
        start = before.index(sentences[at])
        assert find(quote, fold(before)) == Anchored(span=Span(start, start + len(sentences[at])))
        edited = edit(sentences[at], chance)
        if edited not in sentences:
            sentences[at] = edited
            after = " ".join(filter(None, sentences))
            made.append((quote.exact, after, find(quote, fold(after))))
    return made


@pytest.mark.parametrize("in_context", [False, True], ids=["alone", "in context"])
@pytest.mark.parametrize("edit", [deleted, rewritten, renumbered, negated, renamed])
def test_no_edit_ties_a_quote_to_another_sentence(
    edit: Callable[[str, random.Random], str], in_context: bool
) -> None:
    results = outcomes(edit, context=in_context)
    assert len(results) >= EDITS - 3
    for _, _, outcome in results:
        assert isinstance(outcome, Missing)
        assert outcome.nearest
        assert not any(passage.typographic for passage in outcome.nearest)


@pytest.mark.parametrize(
    ("edit", "differs"),
    [(renumbered, "numbers_differ"), (negated, "negation_differs"), (renamed, "names_differ")],
)
def test_what_an_edit_turned_around_is_said_of_the_closest_passage(
    edit: Callable[[str, random.Random], str], differs: str
) -> None:
    for exact, after, outcome in outcomes(edit, context=False):
        assert isinstance(outcome, Missing)
        closest = outcome.nearest[0]
        assert getattr(closest, differs), (exact, after[closest.span.start : closest.span.end])


def test_the_same_words_in_another_place_are_not_those_that_were_quoted() -> None:
    for seed in range(EDITS):
        sentences = article(random.Random(seed))  # noqa: S311 - the same edits in every run
        sentences[9] = sentences[2]
        quote = Quote(exact=sentences[2], prefix=sentences[1], at=("quote",))
        assert isinstance(find(quote, fold(" ".join(sentences))), Anchored)
        del sentences[2]
        assert isinstance(find(quote, fold(" ".join(sentences))), Moved)
