# Two commands on a fresh machine: `make run` and `make test`.
PYTHON ?= python3.11
VENV := .venv
PY := $(VENV)/bin/python
CODE := bot handlers knowledge storage scheduler tests bench main.py

.PHONY: run test check install develop format bench

run: $(VENV)/run.done
	@$(PY) main.py run --demo

test: $(VENV)/dev.done
	@$(PY) -m pytest -q -n auto --dist worksteal

check: $(VENV)/dev.done
	@$(PY) -m ruff format --check $(CODE)
	@$(PY) -m ruff check $(CODE)
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports

bench: $(VENV)/dev.done
	@$(PY) -m bench

format: $(VENV)/dev.done
	@$(PY) -m ruff format $(CODE)
	@$(PY) -m ruff check --fix $(CODE)

install: $(VENV)/run.done
develop: $(VENV)/dev.done

$(VENV)/run.done: requirements.txt
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "Đang cài những thứ còn thiếu (lần đầu khoảng nửa phút)..."
	@$(PY) -m pip install -q --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev.done: requirements.txt requirements-dev.txt
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/run.done
