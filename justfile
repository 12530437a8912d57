# Everything that .ci/run runs
check: still test running

# What looks at the files alone, two or more at once
[parallel]
[private]
still: lint types layers forge script

# What runs the program on one core, at once
[parallel]
[private]
running: editor faults docs

lint:
    ruff check .
    ruff format --check .

types:
    mypy

# The workflows and forms of the forge: as their schemas have them, and without known traps
forge:
    zizmor --offline --quiet --persona pedantic .github
    check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
    check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[!c]*.yml
    check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml

# The hook of pre-commit, tried on a sample repository
hook:
    bash tests/hook

# Whether every call is there on Windows and macOS, too
platforms:
    mypy -p timeline --platform win32 --no-warn-unreachable --cache-dir .mypy_cache/win32
    mypy -p timeline --platform darwin --no-warn-unreachable --cache-dir .mypy_cache/darwin

layers:
    lint-imports

test *arguments:
    python -m pytest -n 2 --dist worksteal {{arguments}}

# What goes wrong on real machines, done on purpose; --full does it as often as the promises say
faults *arguments:
    python -m tests.faults {{arguments}}

# The types and the lint of the page's script (its tests run with the others)
script:
    npx tsc -p .
    npx eslint .
    npx prettier --check 'timeline/**/*.{js,css}' 'tests/**/*.{js,mjs}'

# The JSON Schema on a real yaml-language-server: right is not painted red, wrong is, keys are offered
editor:
    python -m tests.editor

# The site in build/site: every link, anchor, image and sample page looked at
docs *arguments:
    python -m website {{arguments}}

# The table of what commands take, after a change of their options: TAB completes by it
completion:
    python -m timeline.cli.completion.table

# The counts of the shape that CONTRIBUTING names
measure:
    python -m tests.shape

# The suite with the newest of everything that pyproject.toml allows, in an environment of its own
newest *arguments:
    bash tests/suite newest {{arguments}}

# The suite with the lowest of everything that pyproject.toml allows
lowest *arguments:
    bash tests/suite lowest {{arguments}}

# The suite with the locked versions on another Python: `just python 3.13`
python version *arguments:
    bash tests/suite {{version}} {{arguments}}

# The suite with the locked versions on each other Python that this machine has
pythons *arguments:
    bash tests/suite each {{arguments}}

# A release: sdist and wheel built twice, the wheel tried on each Python with the lowest and newest of all that it needs
release *pythons:
    bash tests/release {{pythons}}

# What is too long for each change
full: platforms hook newest lowest pythons laws large spark (faults "--full") (docs "--twice")

# The tests of large files at their full size
large:
    TIMELINE_TESTS=full python -m pytest tests/cli/test_progress.py

# Layers counted alike by DuckDB and by Spark, with the locked versions or the `lowest`; needs Java 17
spark *arguments:
    bash tests/spark {{arguments}}

# The page of every kind of file, in every window, mode and language, on sheets to be looked at
pictures *arguments:
    python -m tests.pictures {{arguments}}

# The laws of the suite on other examples than those that it always takes, and on more of them
laws *arguments:
    python -m pytest -n 2 --dist worksteal --hypothesis-profile=long tests/properties {{arguments}}

# The exact versions of what the checks install, after a change of a dependency; `--upgrade` looks all of them up anew
lock *arguments:
    bash tests/lock {{arguments}}
