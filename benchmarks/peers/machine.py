"""The machine that is measured on, and how busy it is with other work."""

import os
import platform
import tempfile
from pathlib import Path

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - the tmpfs of Linux; a folder of our own is made in it


def output_parent() -> Path:
    """Where output goes: in memory where the system has a place there, else among temporary files."""
    if SHARED_MEMORY.is_dir() and os.access(SHARED_MEMORY, os.W_OK):
        return SHARED_MEMORY
    return Path(tempfile.gettempdir())


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def load() -> float:
    """How many processes wanted a core in the last minute, on average."""
    return os.getloadavg()[0]


def describe(output: Path) -> str:
    """The machine in a line."""
    where = "tmpfs" if output.is_relative_to(SHARED_MEMORY) else "disk"
    return (
        f"{cores()} cores ({processor()}), {memory()} GB, {platform.system()}, "
        f"Python {platform.python_version()}, output on {where}"
    )


def processor() -> str:
    """The processor's name, where the system tells."""
    return first_line("/proc/cpuinfo", "model name") or platform.machine()


def memory() -> str:
    """The memory in gigabytes, where the system tells."""
    kilobytes = first_line("/proc/meminfo", "MemTotal").removesuffix(" kB")
    return str(round(int(kilobytes) / 1_000_000)) if kilobytes.isdigit() else "?"


def first_line(path: str, name: str) -> str:
    """A value of a file of names and values; "" without."""
    file = Path(path)
    lines = file.read_text().splitlines() if file.is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
