from collections.abc import Mapping

import pytest
import yaml

from nutgraf.anchor.find import find
from nutgraf.anchor.folding import fold
from nutgraf.check.context import Context
from nutgraf.check.quotes import found
from nutgraf.core.article import Article, Block, BlockKind
from nutgraf.core.catalogue import Catalogue
from nutgraf.core.claim import Claim, Evidence, Stance
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Annotations, Explainer, SourceArticle
from nutgraf.core.fixes import apply_fixes
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.prose import Prose, Ref, RefKind
from nutgraf.core.quote import Anchored, Quote
from nutgraf.core.text import Source, Span
from nutgraf.load.yaml_nodes import parse
from nutgraf.maps.quick_ground import quick_ground

CONTEXT = Context(catalogue=Catalogue(entries={}), scale=(), files=frozenset(), ground=quick_ground)
TEXT = (
    "HARBOUR TOWN — The harbour was closed on Monday after a crane fell.\n\n"
    "A pilot said “two ships” were hit — and that 1,100 tonnes of grain had been lost at sea.\n\n"
    "The harbour was closed again on Tuesday. Nobody was hurt."
)


def article(path: str, text: str, *, lines: bool = True) -> Article:
    """An article whose paragraphs stand in lines 1, 3, 5 and so on of its file."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    starts = tuple((block.span.start, 2 * number + 1) for number, block in enumerate(blocks))
    return Article(path=path, text=text, blocks=tuple(blocks), lines=starts if lines else ())


def explainer(
    annotations: str, kept: Mapping[str, Article] | None = None, *, lines: bool = True
) -> Explainer:
    """An explainer with a claim for each item under `claims`, its quotes looked up."""
    source = Source(path="seeds/harbour.yaml", text=annotations)
    parsed = parse(source)
    assert parsed.data is not None
    claims = []
    for number, claim in enumerate(parsed.data["claims"]):
        at: KeyPath = ("claims", number)
        evidence = tuple(
            Evidence(
                source=Ref(kind=RefKind.SOURCE, target=item["source"], at=(*at, "evidence", index, "source")),
                stance=Stance.CONTEXT,
                quote=quote((*at, "evidence", index, "quote"), item["quote"], item["source"]),
                at=(*at, "evidence", index),
            )
            for index, item in enumerate(claim.get("evidence", ()))
        )
        words = quote((*at, "quote"), claim["quote"]) if "quote" in claim else None
        claims.append(
            Claim(id=f"c{number}", claim="", verdict="disputed", quote=words, evidence=evidence, at=at)
        )
    decoded = Annotations(
        file=AnnotationFile(source=source, nodes=parsed.nodes),
        summary=Prose(text="", at=("summary",)),
        slug="harbour",
        claims=tuple(claims),
    )
    main = article("seeds/harbour.txt", TEXT, lines=lines)
    texts = {"": main, **(kept or {})}
    return Explainer(
        annotations=decoded,
        article=main,
        kept=kept or {},
        outcomes={q.at: find(q, fold(texts[q.source].text)) for q in decoded.quotes() if q.source in texts},
        title="",
        source=SourceArticle(),
    )


def quote(at: KeyPath, given: str | dict[str, str], source: str = "") -> Quote:
    if isinstance(given, str):
        return Quote(exact=given, source=source, at=at)
    prefix, suffix = given.get("prefix", ""), given.get("suffix", "")
    return Quote(exact=given["exact"], prefix=prefix, suffix=suffix, source=source, at=at)


def only(annotations: str, kept: Mapping[str, Article] | None = None, *, lines: bool = True) -> Diagnostic:
    (diagnostic,) = found(explainer(annotations, kept, lines=lines), CONTEXT)
    return diagnostic


def mended(annotations: str) -> str:
    """The annotations after the fix of their one mistake, which must leave no other."""
    diagnostic = only(annotations)
    assert diagnostic.fix
    text, made = apply_fixes(annotations, [diagnostic.fix])
    assert made == (diagnostic.fix,)
    assert list(found(explainer(text), CONTEXT)) == []
    return text


def test_a_quote_that_has_its_place_is_no_mistake() -> None:
    made = explainer("claims: [{quote: two ships}, {quote: {exact: harbour was closed, suffix: on}}]")
    assert all(isinstance(outcome, Anchored) for outcome in made.outcomes.values())
    assert list(found(made, CONTEXT)) == []


def test_a_missing_quote_is_shown_beside_the_closest_passage() -> None:
    diagnostic = only("claims:\n  - quote: that 100 tonnes of grain had not been lost\n")
    assert diagnostic.code == "quote-not-found"
    assert diagnostic.message == "the article seeds/harbour.txt does not contain this quote"
    assert (diagnostic.place.line, diagnostic.place.column) == (2, 12)
    assert diagnostic.help == "closest passage: that 1,100 tonnes of grain had been lost"
    assert diagnostic.notes == (
        (
            "line 3, the numbers differ: 100 here, 1,100 there; a negation differs:\n"
            "- that [100] tonnes of grain had [not] been lost\n"
            "+ that [1,100] tonnes of grain had been lost"
        ),
    )
    assert diagnostic.fix is None


def test_more_passages_are_named_after_the_closest() -> None:
    diagnostic = only("claims: [{quote: The harbour was closed on Friday}]")
    assert diagnostic.notes[1] == "also like it, line 5: The harbour was closed again"


def test_where_nothing_is_like_it_that_is_said() -> None:
    diagnostic = only("claims: [{quote: parliament dissolved itself without a vote}]")
    assert diagnostic.help.startswith("no passage is like it")
    assert diagnostic.notes == ()


def test_a_quote_longer_than_the_text_is_told_so() -> None:
    diagnostic = only(f"claims: [{{quote: '{TEXT} And more.'}}]".replace("\n\n", " "))
    assert diagnostic.message == "this quote is longer than the article seeds/harbour.txt"


def test_a_quote_with_words_left_out_is_told_that_it_cannot() -> None:
    diagnostic = only("claims: [{quote: 'A pilot said … 1,100 tonnes of grain had been lost'}]")
    assert any("one unbroken passage" in note for note in diagnostic.notes)


def test_a_text_without_lines_is_shown_without_them() -> None:
    diagnostic = only("claims: [{quote: that nine tonnes of grain had been lost}]", lines=False)
    assert diagnostic.notes[0].startswith("in the text, the numbers differ:\n- that [nine] tonnes")


def test_evidence_is_looked_for_in_the_text_that_its_source_keeps() -> None:
    annotations = (
        "claims: [{evidence: [{source: log, quote: the crane fell at noon}, {source: web, quote: x}]}]"
    )
    kept = {"log": article("seeds/log.txt", "The crane fell at dawn.")}
    diagnostic = only(annotations, kept)
    assert diagnostic.message == "the text of the source `log` (seeds/log.txt) does not contain this quote"
    assert diagnostic.place.column == annotations.index("the crane") + 1


@pytest.mark.parametrize(
    "written",
    [
        "«two ships» were hit, and",
        "'«two ships» were hit, and'",
        '"«two ships» were hit\\u002c and"',
        ">-\n      «two ships»\n      were hit, and\n    # a comment",
        "|\n      «two ships»\n      were hit, and\n",
        "«two ships»\n      were hit, and  # a comment",
        "{exact: '«two ships» were hit, and', x-why: 1}",
        "{exact: '«two ships» were hit, and', prefix: said, suffix: that}",
    ],
)
def test_other_typography_is_mended_in_every_way_to_write_yaml(written: str) -> None:
    text = mended(f"claims:\n  - x-before: 1\n    quote: {written}\n    x-after: 2\n")
    (claim,) = yaml.safe_load(text)["claims"]
    exact = claim["quote"]["exact"] if isinstance(claim["quote"], dict) else claim["quote"]
    assert exact == "“two ships” were hit — and"
    assert (claim["x-before"], claim["x-after"]) == (1, 2)
    assert ("# a comment" in text) == ("# a comment" in written)


@pytest.mark.parametrize(
    "written",
    [
        "{exact: '«two ships» were hit', prefix: the mayor said}",
        "&shared '«two ships» were hit'",
        "'two ships were not hit'",
        "'three ships were hit'",
        "'«The harbour» was closed'",
    ],
    ids=["context", "anchor", "negation", "number", "two places"],
)
def test_no_fix_is_offered_where_it_might_be_wrong(written: str) -> None:
    assert only(f"claims: [{{quote: {written}}}]").fix is None


def test_one_place_in_another_context_is_not_taken_in_silence() -> None:
    annotations = (
        "claims: [{quote: {exact: harbour was closed again, prefix: The mayor said the, suffix: on}}]"
    )
    diagnostic = only(annotations)
    assert diagnostic.code == "quote-not-found"
    assert diagnostic.message == (
        "the article seeds/harbour.txt has the words of this quote, but not after “The mayor said the”"
    )
    assert diagnostic.place.column == annotations.index("The mayor") + 1
    assert diagnostic.help.endswith('give `prefix: "lost at sea. The"`')
    assert diagnostic.notes == ("line 5: The [harbour was closed again] on Tuesday.",)
    assert diagnostic.fix is None


def test_a_passage_of_many_words_that_moved_can_be_followed() -> None:
    text = mended(
        "claims:\n  - quote:\n      suffix: in the bay  # once\n"
        "      exact: that 1,100 tonnes of grain had been lost at\n      prefix: they added\n"
    )
    assert text == (
        'claims:\n  - quote:\n      suffix: "sea. The harbour"  # once\n'
        '      exact: that 1,100 tonnes of grain had been lost at\n      prefix: "— and"\n'
    )


def test_an_ambiguous_quote_lists_its_places_and_what_would_settle_each() -> None:
    diagnostic = only("claims:\n  - quote: harbour was closed\n")
    assert diagnostic.code == "quote-ambiguous"
    assert diagnostic.message == "this quote stands in 2 places of the article seeds/harbour.txt"
    assert '`quote: {exact: "harbour was closed", prefix: …}`' in diagnostic.help
    assert diagnostic.notes == (
        'line 1: HARBOUR TOWN — The [harbour was closed] on Monday after a crane fell.\nprefix: "— The"',
        'line 5: The [harbour was closed] again on Tuesday.\nprefix: "sea. The"',
    )


@pytest.mark.parametrize(
    ("context", "message"),
    [
        ("prefix: The", "this quote stands after “The” in 2 places of"),
        (
            "prefix: A",
            "this quote stands in 2 places of the article seeds/harbour.txt, in none of them after “A”",
        ),
        ("prefix: The, suffix: by", "in none of them after “The” and before “by”"),
    ],
)
def test_an_ambiguous_quote_says_what_its_context_does(context: str, message: str) -> None:
    assert message in only(f"claims: [{{quote: {{exact: harbour was closed, {context}}}}}]").message


def test_what_is_suggested_settles_it() -> None:
    for note in only("claims: [{quote: was}]").notes:
        context = note.split("\n")[1]
        assert list(found(explainer(f"claims: [{{quote: {{exact: was, {context}}}}}]"), CONTEXT)) == []
