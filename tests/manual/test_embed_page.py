"""The code that the manual gives for a frame is what stands on the page of its example."""

import html
import re
from pathlib import Path

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import pages_of
from nutgraf.core.text import Source

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "embed-a-claim.md").read_text(encoding="utf-8")


def block(start: str) -> str:
    match = re.search(rf"^```{re.escape(start)}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert match, start
    return match[1]


def test_the_code_is_that_of_the_page() -> None:
    seeds = Seeds(
        folder="seeds",
        articles=(Source(path="seeds/ferry.txt", text=block('text title="seeds/ferry.txt"')),),
        annotations=(Source(path="seeds/ferry.yaml", text=block('yaml title="seeds/ferry.yaml"')),),
    )
    site = compile_site(seeds, Options(site_url="https://example.org/", site_name="The Example"))
    (page,) = (page for page in pages_of(site) if page.url == "claims/ferry/three-boats/")
    (code,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page.head, re.DOTALL)
    assert html.unescape(code) == block("html").rstrip("\n")
