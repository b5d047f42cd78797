# make run: everything set up, the sample pages read, the web pages served on 127.0.0.1.
# make test: everything set up, every test run. Both need only Python 3.11+, make, Node and apt.

SHELL := /bin/sh
BIN := .venv/bin
COMPILED := setup.py $(shell find src -name "*.pyx" -o -name "*.pxi")
WEB_SOURCES := $(shell find package.json package-lock.json src/banggiao/web/assets -type f 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run test check bench floors samples clean

help:  ## Show what can be made.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/.run: pyproject.toml constraints.txt $(COMPILED)
	@scripts/setup.sh venv
	@touch $@

.venv/.dev: pyproject.toml constraints.txt $(COMPILED)
	@scripts/setup.sh system
	@scripts/setup.sh dev
	@touch $@ .venv/.run

var/.assets: $(WEB_SOURCES)
	@scripts/setup.sh assets
	@mkdir -p var && touch $@

samples: .venv/.run  ## Read the sample pages into var/samples.sqlite.
	@$(BIN)/banggiao ingest samples --db var/samples.sqlite

run: .venv/.run var/.assets samples  ## Serve the web pages over the sample pages (set DB=... for another register).
	@$(BIN)/banggiao serve --db $(or $(DB),var/samples.sqlite)

test: .venv/.dev var/.assets  ## Run every test.
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

check: .venv/.dev  ## Format, lint, types, imports, and the tests of the documents.
	@$(BIN)/ruff format --check src tests scripts
	@$(BIN)/ruff check src tests scripts
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest tests/docs

bench: .venv/.dev  ## Print speeds as ratios against peers, in one run.
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[bench]"
	@for bench in scripts/bench_*.py; do echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

floors: .venv/.dev  ## Measure the quality floors on the gold beside the checkout; RAISE=1 raises the pinned ones.
	@$(BIN)/python scripts/floors.py $(if $(RAISE),--raise)

clean:  ## Remove what was made, but for the registers in var.
	rm -rf .venv node_modules build dist src/banggiao/web/static/dist var/.assets
