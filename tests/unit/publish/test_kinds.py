"""Pages that a theme shows alike are of one kind, and odd ones of none."""

from nutgraf.core.site import Leaf, PageKind
from nutgraf.publish.mkdocs.framing import HeadingStyle
from nutgraf.publish.mkdocs.kinds import Kinds


def leaf(url: str, edit_path: str = "seeds/a.yaml") -> Leaf:
    return Leaf(
        url=url,
        kind=PageKind.EXPLAINER,
        title="The pier",
        description="",
        language="en",
        edit_path=edit_path,
        draft=False,
        contents=True,
        headings=(),
        search=(),
        content="",
        digest="",
    )


def test_one_odd_address_leaves_the_others_their_kind() -> None:
    plain, other, odd = leaf("explainers/a/"), leaf("explainers/b/", "seeds/b.yaml"), leaf("explainers/ü/")
    kinds = Kinds(HeadingStyle(), [plain, odd, other])
    assert kinds.of(odd) is None
    assert kinds.of(plain) == kinds.of(other) is not None


def test_a_file_with_another_ending_or_an_odd_name_tells_pages_apart() -> None:
    pages = [leaf("a/"), leaf("b/", "seeds/b.yml"), leaf("c/", ""), leaf("d/", "seeds/d?.yaml")]
    kinds = Kinds(HeadingStyle(), pages)
    of = [kinds.of(page) for page in pages]
    assert [kind and kind.ending for kind in of] == [".yaml", ".yml", None, None]
    assert of[2] is not None
    assert of[3] is None


def test_what_the_theme_links_to_makes_kinds_anew() -> None:
    page, far = leaf("explainers/a/"), leaf("claims/a/b/")
    kinds = Kinds(HeadingStyle(), [page, far])
    before = kinds.of(page)
    assert before is not None
    assert (before.prefix, before.depth) == ("", 2)
    assert kinds.link(["explainers/", "claims/a/b/"])
    after = kinds.of(page)
    assert after is not None
    assert (after.prefix, after.depth) == ("explainers/", 1)
    assert kinds.of(far) is None
    assert not kinds.link(["./explainers/"])
