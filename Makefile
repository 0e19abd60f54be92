# Every command sets up what it needs first. It takes Python 3.12 from the machine or, where there is none, lets uv fetch it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run fresh test check fix bench pages weeks lock

UV := .tools/bin/uv
BIN := .venv/bin
READY := .venv/.ready
PORT ?= 8000
DATA := $(or $(CAREWRIGHT_DATA),build/data)
# Two processes, and each file in one of them: what a file makes for all its tests is made once.
BESIDE := -n 2 --dist loadfile --no-loadscope-reorder
DEMO := CAREWRIGHT_DEVELOPMENT=1 CAREWRIGHT_DEMO=1 CAREWRIGHT_DATA="$(DATA)"
export VIRTUAL_ENV := $(CURDIR)/.venv
export NUMBA_CACHE_DIR := $(CURDIR)/.numba_cache

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s%s\n", $$1, $$2 }' Makefile

run: $(READY) ## look round: sixty made-up people, their workers and offices, at http://127.0.0.1:8000/
	$(DEMO) $(BIN)/python manage.py start_demo --port $(PORT)

fresh: ## forget what was changed in the demo: the next make run begins anew
	test ! -e "$(DATA)/carewright.sqlite3" || rm -rf "$(DATA)"

# The planner is compiled beside the first tests, which do not need it: once, instead of by each process by itself.
test: $(READY) ## run every test
	$(BIN)/rota prepare > /dev/null & $(BIN)/pytest $(BESIDE)
	$(BIN)/python tests/on_postgresql.py -q $(BESIDE) src/carewright

check: $(READY) ## look for faults without running the tests; changes nothing
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	CAREWRIGHT_DEVELOPMENT=1 $(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/pytest -q -n 2 tests/architecture -m "not slow"

fix: $(READY) ## mend what can be mended by itself: layout, order of imports
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(READY) ## measure the planning against published problems and other solvers, and then pages; ARGS="--help" says more
	$(BIN)/rota bench $(ARGS)
	$(if $(ARGS),,$(BIN)/python benchmarks/pages.py && $(BIN)/python benchmarks/weeks.py)

pages: $(READY) ## measure only how quickly pages answer among 1,000 people; ARGS="--quick" tries it in a minute
	$(BIN)/python benchmarks/pages.py $(ARGS)

weeks: $(READY) ## measure only how quickly a week of 200 people is planned and answered for; ARGS="--quick" tries it
	$(BIN)/python benchmarks/weeks.py $(ARGS)

lock: $(UV) ## work out requirements.lock from pyproject.toml; ARGS=--upgrade takes newer versions
	$(UV) pip compile -q --generate-hashes --universal --python-version 3.12 --all-extras \
		--custom-compile-command "make lock" $(ARGS) pyproject.toml -o requirements.lock

$(UV):
	python3 -m venv .tools
	.tools/bin/pip install -q 'uv==0.13.*'

$(READY): requirements.lock pyproject.toml | $(UV)
	test -x $(BIN)/python || $(UV) venv -q --python 3.12 .venv
	$(UV) pip sync -q --require-hashes requirements.lock
	$(UV) pip install -q --no-deps --no-build-isolation -e .
	touch $@
