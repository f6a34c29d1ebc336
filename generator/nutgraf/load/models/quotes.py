"""Quotes, as annotations write them."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from nutgraf.load.models.entry import Entry
from nutgraf.load.models.values import Line, Text, unfit


class Quote(Entry):
    """Words that the article holds, with what tells their place from others (W3C TextQuoteSelector).

    Where the words stand only once, the quote may be given as text alone.
    """

    noun: ClassVar[str] = "a quote"

    exact: Text = Field(
        description="The quoted words, as they stand in the text. Differences of white space, of kinds of "
        "quotation marks and of dashes do not count; any other does."
    )
    prefix: Text = Field(
        default="",
        description="The words right before the quote; needed only where it stands in several places.",
    )
    suffix: Text = Field(
        default="",
        description="The words right after the quote; needed only where it stands in several places.",
    )
    source: Line = Field(
        default="",
        description="The id of an entry of `sources` that keeps a text under `article`: the quote is looked "
        "for there instead of in the explainer's article.",
    )


def _quote(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return {"exact": value}
    raise unfit(
        value, "the quoted words, or a mapping with `exact`", "write the words as they stand in the text"
    )


QuoteOrText = Annotated[Quote, BeforeValidator(_quote, json_schema_input_type=Text | Quote)]
"""A quote that may be given as text alone."""
