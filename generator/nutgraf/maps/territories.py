"""Which codes stand for places of one state: ISO 3166-1 has codes for overseas territories of their own."""

from collections.abc import Iterable

_TERRITORIES = {
    "AU": "CC CX HM NF",
    "CN": "HK MO",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
    "NL": "AW BQ CW SX",
    "NO": "BV SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR UM VI",
}
_STATES = {territory: state for state, codes in _TERRITORIES.items() for territory in codes.split()}

ANTARCTIC_CLAIMANTS = frozenset("AQ AR AU CL FR GB NO NZ".split())
"""Who may call a place south of 60° S its own; the Antarctic Treaty leaves these claims open."""


def codes_of(code: str, known: Iterable[str]) -> frozenset[str]:
    """The codes that a place of a country may have on a map: its own and those of its territories.

    A territory that the map does not tell from its state is taken for it; empty where the map knows neither.
    """
    codes = frozenset({code, *_TERRITORIES.get(code, "").split()})
    if codes.isdisjoint(known):
        codes = frozenset({_STATES.get(code, "")})
    return frozenset() if codes.isdisjoint(known) else codes
