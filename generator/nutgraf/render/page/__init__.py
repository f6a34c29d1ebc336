"""The pages of one explainer."""
