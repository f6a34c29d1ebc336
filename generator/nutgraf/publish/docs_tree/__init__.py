"""A site as a tree of Markdown that publishers build without nutgraf: MkDocs, ProperDocs, Zensical."""
