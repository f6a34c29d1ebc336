"""What keeps a site from being published and is no bug."""

from nutgraf.core.diagnostic import Diagnostic


class PublishError(Exception):
    """A site cannot be built or served; the message is for the person who asked for it.

    `diagnostics` are the mistakes that stopped it, where it was mistakes of authors.
    """

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


def said_by(error: Exception) -> str:
    """What an error says to a person: of one on the disk, what is the matter and with which file."""
    if isinstance(error, OSError) and error.strerror and error.filename:
        return f"{error.strerror}: {error.filename2 or error.filename}"
    return str(error)
