"""What is searched: the documents of explainers, and the site's own pages as such."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from html import escape
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from nutgraf.core.site import digest_of


class Document(Struct, frozen=True, kw_only=True):
    """A page that is searched."""

    file: str
    """Its file in the site, which its address comes from: `explainers/khmeimim/index.html`."""
    digest: str
    """Of its text."""


def document_of(file: str, html: bytes) -> Document:
    """The document of a page by its text."""
    return Document(file=file, digest=digest_of(html))


def handwritten(title: str, html: str) -> bytes:
    """What is read of a page that somebody has written: all that its theme shows as its content.

    `title` is plain text.
    """
    head = f'<meta data-pagefind-meta="title[content]" content="{escape(title)}">'
    page = (
        f"<!doctype html>\n<html>\n<head>{head}</head>\n<body data-pagefind-body>\n{html}\n</body>\n</html>\n"
    )
    return page.encode(errors="xmlcharrefreplace")


def key_of(documents: Iterable[Document], *settings: object) -> str:
    """What tells an index from any other: of the same documents, made in the same way."""
    digest = blake2b(repr(settings).encode(errors="surrogatepass"), digest_size=16)
    for document in documents:
        digest.update(f"{document.file}\0{document.digest}\0".encode(errors="surrogatepass"))
    return digest.hexdigest()


def write_documents(folder: Path, documents: Iterable[Document], texts: Mapping[str, bytes]) -> None:
    """Writes documents where Pagefind finds their addresses, which are encoded as links have them."""
    for document in documents:
        path = folder / quote(document.file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(texts[document.digest])
