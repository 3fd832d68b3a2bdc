# `make demo` lints the drafts of examples/, `make test` proves the house; each sets everything up first.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
DATA   ?=

.PHONY: demo test outputs cues accuracy bench lock clean

demo: $(VENV)/ready
	@$(BIN)/rapport check examples --fail-on never

test: $(VENV)/ready
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/rapport test-rules
	$(BIN)/pytest

# An installed package comes with its bytecode; a checkout gets it here, also where PYTHONDONTWRITEBYTECODE is set.
$(VENV)/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e '.[dev]'
	$(BIN)/python -m compileall -q src
	@touch $@

# The versions that were tested, for -c of pip.
lock: $(VENV)/ready
	$(BIN)/python -m pip freeze --exclude-editable > requirements.lock

# Writes the printed output beside the examples and letters; read the difference before you commit it.
outputs: $(VENV)/ready
	$(BIN)/python -m tests.test_outputs

# Works out the pieces of words that wake long patterns.
cues: $(VENV)/ready
	$(BIN)/python -m tests.test_cues

# Labelled data is not part of the project: make accuracy DATA=folder
accuracy: $(VENV)/ready
	@test -n "$(DATA)" || { echo 'make accuracy DATA=folder-of-labelled-data'; exit 2; }
	$(BIN)/python -m benchmarks.accuracy --data $(DATA)

bench: $(VENV)/ready
	@test -n "$(DATA)" || { echo 'make bench DATA=folder-of-labelled-data'; exit 2; }
	$(BIN)/python -m benchmarks.speed --data $(DATA)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
