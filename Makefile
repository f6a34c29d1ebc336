# Two commands make everything: `make site` and `make test`. Each sets up what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2

.PHONY: site serve test check bench format reference messages dist requirements chromium clean

site: $(VENV)/.site          ## Build this project's own site into site/
	$(BIN)/nutgraf build --strict

serve: $(VENV)/.site         ## Preview it, reloading as files are saved
	$(BIN)/nutgraf serve

test: $(VENV)/.dev chromium  ## Run all tests: the fast ones, then publishers and the browser
	$(BIN)/pytest -q -n $(JOBS) -m "not browser and not slow"
	$(BIN)/pytest -q -n $(JOBS) -m "browser or slow"

check: $(VENV)/.dev          ## Style, types, layers, and the manual against the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/reference.py --check
	$(BIN)/python tools/messages.py --check
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

# Chromium is the system's own, so that browser tests run what readers run.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	     && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } \
	|| { echo "The browser tests need Chromium: sudo apt-get install chromium"; exit 1; }

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
