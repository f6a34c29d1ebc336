"""Pairing articles with annotations, and what is said of files without a partner."""

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.seeds import ANNOTATION_ENDINGS, Seeds
from nutgraf.core.text import Place, Source
from nutgraf.load.pairs import pair, unpaired_articles


def seeds(*paths: str, unreadable: tuple[str, ...] = ()) -> Seeds:
    sources = [Source(path=path, text="x") for path in sorted(paths)]
    return Seeds(
        folder="seeds",
        articles=tuple(s for s in sources if not s.path.lower().endswith(ANNOTATION_ENDINGS)),
        annotations=tuple(s for s in sources if s.path.lower().endswith(ANNOTATION_ENDINGS)),
        unreadable=tuple(rules.UNREADABLE_SOURCE.at(Place(path=path), "not UTF-8") for path in unreadable),
    )


def pairs(*paths: str, unreadable: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    found, _ = pair(seeds(*paths, unreadable=unreadable))
    return [
        (one.stem, one.article.path if one.article else "", one.annotations.path if one.annotations else "")
        for one in found
    ]


def problems(*paths: str, kept: tuple[str, ...] = (), unreadable: tuple[str, ...] = ()) -> list[Diagnostic]:
    found, reported = pair(seeds(*paths, unreadable=unreadable))
    return [*reported, *unpaired_articles(found, frozenset(kept))]


def messages(*paths: str, kept: tuple[str, ...] = (), unreadable: tuple[str, ...] = ()) -> list[str]:
    return [problem.message for problem in problems(*paths, kept=kept, unreadable=unreadable)]


def test_files_of_one_stem_in_one_folder_are_a_pair() -> None:
    paths = ("s/b/x.md", "s/b/x.yml", "s/a/x.TXT", "s/a/x.YAML")
    assert pairs(*paths) == [("s/a/x", "s/a/x.TXT", "s/a/x.YAML"), ("s/b/x", "s/b/x.md", "s/b/x.yml")]
    assert messages(*paths) == []


def test_accents_pair_however_they_are_composed() -> None:
    assert messages("s/cafe\u0301.txt", "s/caf\u00e9.yaml") == []


def test_annotations_without_an_article_name_the_files_that_would_do() -> None:
    (problem,) = problems("seeds/syria/x.yaml")
    assert problem.code == "missing-pair"
    assert problem.place.path == "seeds/syria/x.yaml"
    assert problem.message == (
        "seeds/syria/x.yaml has no article: seeds/syria/x.txt, .md or .html is missing"
    )


def test_an_article_without_annotations_names_the_files_that_would_do() -> None:
    (problem,) = problems("seeds/x.md")
    assert problem.code == "missing-pair"
    assert problem.message == "seeds/x.md has no annotations: seeds/x.yaml or .yml is missing"


def test_a_kept_text_needs_no_annotations() -> None:
    assert messages("s/x.txt", "s/x.yaml", "s/report.md", kept=("s/report.md",)) == []


def test_kept_texts_of_one_stem_are_not_ambiguous() -> None:
    assert messages("s/report.md", "s/report.txt", kept=("s/report.md", "s/report.txt")) == []


def test_a_misspelt_partner_is_suggested_on_both_sides() -> None:
    missing_article, missing_annotations = problems(
        "s/Hmeimim.txt", "s/hmeimin.yaml", "t/hmeimim.txt", "t/hmeimim.yaml"
    )
    assert missing_article.help == "did you mean `s/Hmeimim.txt`? the two must have the same name"
    assert missing_annotations.help == "did you mean `s/hmeimin.yaml`? the two must have the same name"


def test_nothing_is_suggested_that_has_a_partner_or_is_unlike() -> None:
    for problem in problems("s/homs.txt", "s/homs.yaml", "s/homz.yaml", "s/aleppo.txt"):
        assert "did you mean" not in problem.help


def test_two_articles_for_one_explainer_are_both_named() -> None:
    (problem,) = problems("s/x.txt", "s/x.md", "s/x.yaml")
    assert problem.code == "ambiguous-pair"
    assert problem.message == "s/x.md and s/x.txt are both articles of one explainer"
    assert [label.place.path for label in problem.labels] == ["s/x.txt", "s/x.md"]
    assert pairs("s/x.txt", "s/x.md", "s/x.yaml") == [("s/x", "s/x.md", "s/x.yaml")]


def test_two_files_of_annotations_for_one_explainer_are_both_named() -> None:
    assert messages("s/x.txt", "s/x.yaml", "s/x.yml") == [
        "s/x.yaml and s/x.yml are both annotations of one explainer"
    ]


def test_a_partner_that_could_not_be_read_is_not_missing() -> None:
    assert messages("s/x.yaml", unreadable=("s/x.txt",)) == []
    assert messages("s/x.txt", unreadable=("s/x.yaml",)) == []
    assert pairs("s/x.yaml", unreadable=("s/x.txt",)) == [("s/x", "", "s/x.yaml")]


def test_a_stem_of_which_nothing_could_be_read_is_known_all_the_same() -> None:
    assert pairs(unreadable=("s/x.yaml",)) == [("s/x", "", "")]


def test_what_else_could_not_be_read_is_no_pair() -> None:
    assert pairs(unreadable=("s", "s/folder", "s/link.png")) == []


def test_many_files_without_partners_are_told_apart_quickly() -> None:
    paths = [f"s/{number:04}-{side}" for number in range(2000) for side in ("a.txt", "b.yaml")]
    assert len(messages(*paths)) == 4000
