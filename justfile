# Everything that .ci/run runs
check: lint types layers test

lint:
    ruff check .
    ruff format --check .

types:
    mypy

layers:
    lint-imports

test *arguments:
    python -m pytest {{arguments}}
