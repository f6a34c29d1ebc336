from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.rules import UNKNOWN_KEY
from nutgraf.core.text import Place
from nutgraf.report.github import format_github


def test_a_command_says_where_and_what_and_how_to_mend_it(not_found: Diagnostic) -> None:
    assert format_github([not_found]) == (
        "::error file=seeds/bridge.yaml,line=4,endLine=4,col=12,endColumn=31,title=quote-not-found"
        "::the article does not contain this quote"
        '%0Ahelp: the closest passage differs in one word:%0A  "the bridge is shut"'
        "%0Anote: a quote is never tied to a look-alike"
    )


def test_what_would_end_a_property_is_escaped(empty: Diagnostic) -> None:
    assert format_github([empty]).startswith("::error file=seeds/100%25 new%2C maybe%3A é.txt,line=1,")


def test_a_warning_is_a_warning(unused: Diagnostic) -> None:
    assert format_github([unused]).startswith("::warning file=seeds/bridge.yaml,line=7,")


def test_no_text_can_begin_a_command_of_its_own() -> None:
    evil = "a\r\n::set-output name=x::y\x1b[2J"
    written = format_github([UNKNOWN_KEY.at(Place(path=evil), evil, help=evil)])
    assert len(written.splitlines()) == 1
    assert "a%0D%0A::set-output name=x::y␛[2J" in written
    assert "file=a%0D%0A%3A%3Aset-output name=x%3A%3Ay␛[2J," in written


def test_there_is_one_line_for_each(all_four: tuple[Diagnostic, ...]) -> None:
    assert len(format_github(all_four).splitlines()) == 4
    assert format_github([]) == ""
