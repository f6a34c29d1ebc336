"""Links into the site become relative, each where it stands and nothing else."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from nutgraf.core.site import ROOT, relative

PIECES = st.sampled_from(
    [
        *(
            f' {name}="{ROOT}'
            for name in ("href", "src", "data-link", "data-x", "data-", "title", "xhref", "")
        ),
        *(
            f'{name}="{ROOT}claims/"'
            for name in ("href", "-href", "\nsrc", "data-copy", "data-link", "x data-link")
        ),
        *(ROOT, "href", '"', "=", " ", "a", "<a", ">", "&#34;", "./", "nutgraf-root&#58;"),
    ]
)


@given(html=st.lists(PIECES, max_size=12).map("".join), depth=st.integers(0, 4))
@example(html=f'<a href="{ROOT}a/" data-link="{ROOT}b/"> src="{ROOT}{ROOT}"', depth=2)
def test_links_are_put_in_as_the_pattern_says(html: str, depth: int) -> None:
    pattern = rf'\b(href|src|data-[a-z]+)="{ROOT}'
    assert relative(html, depth) == re.sub(pattern, rf'\g<1>="{"../" * depth or "./"}', html)
