"""Explainers from seeds, for tests of what is made of them."""

from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.load.pairs import pair
from nutgraf.stages.understanding import understand


def explainers_of(seeds: Seeds, options: Options) -> list[Explainer]:
    """The explainers that get pages; the seeds have no mistakes."""
    texts = {source.path: source for source in seeds.articles}
    units = [understand(files, texts) for files in pair(seeds)[0]]
    found = [unit.explainer for unit in units if unit.explainer]
    return [one for one in found if options.preview or one.annotations.status is not Status.DRAFT]
