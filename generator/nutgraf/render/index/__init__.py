"""The pages that span a site: one for each kind of thing that explainers hold."""
