import pytest

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.report.paths import named_from


def test_every_path_in_a_diagnostic_is_named_from_elsewhere(twice: Diagnostic, not_found: Diagnostic) -> None:
    first, second = named_from("../site/", [twice, not_found])
    assert [label.place.path for label in first.labels] == ["../site/seeds/bridge.yaml"] * 2
    assert second.fix is not None
    assert second.fix.path == "../site/seeds/bridge.yaml"
    assert (second.message, second.place.line) == (not_found.message, not_found.place.line)


@pytest.mark.parametrize("here", ["", "."])
def test_in_the_site_itself_nothing_changes(here: str, all_four: tuple[Diagnostic, ...]) -> None:
    assert named_from(here, all_four) == all_four
