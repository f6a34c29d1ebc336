"""What keeps a site from being published and is no bug."""

from nutgraf.core.diagnostic import Diagnostic


class PublishError(Exception):
    """A site cannot be built or served; the message is for the person who asked for it.

    `diagnostics` are the mistakes that stopped it, where it was mistakes of authors.
    """

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics
