"""Options and fixtures of all tests."""

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says more of the machine than of the program.
settings.register_profile("nutgraf", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("nutgraf")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write what the cases give as what they expect"
    )
