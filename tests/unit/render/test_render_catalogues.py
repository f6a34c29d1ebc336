"""Every word of the interface is there in every language that has a catalogue."""

import re

import pytest
from babel.messages.catalog import Message

import messages as tool
from nutgraf.core.verdict import DEFAULT_SCALE
from nutgraf.render.dates import day
from nutgraf.render.language import language_of, words_of

MESSAGES = [message for message in tool.gather() if message.id]
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")


def test_words_are_gathered_from_code_templates_and_the_scale() -> None:
    found = {message.id for message in MESSAGES}
    assert {"Key points", "Claimed by %(name)s", DEFAULT_SCALE[0].description} <= found


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_no_message_is_missing(language: str) -> None:
    assert list(tool.missing(language, tool.gather())) == []


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_translations_have_the_places_of_the_original_and_no_markup(language: str) -> None:
    catalogue = tool.catalogue_of(language)
    for message in MESSAGES:
        found = catalogue.get(message.id)
        assert isinstance(found, Message)
        forms = tool.forms_of(found)
        singular, *plural = (message.id,) if isinstance(message.id, str) else message.id
        allowed = placeholders("".join(plural) or singular)
        for form in forms:
            # A form for one may leave the number out: "one claim".
            assert placeholders(form) == allowed or (plural and placeholders(form) < allowed), form
            assert not re.search(r"[<>]", form), form


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_a_language_has_all_the_forms_of_its_plural(language: str) -> None:
    catalogue = tool.catalogue_of(language)
    for message in MESSAGES:
        if isinstance(message.id, tuple):
            found = catalogue.get(message.id)
            assert found is not None
            assert len(tool.forms_of(found)) == catalogue.num_plurals, message.id


def test_a_page_follows_its_language() -> None:
    assert language_of("de-AT").gettext("Claims") != "Claims"
    assert language_of("uk").ngettext("%(count)s claim examined", "%(count)s claims examined", 5) != ""
    assert language_of("ja").gettext("Claims") == "Claims"
    assert words_of("xx").gettext("Claims") == "Claims"
    assert day(None, language_of("ar")) is None
