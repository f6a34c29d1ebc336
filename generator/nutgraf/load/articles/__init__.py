"""Source articles, from text, Markdown or a saved page to what their reader sees."""

from posixpath import splitext

from nutgraf.core import rules
from nutgraf.core.article import Article
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Place, Source
from nutgraf.load.articles import html, markdown, text

_READERS = {".txt": text.read, ".md": markdown.read, ".html": html.read}


def read(source: Source) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """Reads an article by the ending of its path (in any case): `.txt`, `.md` or `.html`.

    The article is None where the file holds no text to quote from; a diagnostic then says so.
    Mistakes in front matter are diagnostics beside an article.
    """
    ending = splitext(source.path)[1].lower()
    reader = _READERS.get(ending)
    if reader is None:
        problem = rules.UNREADABLE_SOURCE.at(
            Place(path=source.path),
            f"an article cannot be read from a file that ends in {ending}"
            if ending
            else "an article cannot be read from a file whose name has no ending",
            help=f"keep the text in a file that ends in {', '.join(_READERS)}",
        )
        return None, (problem,)
    return reader(source)
