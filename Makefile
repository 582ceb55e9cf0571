# civility: needs Python 3.12 or 3.13, make and git. `make setup` builds .venv; the other targets call it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types data notebooks check bench wheel lock clean

BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null || echo .tools/uv/bin/uv)
LOCK := pip compile --quiet --generate-hashes --universal --python-version 3.12 --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.tools/uv/bin/uv:
	python3 -m venv .tools/uv
	.tools/uv/bin/python -m pip install --quiet --require-hashes -r requirements/uv.txt

# The stamp depends on the pins: a changed pin is installed before anything runs.
.venv/.ready: requirements/dev.txt pyproject.toml .ci/find-python | $(filter .tools/%,$(UV))
	@test -x $(BIN)/python || $(UV) venv --quiet --no-project --python "$$(.ci/find-python $(UV) $(PYTHON_VERSION))" .venv
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

setup: .venv/.ready  ## build .venv from the hashed requirements

demo: setup  ## one recorded call in each language
	$(BIN)/civility demo

test: setup  ## the tests and the doctests
	$(BIN)/python -m pytest

lint: setup  ## ruff: rules and format
	$(BIN)/ruff check --output-format concise .
	$(BIN)/ruff format --check --output-format concise .

types: setup  ## mypy, strict
	$(BIN)/mypy

data: setup  ## lexicons, phrasebooks and policies test themselves
	$(BIN)/civility lexicon check
	$(BIN)/civility lexicon audit
	$(BIN)/civility phrasebook check
	$(BIN)/civility policy check

notebooks: setup  ## run every notebook from the first cell to the last
	$(BIN)/python .ci/run_notebooks.py

check: test lint types data notebooks  ## everything above

bench: setup  ## speed as ratios to the bare automaton scan, beside other packages
	@test -x .tools/bench/bin/python || $(UV) venv --quiet --no-project --python $(BIN)/python .tools/bench
	@$(UV) pip install --quiet --python .tools/bench/bin/python --require-hashes -r requirements/bench.txt
	@$(UV) pip install --quiet --python .tools/bench/bin/python --no-deps --no-build-isolation --editable .
	.tools/bench/bin/python benchmarks/run.py --save

wheel: setup  ## build the wheel and test it in an empty environment
	rm -rf dist
	$(BIN)/python -m build --no-isolation --wheel --outdir dist . > /dev/null
	UV="$(UV)" .ci/test-wheel dist/*.whl

lock: | $(filter .tools/%,$(UV))  ## compile the pins again
	$(UV) $(LOCK) requirements/uv.in -o requirements/uv.txt
	$(UV) $(LOCK) --all-extras pyproject.toml -o requirements/base.txt
	$(UV) $(LOCK) --all-extras pyproject.toml requirements/dev.in -o requirements/dev.txt
	$(UV) $(LOCK) --all-extras -c requirements/dev.txt pyproject.toml requirements/bench.in -o requirements/bench.txt

clean:  ## remove what was built
	rm -rf .venv .tools dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
