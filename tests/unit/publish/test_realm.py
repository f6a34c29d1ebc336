"""What tells one program from another."""

import os
from importlib.metadata import version
from pathlib import Path

import pytest

import nutgraf
from nutgraf.publish import realm


def test_a_program_is_another_one_when_a_file_of_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nutgraf, "__file__", str(tmp_path / "__init__.py"))
    template = tmp_path / "render" / "page.html"
    template.parent.mkdir()
    template.write_text("one")
    first = realm.program()
    (template.parent / "page.pyc").write_text("made by Python")
    assert realm.program() == first
    os.utime(template, ns=(0, 0))
    second = realm.program()
    assert second != first
    template.rename(tmp_path / "page.html")
    assert realm.program() not in (first, second)


def test_a_program_is_another_one_with_another_release_of_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    first = realm.program()
    libraries = dict(realm._libraries())
    assert {"markdown", "pydantic", "mkdocs"} <= libraries.keys()
    assert libraries == {name: version(name) for name in libraries}
    monkeypatch.setattr(realm, "_libraries", lambda: [*{**libraries, "markdown": "0.1"}.items()])
    assert realm.program() != first
