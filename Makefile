# The few verbs of this project. Each makes its own environment in .venv (the peers' in .venv-load).
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help chat run check rehearse quick test soak eval bench load fmt lock schema tables clean

help: ## show the verbs
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

chat: .venv/run.done ## talk to the bot in this terminal (no token needed)
	@$(BIN)/prakerja-bot chat $(ARGS)

run: .venv/run.done ## run the Telegram bot (needs TELEGRAM_BOT_TOKEN, see .env.example)
	@$(BIN)/prakerja-bot run $(ARGS)

check: .venv/run.done ## check the knowledge base: file, line, column, the mended line
	@$(BIN)/prakerja-bot check $(ARGS)

rehearse: .venv/run.done ## play the conversation tests of the content (knowledge/conversations/)
	@$(BIN)/prakerja-bot test $(ARGS)

quick: .venv/dev.done ## format, lint, types, import contract, conversations, tests of flows: a minute
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash scripts/quick

test: .venv/dev.done ## everything that CI runs
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash scripts/test

soak: .venv/dev.done ## bad days ten times as long, by seeds of chance, and properties searched far
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash scripts/soak $(ARGS)

eval: .venv/dev.done ## score the understanding: figures, confusions, the worst, the peers beside it
	@$(BIN)/python -m evaluation

bench: .venv/dev.done ## measure what understanding costs, beside its limits
	@$(BIN)/python -m benchmarks.understanding

load: .venv/dev.done .venv-load/load.done ## measure the bot under load, beside bare echo bots (ARGS=--quick)
	@$(BIN)/python -m benchmarks.telegram_load $(ARGS)

fmt: .venv/dev.done ## format the code and mend what ruff can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix --quiet . || true

schema: .venv/dev.done ## write docs/schema/*.json from the content models (for editors)
	@$(BIN)/python -m bot.content.schema.json_schema docs/schema

tables: .venv/dev.done ## write the tables of docs/rules.md and knowledge/ATURAN.md from the content
	@$(BIN)/python -m handbook .

lock: .venv/run.done ## pin the requirements again (versions and hashes, no addresses)
	@bash scripts/lock

clean: ## remove what was made
	@rm -rf .venv .venv-load .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage* .import_linter_cache dist

.venv/run.done: requirements/run.txt requirements/build.txt pyproject.toml scripts/venv
	@PYTHON="$(PYTHON)" bash scripts/venv run build
	@touch $@

.venv/dev.done: .venv/run.done requirements/dev.txt
	@PYTHON="$(PYTHON)" bash scripts/venv run build dev
	@touch $@

.venv-load/load.done: requirements/load.txt scripts/venv
	@PYTHON="$(PYTHON)" VENV=.venv-load bash scripts/venv load
	@touch $@
