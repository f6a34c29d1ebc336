"""Rules on social cards."""

from collections.abc import Iterator

from nutgraf.check.context import Context
from nutgraf.core import rules
from nutgraf.core.claim import NamedClaimant
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Explainer
from nutgraf.core.keypath import KeyPath
from nutgraf.core.prose import Ref

_SHOWN = 12
"""Characters that a message names."""


def have_fonts(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """`card-without-font`: told once, at the first text of an explainer that no font can show."""
    texts = list(_texts(explainer))
    lost = {text: context.unlettered(text) for text, _ in texts}
    first = next((at for text, at in texts if lost[text]), None)
    if first is None:
        return
    letters = "".join(dict.fromkeys("".join(lost.values())))
    named = letters if len(letters) <= _SHOWN else f"{letters[:_SHOWN]} …"
    yield rules.CARD_WITHOUT_FONT.at(
        explainer.annotations.file.place(first), f"social cards have no font for “{named}”"
    )


def _texts(explainer: Explainer) -> Iterator[tuple[str, KeyPath]]:
    people = {agent.id: agent for agent in explainer.annotations.people}
    yield explainer.title, ("title",)
    for claim in explainer.annotations.claims:
        yield claim.claim, (*claim.at, "claim")
        match claim.claimant:
            case NamedClaimant(name=name):
                yield name, (*claim.at, "claimant")
            case Ref(target=target) if agent := people.get(target):
                yield agent.name, (*agent.at, "name")
