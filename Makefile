# `make demo` lints the drafts of examples/, `make test` proves the house; each sets everything up first.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
DATA   ?=
RUN    ?= build/training
NUMBER ?= 20000
START  ?= base

.PHONY: demo test test-clients outputs fuzz thunderbird release model accuracy bench lock clean

demo: $(VENV)/ready
	@$(BIN)/rapport check examples --fail-on never

test: $(VENV)/ready
	$(BIN)/ruff check src tests benchmarks training examples release
	$(BIN)/mypy
	$(BIN)/rapport test-rules
	$(BIN)/pytest -n auto

# The slow lane: real mail programs, editors and browsers, as many as are installed. Writes the table in docs/HOOKS.md.
test-clients: $(VENV)/ready
	$(BIN)/pytest tests/clients
	$(BIN)/python -m tests.clients.table

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

# Generated files, cards and configs, and the laws that hold for all of them: make fuzz NUMBER=200000
fuzz: $(VENV)/ready
	$(BIN)/python -m tests.fuzz --number $(NUMBER)

# The extension for Thunderbird, as one file to install: build/rapport-thunderbird.xpi
thunderbird:
	@$(PYTHON) -m release.thunderbird

# What a release does that one machine can do: TAG=v1.2.3 make release. The wheel is tried in a bare environment.
release: $(VENV)/ready
	$(BIN)/python -m release.check $(TAG)
	rm -rf dist
	$(BIN)/python -m build --no-isolation --outdir dist
	$(BIN)/python release/try_wheel.py dist

# Labelled data is not part of the project: make accuracy DATA=folder
accuracy: $(VENV)/ready
	@test -n "$(DATA)" || { echo 'make accuracy DATA=folder-of-labelled-data'; exit 2; }
	$(BIN)/python -m benchmarks.accuracy --data $(DATA)

# Trains the learned reader, an hour or two on two cores, and goes on where it was stopped: make model DATA=folder
# START=shipped begins with the weights that ship in place of the base encoder: a round for sentences that are new.
model: $(VENV)/trainer
	@test -n "$(DATA)" || { echo 'make model DATA=folder-of-labelled-data'; exit 2; }
	$(MAKE) -j 2 $(RUN)/own $(RUN)/real
	$(BIN)/python -m training.average --run $(RUN)/own --other $(RUN)/real --out $(RUN)/mean
	test -d $(RUN)/before || cp -r src/rapport/meaning/model $(RUN)/before
	$(BIN)/python -m training.export --run $(RUN)/mean
	$(BIN)/python -m training.train --data $(DATA) --out $(RUN)/last --emphasis real --start shipped --every 10 --times 1 --slower 3
	$(BIN)/python -m training.export --run $(RUN)/last
	$(BIN)/python -m training.scales --like $(RUN)/before --model src/rapport/meaning/model
	$(BIN)/python -m training.thresholds --data $(DATA)
	$(BIN)/python -m training.nearest
	$(BIN)/python -m training.evaluate --part test --data $(DATA)

# The two runs whose mean ships, each on one thread, so that both cores are used and figures are the same again.
.PHONY: $(RUN)/own $(RUN)/real
$(RUN)/own $(RUN)/real: $(VENV)/trainer
	$(BIN)/python -m training.train --data $(DATA) --out $@ --emphasis $(@F) --start $(START)

$(VENV)/trainer: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e '.[dev,training]'
	@touch $@

bench: $(VENV)/ready
	@test -n "$(DATA)" || { echo 'make bench DATA=folder-of-labelled-data'; exit 2; }
	$(BIN)/python -m benchmarks.speed --data $(DATA)
	$(BIN)/python -m benchmarks.warm

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
