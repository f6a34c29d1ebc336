"""One at a time: a lock that lasts no longer than the process that holds it."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds a lock on the file at `path`, which is there only as long as the lock is.

    Calls `waiting` once where another process holds it, then waits. The system frees the lock of a
    process that ends in whatever way. Windows has no such lock; there it does nothing.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = _acquire(path, waiting)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


if sys.platform != "win32":

    def _acquire(path: Path, waiting: Callable[[], None]) -> int:
        told = False
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
            try:
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    if not told:
                        waiting()
                        told = True
                    fcntl.flock(descriptor, fcntl.LOCK_EX)
                # Whoever held the lock has removed the file: another may have made it anew.
                if _is_at(descriptor, path):
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)

    def _is_at(descriptor: int, path: Path) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), path.lstat())
        except FileNotFoundError:
            return False
