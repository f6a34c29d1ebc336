import json
from typing import Any

from msgspec.structs import replace

from nutgraf.core.assembly import catalogue_of, entry_of
from nutgraf.core.claim import NamedClaimant
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.people import Agent, AgentKind
from nutgraf.core.site import Asset
from nutgraf.render.edition import edition_of
from nutgraf.render.index.claims_data import DATA_URL
from nutgraf.render.pages import render_site


def data_of(*explainers: Explainer, options: Options | None = None) -> dict[str, Any]:
    edition = edition_of(catalogue_of(map(entry_of, explainers)), options or Options())
    (asset,) = (
        made
        for made in render_site(explainers, edition, {})
        if isinstance(made, Asset) and made.url == DATA_URL
    )
    data: dict[str, Any] = json.loads(asset.content)
    return data


def changed(explainer: Explainer, **annotations: Any) -> Explainer:
    return replace(explainer, annotations=replace(explainer.annotations, **annotations))


def test_it_holds_every_claim_with_what_it_can_be_chosen_by(bridge: Explainer, ferry: Explainer) -> None:
    data = data_of(bridge, ferry)
    assert data == {
        "verdicts": [
            ["unverified", "Not independently verified"],
            ["confirmed", "Confirmed"],
            ["refuted", "Refuted"],
        ],
        "claimants": [["mayor-dow", "Mayor Dow"], ["riverton-council", "riverton council"]],
        "topics": [["norland", "Norland"], ["transport", "transport"]],
        "explainers": [
            {"title": "The ferry", "href": "explainers/ferry/", "topics": [1]},
            {"title": "Why the bridge is shut", "href": "explainers/bridge/", "topics": [1, 0]},
        ],
        "claims": [
            [0, 0, "The ferry is slow.", "claims/ferry/slow/", 1, "", "", 0],
            [
                *[1, 1, "Two piers of the bridge are cracked.", "claims/bridge/cracks/", 1],
                *["May 2, 2016", "2016-05-02", 2016, "Riverton Council"],
            ],
            [1, 2, "The bridge is safe.", "claims/bridge/safe/", 0, "", "", 0],
        ],
    }


def test_the_same_site_gives_the_same_bytes_in_whatever_order_it_is_read(
    bridge: Explainer, ferry: Explainer
) -> None:
    assert data_of(bridge, ferry) == data_of(ferry, bridge)


def test_claims_without_pages_lead_to_their_explainer(bridge: Explainer) -> None:
    claims = data_of(bridge, options=Options(claim_pages=False))["claims"]
    assert claims[0][3] == "explainers/bridge/#claim-cracks"


def test_what_is_in_another_language_says_so(bridge: Explainer, ferry: Explainer) -> None:
    explainers = data_of(bridge, changed(ferry, language="ar"))["explainers"]
    assert (explainers[0]["lang"], explainers[0]["dir"]) == ("ar", "rtl")
    assert "lang" not in explainers[1]


def test_texts_are_plain_and_whole(ferry: Explainer) -> None:
    hostile = '</script><img src=x onerror="alert(1)">\u2028 & "\\" {{ 7 * 7 }}'
    (claim,) = ferry.annotations.claims
    odd = replace(claim, claim=hostile, claimant=NamedClaimant(name=hostile))
    explainer = replace(changed(ferry, topics=(hostile,), people=(), claims=(odd,)), title=hostile)
    data = data_of(explainer)
    assert data["claims"][0][2] == hostile
    assert data["claimants"][0][1] == hostile
    assert data["explainers"][0]["title"] == hostile
    assert data["topics"][0][1] == hostile


def test_a_claimant_has_the_same_slug_as_in_the_list_of_people(bridge: Explainer, ferry: Explainer) -> None:
    namesake = Agent(id="town", name="Riverton Council", kind=AgentKind.GROUP, at=("people", 0))
    data = data_of(bridge, changed(ferry, people=(namesake,)))
    assert {slug for slug, _ in data["claimants"]} == {
        "mayor-dow",
        "riverton-council",
        "riverton-council-2",
    }


def test_nobody_is_listed_where_nobody_is_named(ferry: Explainer) -> None:
    (claim,) = ferry.annotations.claims
    data = data_of(changed(ferry, claims=(replace(claim, claimant=None),)))
    assert data["claimants"] == []
    assert data["claims"][0][4:] == [-1, "", "", 0]


def test_a_site_without_claims_has_an_empty_file() -> None:
    assert data_of()["claims"] == []
