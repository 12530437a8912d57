# Everything that .ci/run runs
check: lint types layers script editor test faults

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

# The types and the lint of the page's script (its tests run with the others); versions are pinned in package.json
script:
    npm install --ignore-scripts --no-package-lock --no-audit --no-fund
    npx tsc -p .
    npx eslint .
    npx prettier --check 'timeline/**/*.{js,css}' 'tests/**/*.{js,mjs}'

# The JSON Schema on a real yaml-language-server: right is not painted red, wrong is, keys are offered
editor:
    python -m tests.editor
