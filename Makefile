# Two commands make everything: `make site` and `make test`. Each sets up what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2
VNU_VERSION := 26.9.27
VNU := $(VENV)/share/vnu-$(VNU_VERSION).jar

.PHONY: site serve test check bench format reference templates messages dist requirements chromium nginx java clean

site: $(VENV)/.site          ## Build this project's own site into site/
	$(BIN)/nutgraf build --strict

serve: $(VENV)/.site         ## Preview it, reloading as files are saved
	$(BIN)/nutgraf serve

test: $(VENV)/.dev chromium nginx $(VNU)  ## Run all tests: the fast ones, then publishers and the browser
	$(BIN)/pytest -q -n $(JOBS) -m "not browser and not slow"
	$(BIN)/pytest -q -n $(JOBS) -m "browser or slow"

check: $(VENV)/.dev          ## Style, types, layers, and the manual against the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/reference.py --check
	$(BIN)/python tools/messages.py --check
	$(BIN)/python tools/templates.py --check
	$(BIN)/pytest -q -n $(JOBS) tests/manual
	$(BIN)/nutgraf check --strict

# BENCH=--quick tries it in minutes; `python -m benchmarks.peers --help` tells the other options.
bench: $(VENV)/.dev          ## Compare with other site generators, fetched from their packages
	$(BIN)/python -m benchmarks.peers $(BENCH)

format: $(VENV)/.dev         ## Put the code in the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

reference: $(VENV)/.dev      ## Write the manual's reference pages anew from the code
	$(BIN)/python tools/reference.py

templates: $(VENV)/.dev      ## Translate the templates to Python anew, after a change to one of them
	$(BIN)/python tools/templates.py

# Chromium is the system's own, so that browser tests run what readers run.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	     && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } \
	|| { echo "The browser tests need Chromium: sudo apt-get install chromium"; exit 1; }

# The configuration in the manual is tried with the real server.
nginx:
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	     && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nginx-light; } \
	|| { echo "The tests of the manual's server need nginx: sudo apt-get install nginx-light"; exit 1; }

# The Nu HTML checker, which all kinds of pages have to pass, is a program for Java in a package of npm's.
java:
	@{ command -v java && command -v npm; } >/dev/null \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	     && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq default-jre-headless npm; } \
	|| { echo "The checks of HTML need Java and npm: sudo apt-get install default-jre-headless npm"; exit 1; }

$(VNU): | $(VENV)/.dev java
	mkdir -p $(@D)
	npm pack --silent --pack-destination $(@D) vnu-jar@$(VNU_VERSION)
	echo "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7  $(@D)/vnu-jar-$(VNU_VERSION).tgz" | sha256sum --check --quiet
	tar -xzOf $(@D)/vnu-jar-$(VNU_VERSION).tgz package/build/dist/vnu.jar > $@.part
	rm $(@D)/vnu-jar-$(VNU_VERSION).tgz
	mv $@.part $@

# Every package is named in the list with its hashes, so there is nothing for pip to resolve.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
$(VENV)/.site: requirements/site.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes -r requirements/site.txt
	$(INSTALL) --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes -r requirements/dev.txt
	$(INSTALL) --no-build-isolation --editable .
	touch $@ $(VENV)/.site

messages: $(VENV)/.dev       ## Bring the catalogues of translations up to date with the words in the code
	$(BIN)/python tools/messages.py

dist: $(VENV)/.site          ## Build the wheel that other machines can install, into dist/
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation -w dist .

PIN = uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url
requirements:                ## Pin the newest versions that pyproject.toml allows
	$(PIN) --upgrade --extra build --output-file requirements/site.txt
	$(PIN) --upgrade --extra build --extra dev --output-file requirements/dev.txt

clean:                       ## Remove what was built, but not the virtual environment
	rm -rf site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
