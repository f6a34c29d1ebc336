import pytest

from nutgraf.core.site import ROOT, Page, PageKind


@pytest.mark.parametrize(
    ("url", "expected"),
    [("explainers/a/", "../../claims/"), ("claims/", "../claims/"), ("", "./claims/")],
)
def test_links_into_the_site_are_made_relative_to_the_page(url: str, expected: str) -> None:
    page = Page(url=url, kind=PageKind.INDEX, title="")
    assert page.relative(f'<a href="{ROOT}claims/">') == f'<a href="{expected}">'


def test_text_that_speaks_of_the_mark_is_left_alone() -> None:
    page = Page(url="claims/", kind=PageKind.INDEX, title="")
    assert page.relative(f'say "{ROOT}x"') == f'say "{ROOT}x"'
