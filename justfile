# Everything that .ci/run runs
check: lint types layers test faults

lint:
    ruff check .
    ruff format --check .

types:
    mypy

layers:
    lint-imports

test *arguments:
    python -m pytest {{arguments}}

# What goes wrong on real machines, done on purpose; --full does it as often as the promises say
faults *arguments:
    python -m tests.faults {{arguments}}

# The page's script: types and lint (its tests run with the others)
script:
    npm ci
    npx tsc -p .
    npx eslint .
