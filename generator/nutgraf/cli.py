"""Commands."""


def main() -> None:
    """Runs."""
