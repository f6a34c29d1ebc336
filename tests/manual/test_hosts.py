"""The files that the manual gives for hosts: read as the hosts read them, and run where that can be done."""

import fnmatch
import os
import re
import shlex
import subprocess
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright._impl._driver import compute_driver_executable

REPOSITORY = Path(__file__).parents[2]
HOW_TO = REPOSITORY / "docs" / "how-to"
WORKFLOW = REPOSITORY / "generator/nutgraf/publish/scaffold_files/workflows/publish.yml"

INPUTS = {
    "actions/checkout@v4": set(),
    "actions/setup-python@v5": {"python-version", "python-version-file", "cache", "cache-dependency-path"},
    "actions/cache@v4": {"path", "key", "restore-keys"},
    "actions/upload-pages-artifact@v3": {"name", "path", "retention-days"},
    "actions/deploy-pages@v4": {"token", "timeout", "artifact_name"},
    "cloudflare/wrangler-action@v3": {"apiToken", "accountId", "command", "workingDirectory"},
}
"""What the actions take, as far as it is of use here; from their own documentation."""


def block(page: str, title: str) -> str:
    """A file that a page shows."""
    text = (HOW_TO / page).read_text(encoding="utf-8")
    found = re.search(rf'^```\w+ title="{re.escape(title)}"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL)
    assert found, f"{page} shows no {title}"
    return found[1]


def workflow(text: str) -> dict[Any, Any]:
    parsed = yaml.safe_load(text)
    assert isinstance(parsed, dict)
    return parsed


WORKFLOWS = {
    "github": block("publish-on-github-pages.md", ".github/workflows/publish.yml"),
    "cloudflare": block("publish-on-cloudflare-pages.md", ".github/workflows/publish-cloudflare.yml"),
}


def test_the_manual_shows_the_workflow_that_a_new_site_has() -> None:
    assert WORKFLOWS["github"] == WORKFLOW.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WORKFLOWS)
def test_workflows_give_actions_what_they_take(name: str) -> None:
    parsed = workflow(WORKFLOWS[name])
    assert True in parsed, "YAML takes the key `on` for a truth value"
    assert parsed["permissions"] == {"contents": "read"}, "no more than a job asks for itself"
    for job in parsed["jobs"].values():
        assert job["runs-on"] == "ubuntu-latest"
        for needed in [job["needs"]] if "needs" in job else []:
            assert needed in parsed["jobs"]
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step)
            if "uses" in step:
                assert set(step.get("with", {})) <= INPUTS[step["uses"]], step
            for expression in re.findall(r"\$\{\{(.*?)\}\}", str(step)):
                assert re.fullmatch(r" (hashFiles\('[^']+'\)|github\.\w+|secrets\.\w+) ", expression)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_workflows_keep_the_cache_before_they_build(name: str) -> None:
    (steps,) = (job["steps"] for job in workflow(WORKFLOWS[name])["jobs"].values() if len(job["steps"]) > 1)
    kept = next(number for number, step in enumerate(steps) if step.get("uses") == "actions/cache@v4")
    build = next(number for number, step in enumerate(steps) if "nutgraf build" in step.get("run", ""))
    assert kept < build
    assert steps[kept]["with"]["path"] == ".cache/nutgraf"
    assert steps[kept]["with"]["key"].startswith(steps[kept]["with"]["restore-keys"])


def test_github_publishes_only_what_was_checked() -> None:
    jobs = workflow(WORKFLOWS["github"])["jobs"]
    runs = [step["run"] for step in jobs["build"]["steps"] if "run" in step]
    assert runs[-2:] == ["nutgraf check --strict --format github", "nutgraf build --strict"]
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert jobs["publish"]["if"] == "github.event_name != 'pull_request'"
    upload = jobs["build"]["steps"][-1]
    assert (upload["if"], upload["with"]) == (jobs["publish"]["if"], {"path": "site"})


def test_gitlab_publishes_the_folder_that_is_built(tmp_path: Path) -> None:
    parsed = workflow(block("publish-on-gitlab-pages.md", ".gitlab-ci.yml"))
    pages = parsed["pages"]
    assert pages["artifacts"]["paths"] == ["public"]
    assert pages["script"][0] == "nutgraf build --strict --site-dir public"
    assert ".cache/nutgraf" in parsed["cache"]["paths"]
    assert parsed["variables"]["PIP_CACHE_DIR"].removeprefix("$CI_PROJECT_DIR/") in parsed["cache"]["paths"]
    (tmp_path / "public").mkdir()
    for name, size in (("index.html", 3000), ("small.html", 10), ("picture.png", 3000)):
        (tmp_path / "public" / name).write_bytes(b"a" * size)
    subprocess.run(shlex.split(pages["script"][1]), cwd=tmp_path, check=True)
    assert sorted(path.name for path in (tmp_path / "public").glob("*.gz")) == ["index.html.gz"]
    assert (tmp_path / "public" / "index.html").exists()


def test_netlify_has_what_its_documentation_names() -> None:
    parsed = tomllib.loads(block("publish-on-netlify.md", "netlify.toml"))
    assert parsed["build"]["publish"] == "site"
    assert parsed["build"]["command"] == "nutgraf build --strict"
    assert parsed["plugins"] == [{"package": "netlify-plugin-cache", "inputs": {"paths": [".cache/nutgraf"]}}]
    for rule in parsed["headers"]:
        assert set(rule) == {"for", "values"}
        assert rule["for"].startswith("/")


SITE = (
    "index.html", "404.html", "explainers/pier/index.html", "data/locations.geojson", "data/claims.csv",
    "explainers/pier/locations.geojson", "assets/nutgraf/nutgraf.css", "assets/nutgraf/nutgraf.js",
    "assets/stylesheets/main.57a0d79d.min.css", "assets/javascripts/bundle.08ca4d3f.min.js",
    "assets/javascripts/lunr/min/lunr.ar.min.js",
)  # fmt: skip


def test_s3_gets_each_file_once_with_its_headers(tmp_path: Path) -> None:
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    for name in ("aws", "nutgraf"):
        (bin_folder / name).write_text(
            f'#!/bin/sh\nprintf "%s\\0" {name} "$@" >> calls\nprintf "\\n" >> calls\n'
        )
        (bin_folder / name).chmod(0o755)
    script = tmp_path / "publish-on-s3.sh"
    script.write_text(block("publish-on-s3.md", "publish-on-s3.sh"))
    subprocess.run(
        ["bash", script, "the-bucket", "THE-ID"],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}"},
        check=True,
    )
    build, *calls = [
        line.rstrip("\0").split("\0") for line in (tmp_path / "calls").read_text().rstrip("\n").split("\n")
    ]
    assert build == ["nutgraf", "build", "--strict"]
    assert calls[-1] == [
        "aws", "cloudfront", "create-invalidation", "--distribution-id", "THE-ID", "--paths", "/*",
    ]  # fmt: skip
    syncs = [call for call in calls[:-1] if call[:5] == ["aws", "s3", "sync", "site", "s3://the-bucket"]]
    assert len(syncs) == len(calls) - 1
    for file in SITE:
        (call,) = [call for call in syncs if takes(call, file)]
        cached = call[call.index("--cache-control") + 1]
        forever = re.search(r"\.[0-9a-f]{8}\.", file)
        assert cached == f"public, max-age={'31536000, immutable' if forever else '300, must-revalidate'}"
        assert ("application/geo+json" in call) == file.endswith(".geojson")
    assert ["--delete" in call for call in syncs] == [False, False, True]


def takes(call: list[str], file: str) -> bool:
    """Whether `aws s3 sync` takes a file: of its filters the last one that fits counts."""
    wanted = True
    for option, value in pairwise(call):
        if option in {"--include", "--exclude"} and fnmatch.fnmatchcase(file, value):
            wanted = option == "--include"
    return wanted


def test_cloudfront_finds_the_pages(tmp_path: Path) -> None:
    node = compute_driver_executable()[0]
    (tmp_path / "run.js").write_text(
        block("publish-on-s3.md", "index-pages.js")
        + "console.log(JSON.stringify(process.argv.slice(2).map(uri => handler({request: {uri}}))))\n"
    )
    done = subprocess.run(
        [node, tmp_path / "run.js", "/", "/claims/", "/claims", "/data/claims.csv"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    root, page, bare, file = yaml.safe_load(done.stdout)
    assert [root["uri"], page["uri"], file["uri"]] == [
        "/index.html",
        "/claims/index.html",
        "/data/claims.csv",
    ]
    assert (bare["statusCode"], bare["headers"]["location"]["value"]) == (301, "/claims/")


def test_the_image_is_made_in_two_stages() -> None:
    lines = re.sub(r"\\\n", " ", block("publish-in-a-container.md", "Dockerfile")).splitlines()
    instructions = [line.split(maxsplit=1) for line in lines if line and not line.startswith("#")]
    assert {name for name, _ in instructions} <= {"FROM", "WORKDIR", "COPY", "RUN", "EXPOSE"}
    stages = [rest for name, rest in instructions if name == "FROM"]
    assert [stage.endswith("AS build") for stage in stages] == [True, False]
    assert "unprivileged" in stages[1], "the finished image runs as a user without rights"
    whole = "\n".join(lines)
    made = set(re.findall(r"(?:--site-dir |> )(/out/\S+)", whole))
    assert made == set(re.findall(r"COPY --from=build (\S+)", whole))
    assert "--mount=type=cache,target=/explainers/.cache/nutgraf" in whole
    final = instructions[[name for name, _ in instructions].index("FROM", 1) :]
    assert [name for name, _ in final] == ["FROM", "COPY", "COPY", "COPY", "EXPOSE"], (
        "nothing of the build is in it"
    )
    ignored = block("publish-in-a-container.md", ".dockerignore").split()
    assert {".cache", "site"} <= set(ignored)
