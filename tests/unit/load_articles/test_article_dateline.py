"""Datelines: what is one, and which sentences with a dash are none."""

import pytest

from nutgraf.load.articles.dateline import find_dateline


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("TARTUS, Syria — Ships lay at anchor.", "TARTUS, Syria"),
        ("TARTUS NAVAL BASE, Syria — Ships lay at anchor.", "TARTUS NAVAL BASE, Syria"),
        ("PARIS – The talks went on.", "PARIS"),
        ("PARIS -- The talks went on.", "PARIS"),
        ("PARIS - The talks went on.", "PARIS"),
        ("PARIS—The talks went on.", "PARIS"),
        ("PARIS\u00a0—\u00a0“The talks” went on.", "PARIS"),
        ("PORT-AU-PRINCE, Haiti — Rain fell.", "PORT-AU-PRINCE, Haiti"),
        ("WASHINGTON, D.C. — Congress met.", "WASHINGTON, D.C."),
        ("LONDON, March 3 (Reuters) - Shares fell.", "LONDON"),
        ("CHICAGO, Ill. (AP) — Snow fell.", "CHICAGO, Ill."),
        ("HASAKAH, northeastern Syria — Rain fell.", "HASAKAH, northeastern Syria"),
        ("GOMA, Democratic Republic of the Congo — Rain fell.", "GOMA, Democratic Republic of the Congo"),
        ("ABIDJAN, Côte d’Ivoire — Rain fell.", "ABIDJAN, Côte d’Ivoire"),
        ("McALLEN, Texas — Rain fell.", "McALLEN, Texas"),
        ("KYIV/MOSCOW — 14 people were named.", "KYIV/MOSCOW"),
        ("МОСКВА — Переговоры продолжаются.", "МОСКВА"),
        ("MÜNCHEN – Der Verkehr ruht.", "MÜNCHEN"),
    ],
)
def test_a_dateline_is_the_place_before_the_dash(paragraph: str, place: str) -> None:
    span = find_dateline(paragraph)
    assert span is not None
    assert paragraph[span.start : span.end] == place


@pytest.mark.parametrize(
    "paragraph",
    [
        "He said — and nobody objected — that it was over.",
        "NATO — the alliance of 32 states — met.",
        "UNESCO, the UN body — The United Nations met.",
        "BREAKING — The talks are over.",
        "I — Then came the rain.",
        "TARTUS, Syria",
        "TARTUS, where the ships lie — The port was quiet.",
        "Tartus, Syria — Ships lay at anchor.",
        "PARIS-based diplomats met.",
        "THE TALKS ARE OVER — NOBODY SIGNED",
        "ALL OF THE MANY DIPLOMATS WHO MET — They left.",
        "— The talks went on.",
        "PARIS —",
        "北京 — 谈判继续。",
        "",
    ],
)
def test_other_paragraphs_have_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None
