"""Fetches other generators by their packages' names into a folder of their own; nothing global."""

import subprocess
import sys
from pathlib import Path

FETCHING = 900.0
"""Seconds that fetching one may take."""


class MissingError(Exception):
    """A generator cannot be had here, and why."""


def python_packages(folder: Path, packages: list[str]) -> Path:
    """Installs packages into a virtual environment; the folder of its commands."""
    wanted = "\n".join(packages)
    stamp = folder / "installed"
    commands = folder / "bin"
    if not fresh(stamp, wanted):
        carry_out([sys.executable, "-m", "venv", "--clear", str(folder)])
        pip = [str(commands / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        carry_out([*pip, *packages])
        stamp.write_text(wanted)
    return commands


def node_packages(folder: Path, packages: list[str]) -> Path:
    """Installs packages of Node; the folder of their commands."""
    wanted = "\n".join(packages)
    stamp = folder / "installed"
    if not fresh(stamp, wanted):
        folder.mkdir(parents=True, exist_ok=True)
        npm = ["npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"]
        carry_out([*npm, "--prefix", str(folder), *packages])
        stamp.write_text(wanted)
    return folder / "node_modules" / ".bin"


def fresh(stamp: Path, wanted: str) -> bool:
    """Whether what is wanted was installed before."""
    return stamp.is_file() and stamp.read_text() == wanted


def carry_out(command: list[str]) -> None:
    """Runs a step of fetching; MissingError where it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=FETCHING)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MissingError(f"{command[0]}: {error}") from error
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no word of why"]
        raise MissingError(f"{Path(command[0]).name} failed: {lines[-1]}")
