"""What templates place: the records of an explainer, put in words for one page."""
