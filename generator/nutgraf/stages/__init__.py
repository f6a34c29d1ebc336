"""The steps of a compilation: what is done to one explainer, by whom, and what is kept of it."""
