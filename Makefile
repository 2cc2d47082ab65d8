# Everything a fresh clone needs: Python 3.11 to 3.13 and make. The first run installs the pinned packages into .venv;
# later runs need no network.

VENV ?= .venv
PYTHON ?= $(shell for python in python3.12 python3.13 python3.11 python3; do \
	$$python -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo $$python && break; done)
BIN = $(VENV)/bin
INSTALLED = $(VENV)/.installed

export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help demo test lint types layers pytest docs requirements clean

help:  ## what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(INSTALLED): requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11, 3.12 or 3.13 found; name one: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

demo: $(INSTALLED)  ## the timeline of the dispatches in seeds/, shown and written to out/
	@mkdir -p out
	$(BIN)/tracker extract seeds -o out/visits.ics -o out/visits.json -o out/report.md -o out/visits.csv -o -
	@ls -l out

test: lint types layers pytest  ## everything that must hold before a change lands

lint: $(INSTALLED)  ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(INSTALLED)  ## mypy, strict
	$(BIN)/mypy

layers: $(INSTALLED)  ## which room may import which
	$(BIN)/lint-imports

pytest: $(INSTALLED)  ## the tests
	$(BIN)/python -m pytest

requirements:  ## the pinned packages anew, from what .venv holds
	@{ sed '/^#/!d' requirements/dev.txt; $(BIN)/python -m pip freeze --exclude-editable --all | grep -v '^pip=='; } > requirements/dev.new
	@mv requirements/dev.new requirements/dev.txt

clean:  ## forget what was built
	rm -rf out build dist *.egg-info
