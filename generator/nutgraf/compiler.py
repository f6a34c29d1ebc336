"""The whole pipeline on one screen: seeds and options go in, a site and its diagnostics come out."""

from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Site


def compile_site(seeds: Seeds, options: Options) -> Site:
    """Compiles all explainers of a site: `check_site`, then pages for what is sound."""
    raise NotImplementedError
