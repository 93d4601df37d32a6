# Two commands a newcomer needs: `make run` and `make test`.
PYTHON ?= python3
# uv trusts what the machine trusts, like pip: a newsroom's proxy often has a certificate of its own.
export UV_SYSTEM_CERTS ?= true
VENV := .venv
BIN := $(VENV)/bin
# The folder of the question sets; those of them that weights may be learnt from, and lessons of our own (docs/quality.md).
DATA ?= ../shared
LEARNT_FROM = $(DATA)/data/xquad_vi_half.jsonl $(DATA)/data/mlqa_dev_vi.jsonl benchmarks/lessons

.DEFAULT_GOAL := help
.PHONY: help run test check format lock train quality clean

help: ## say what can be made
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.installed ## set everything up and open the console on the articles
	@$(BIN)/hoibao console

test: $(VENV)/.installed ## set everything up and run the tests
	$(BIN)/pytest

check: $(VENV)/.installed ## format, lint, strict types, import direction
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(VENV)/.installed ## format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

train: $(VENV)/.installed ## learn the weights that ship anew from the sets in DATA and the lessons (twenty minutes)
	$(BIN)/python -m benchmarks.train_ranker $(LEARNT_FROM)
	$(BIN)/python -m benchmarks.train_rescoring $(LEARNT_FROM)
	$(BIN)/python -m benchmarks.train_confidence $(LEARNT_FROM) --cut $(DATA)/data/xquad_vi_half_cut.jsonl \
	  --near-misses $(DATA)/data/viquad2_val.jsonl

quality: $(VENV)/.installed ## measure how well it answers with the sets in DATA, into docs/ (a quarter of an hour)
	$(BIN)/python -m benchmarks.quality $(DATA) --write

lock: $(VENV)/.packages ## write requirements.lock anew (hashes, no addresses)
	$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --quiet \
	  --python-version 3.11 --upgrade pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --quiet \
	  --python-version 3.11 --upgrade --group dev --constraint requirements.lock pyproject.toml --output-file requirements-dev.lock

# Everything below is done once, and again when the lock or the project's own file changes. In two steps, so that
# `make lock` also works when pyproject.toml asks for something that the lock does not have yet.
$(VENV)/.packages: requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 ..." >&2; exit 1; }
	@echo "Setting up $(VENV) (once; a minute or two) ..." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock >&2
	@touch $@

$(VENV)/.installed: $(VENV)/.packages pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . >&2
	@touch $@

clean: ## remove the environment and caches (never the data)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build
