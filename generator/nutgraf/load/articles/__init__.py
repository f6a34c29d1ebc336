"""Source articles, from text, Markdown or a saved page to what their reader sees."""

from posixpath import splitext

from nutgraf.core import rules
from nutgraf.core.article import Article
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.seeds import ARTICLE_ENDINGS
from nutgraf.core.text import Place, Source


def read(source: Source) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """Reads an article by the ending of its path (in any case): `.txt`, `.md` or `.html`.

    The article is None where the file holds no text to quote from; a diagnostic then says so.
    Mistakes in front matter are diagnostics beside an article.
    """
    # Each is imported where there is such an article: parsers take long to import, and few sites have all.
    match ending := splitext(source.path)[1].lower():
        case ".txt":
            from nutgraf.load.articles import text

            return text.read(source)
        case ".md":
            from nutgraf.load.articles import markdown

            return markdown.read(source)
        case ".html":
            from nutgraf.load.articles import html

            return html.read(source)
    problem = rules.UNREADABLE_SOURCE.at(
        Place(path=source.path),
        f"an article cannot be read from a file that ends in {ending}"
        if ending
        else "an article cannot be read from a file whose name has no ending",
        help=f"keep the text in a file that ends in {', '.join(ARTICLE_ENDINGS)}",
    )
    return None, (problem,)
