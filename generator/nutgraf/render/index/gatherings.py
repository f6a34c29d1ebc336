"""The lists of a site, each made from what explainers give to it."""

from nutgraf.core.gathering import Gathering
from nutgraf.render.edition import Edition
from nutgraf.render.index.claims import CLAIMS
from nutgraf.render.index.corrections import CORRECTIONS
from nutgraf.render.index.explainers import EXPLAINERS
from nutgraf.render.index.locations import LOCATIONS
from nutgraf.render.index.search import SEARCH_PAGE
from nutgraf.render.index.timeline import TIMELINE

GATHERINGS: tuple[Gathering[Edition], ...] = (
    EXPLAINERS,
    CLAIMS,
    LOCATIONS,
    TIMELINE,
    CORRECTIONS,
    SEARCH_PAGE,
)
"""That of explainers makes the topics too; that of claims their filter's data and the people."""
