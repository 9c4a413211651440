# The checks that decide what lands, each by itself; `just check` runs them all.

default: check

check: lint types walls docs test

lint:
    ruff check .
    ruff format --check .
    deptry .

format:
    ruff check --fix .
    ruff format .

types:
    mypy

walls:
    lint-imports

docs:
    python docs/generate.py --check
    python docs/refresh_transcripts.py --check

test:
    pytest -n 2

bench:
    python benchmarks/run.py
