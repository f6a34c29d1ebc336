"""nginx, with the configuration that the manual gives, hands out a built site on this machine."""

import gzip
import os
import re
import shlex
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
import yaml

from nutgraf.publish.headers import Rule, nginx_snippet, read_headers_file
from nutgraf.publish.mkdocs.build import build

pytestmark = pytest.mark.slow

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
SEEDS = Path(__file__).parents[1] / "browser" / "seeds"
FRAME = """\
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    include {mime_types};
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/explainers.conf;
}}
"""


def block(page: str, title: str) -> str:
    """A file that a page of the manual shows."""
    text = (HOW_TO / page).read_text(encoding="utf-8")
    found = re.search(rf'^```\w+ title="{re.escape(title)}"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL)
    assert found, f"{page} shows no {title}"
    return found[1]


@dataclass(frozen=True)
class Server:
    """nginx, and the site that it hands out."""

    port: int
    site: Path

    def get(self, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            fields = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request("GET", path, headers=fields)
            response = connection.getresponse()
            return response, response.read()
        finally:
            connection.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if nginx is None:
        pytest.fail("nginx is not installed: `make nginx` installs it")
    folder = tmp_path_factory.mktemp("nginx")
    site = built_site(folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    rules = [
        *read_headers_file((site / "_headers").read_text()),
        Rule("/data/*", (("X-Robots-Tag", "none"),)),
    ]
    (folder / "explainers-headers.conf").write_text(nginx_snippet(rules))
    text = block("publish-with-nginx.md", "explainers.conf")
    for given, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/www/explainers;", f"root {site};"),
        ("include /etc/nginx/snippets/", f"include {folder}/"),
    ):
        assert given in text
        text = text.replace(given, here)
    (folder / "explainers.conf").write_text(text)
    mime_types = next(path for path in ("/etc/nginx/mime.types",) if Path(path).exists())
    (folder / "nginx.conf").write_text(FRAME.format(folder=folder, mime_types=mime_types))
    # Where nginx starts as root, its workers are another user, who has to be let in.
    for path in (folder, *folder.parents):
        if path.owner() == "root" and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o011)
    process = subprocess.Popen([nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    try:
        wait_for(process, port, folder / "error.log")
        yield Server(port, site)
    finally:
        process.terminate()
        process.wait(timeout=20)


def built_site(folder: Path) -> Path:
    project = folder / "project"
    shutil.copytree(SEEDS, project / "seeds")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Home\n")
    theme = {"name": "material", "font": False}
    config = {"site_name": "The Example", "theme": theme, "plugins": ["search", "nutgraf"]}
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config))
    return build(project / "mkdocs.yml", folder / "site").site_dir


def wait_for(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    for _ in range(100):
        assert process.poll() is None, log.read_text()
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text())


def test_pages_are_asked_for_again_after_minutes(server: Server) -> None:
    response, body = server.get("/explainers/harbour/")
    assert response.status == 200
    assert body == (server.site / "explainers/harbour/index.html").read_bytes()
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=300, must-revalidate"
    again, nothing = server.get("/explainers/harbour/", If_None_Match=response.headers["ETag"])
    assert (again.status, nothing) == (304, b"")


def test_files_with_a_digest_in_their_names_are_kept(server: Server) -> None:
    styles = (server.site / "assets/stylesheets").glob("main.*.min.css")
    scripts = (server.site / "assets/javascripts").glob("bundle.*.min.js")
    for file in (next(styles), next(scripts)):
        response, _ = server.get(f"/{file.relative_to(server.site)}")
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    response, _ = server.get("/assets/nutgraf/nutgraf.css")
    assert response.headers["Cache-Control"] == "public, max-age=300, must-revalidate"


def test_what_is_not_there_shows_the_site_s_own_page(server: Server) -> None:
    for path in ("/no/such/page/", "/nothing.json", "/.git/config", "/explainers/../../etc/passwd"):
        response, body = server.get(path)
        assert response.status in ({400, 404} if ".." in path else {404}), path
        assert "immutable" not in response.headers.get("Cache-Control", "")
        if response.status == 404:
            assert body == (server.site / "404.html").read_bytes(), path


def test_text_is_compressed(server: Server) -> None:
    for path in ("/explainers/harbour/", "/assets/nutgraf/nutgraf.css", "/search/search_index.json"):
        plain = server.get(path)[1]
        response, body = server.get(path, Accept_Encoding="gzip")
        assert response.headers["Content-Encoding"] == "gzip", path
        assert "Accept-Encoding" in response.headers["Vary"], path
        assert gzip.decompress(body) == plain
        assert len(body) < len(plain) / 2, path


def test_every_answer_has_the_headers_of_safety(server: Server) -> None:
    for path in ("/", "/no/such/page/", "/data/locations.geojson"):
        headers = server.get(path)[0].headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        for name, value in read_headers_file((server.site / "_headers").read_text())[0].headers:
            assert headers.get_all(name) == [value]
        assert ("X-Robots-Tag" in headers) == path.startswith("/data/"), "for some addresses alone"
        assert headers["Server"] == "nginx", "and no version"


def test_other_sites_may_show_pages_for_frames_alone(server: Server) -> None:
    for path in ("/embed/claim/harbour/half-width/", "/embed/map/harbour/", "/embed/resize.js"):
        response, _ = server.get(path)
        assert response.status == 200, path
        assert "X-Frame-Options" not in response.headers, path
        assert "frame-ancestors" not in response.headers["Content-Security-Policy"]
    for path in ("/", "/explainers/harbour/", "/claims/", "/claims/harbour/half-width/", "/404.html"):
        assert server.get(path)[0].headers.get_all("X-Frame-Options") == ["SAMEORIGIN"], path


def test_data_has_its_type_and_may_be_shown_elsewhere(server: Server) -> None:
    data = {"/data/locations.geojson": "application/geo+json", "/claims/claims.json": "application/json"}
    for path, kind in data.items():
        headers = server.get(path)[0].headers
        assert headers["Content-Type"].startswith(kind), path
        assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in server.get("/")[0].headers
    assert (
        server.get("/assets/nutgraf/nutgraf.js")[0]
        .headers["Content-Type"]
        .startswith("application/javascript")
    )


def test_a_folder_without_its_slash_is_led_on(server: Server) -> None:
    response, _ = server.get("/explainers/harbour")
    assert (response.status, response.headers["Location"]) == (301, "/explainers/harbour/")


def test_a_container_s_nginx_takes_the_same_configuration() -> None:
    dockerfile = block("publish-in-a-container.md", "Dockerfile")
    command = re.search(r"^RUN (sed .*) > /out/default\.conf$", dockerfile, re.MULTILINE)
    assert command
    text = block("publish-with-nginx.md", "explainers.conf")
    sed = shlex.split(command[1])[:-1]
    done = subprocess.run(sed, input=text, text=True, stdout=subprocess.PIPE, check=True)
    assert "listen 8080;" in done.stdout
    assert "root /usr/share/nginx/html;" in done.stdout
    assert len(done.stdout.splitlines()) == len(text.splitlines())
