"""Claims, as annotations write them."""

from typing import Annotated, Any, ClassVar

from pydantic import Field, GetPydanticSchema, ValidatorFunctionWrapHandler
from pydantic_core import core_schema

from nutgraf.core.claim import Stance
from nutgraf.core.people import AgentKind
from nutgraf.load.models.entry import Entry, Maybe, OneWord
from nutgraf.load.models.quantities import Day, EdtfDate
from nutgraf.load.models.quotes import QuoteOrText
from nutgraf.load.models.values import Line, Markdown, Slug, Text, WebUrl, read_line, unfit


class Claimant(Entry):
    """Somebody who claims and is not in `people`."""

    noun: ClassVar[str] = "a claimant"

    name: Line = Field(description="The claimant's name.")
    kind: Maybe[Annotated[AgentKind, OneWord()]] = Field(
        default=None, description="What the claimant is: a person, an organization, a group or a state."
    )
    url: WebUrl = Field(default="", description="A web page about the claimant.")


def _read_claimant(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    if isinstance(value, dict):
        return read(value)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return read_line(value)
    raise unfit(value, "the id of somebody in `people`, or a mapping with `name`")


ClaimantOrId = Annotated[
    Claimant | str,
    GetPydanticSchema(
        lambda _, handler: core_schema.no_info_wrap_validator_function(
            _read_claimant,
            handler.generate_schema(Claimant),
            json_schema_input_schema=handler.generate_schema(Line | Claimant),
        )
    ),
]
"""A claimant named on the spot, or the id of one of `people`."""


class Evidence(Entry):
    """What a source contributes to judging a claim."""

    noun: ClassVar[str] = "an item of evidence"

    source: Line = Field(description="The id of an entry of `sources`.")
    stance: Annotated[Stance, OneWord()] = Field(
        description="What the source does to the claim: it supports it, refutes it, or gives it context."
    )
    quote: Text = Field(
        default="",
        description="The words of the source. They are looked for in the text it keeps under `article`.",
    )
    note: Markdown = Field(
        default="", description="What the source shows, and why it counts as it does. Markdown."
    )


class Appearance(Entry):
    """Where else a claim was published."""

    noun: ClassVar[str] = "an appearance"

    url: WebUrl = Field(description="The web page where the claim was made.")
    archived: WebUrl = Field(default="", description="A copy of that page in a web archive.")
    published: Maybe[Day] = Field(default=None, description="The day it was published: `2016-03-15`.")


class Reviewed(Entry):
    """Who judged a claim, and when."""

    noun: ClassVar[str] = "a review"

    by: Line = Field(default="", description="Who judged the claim. Default: the explainer's authors.")
    date: Maybe[Day] = Field(
        default=None,
        description="The day of the judgement: `2016-03-15`. Default: the explainer's `updated`.",
    )


class Claim(Entry):
    """A statement that can be checked, with its verdict."""

    noun: ClassVar[str] = "a claim"

    id: Slug = Field(
        description="A name for the claim in addresses and references, unique in the explainer. It should "
        "never change once it is published."
    )
    claim: Line = Field(description="The claim in one sentence, without a verdict in it.")
    claimant: Maybe[ClaimantOrId] = Field(
        default=None,
        description="Who made the claim: the id of somebody in `people`, or a mapping with a `name`. "
        "Leave it out where nobody is named.",
    )
    made: Maybe[EdtfDate] = Field(
        default=None, description="When the claim was made, as an EDTF date: `2016`, `2016-03`, `2016-03-15`."
    )
    quote: Maybe[QuoteOrText] = Field(
        default=None, description="The words in which the article reports the claim."
    )
    verdict: Line = Field(description="The id of a verdict of the site's rating scale.")
    assessment: Markdown = Field(default="", description="Why the claim has this verdict. Markdown.")
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        description="What sources contribute. A verdict with a rating value needs at least one item.",
    )
    rebuts: tuple[Line, ...] = Field(
        default=(),
        description="The claims that this one contradicts: an `id` of this explainer, `slug/id` of another. "
        "Both claims show it.",
    )
    background: Line = Field(
        default="", description="The id of the `background` section that explains the claim."
    )
    locations: tuple[Line, ...] = Field(
        default=(), description="The ids of the `locations` that the claim is about."
    )
    appearances: tuple[Appearance, ...] = Field(
        default=(), description="Where the claim was published. Default: the source article."
    )
    reviewed: Reviewed = Field(
        default=Reviewed.model_construct(), description="Who judged the claim, and when."
    )
