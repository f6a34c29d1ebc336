"""Everything to which explainers contribute, in the order in which it is made."""

from nutgraf.core.gathering import Gathering
from nutgraf.render.edition import Edition
from nutgraf.render.index.gatherings import GATHERINGS as LISTS
from nutgraf.stages.ground_files import NEAR, WIDE

GATHERINGS: tuple[Gathering[Edition], ...] = (*LISTS, WIDE, NEAR)
