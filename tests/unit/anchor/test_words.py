import pytest

from nutgraf.anchor.folding import fold
from nutgraf.anchor.words import stands_free


def free(text: str) -> bool:
    """Whether what stands in brackets begins and ends where words and numbers do."""
    start, end = text.index("["), text.index("]") - 1
    folded = fold(text.replace("[", "").replace("]", ""))
    return stands_free(folded, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "[rate]",
        "the [rate], it",
        "“[rate]”",
        "[Russia]'s forces",
        "l’[armée]",
        "[Russian]-organized",
        "UN-[backed]",
        "war—[officials] say",
        "[NATO]军",
        "他们[证实]了",
        "ข่าว[ซีเรีย]ล่าสุด",
        "[100] soldiers",
        "in [2015], 100 soldiers",
        "in [2015] 100 soldiers",
        "killed [100].",
        "the war—[100] dead",
        "—[100] dead",
        "B-[52]",
        "$[1,100]",
        "10 [- officials say]",
    ],
)
def test_whole_words_and_numbers_stand_free(text: str) -> None:
    assert free(text)


@pytest.mark.parametrize(
    "text",
    [
        "sepa[rate]",
        "[rate]s",
        "[confirm]ation",
        "un[confirmed]",
        "non-[confirmed]",
        "anti-[Assad] forces",
        "[nuclear]-free",
        "they [can]'t",
        "il n’[est]",
        "об[стрел]",
        "[시리아]는",
        "و[الحكومة]",
        "[क]िताब",
        "[x]\u0302",
        "1[00]",
        "1,[100]",
        "[1],100",
        "[100],000",
        "[100].5",
        "0.[100]",
        ".[5]",
        "-[100]",
        "−[100]",
        "[100] 000",
        "1\u202f[100]",
        "[10]-20",
        "10–[20]",
        "[10]:30",
        "[1]/2",
        "[100]%",
        "[100] %",
        "[100]m",
        "[10]²",
        "[2]½",
        "1’[000]",
        "٣٬[٠٠٠]",
        "[100]万",
        "[三百]万",
        "2016-[03]-15",
    ],
)
def test_parts_of_words_and_numbers_do_not(text: str) -> None:
    assert not free(text)
