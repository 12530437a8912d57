"""The files that name the exact versions of what the checks install."""

import json
import re
import tomllib
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
REQUIREMENTS = Path("tests/requirements.txt").read_text(encoding="utf-8")
OF_SPARK = Path("tests/spark-requirements.txt").read_text(encoding="utf-8")
PACKAGES = json.loads(Path("package-lock.json").read_text(encoding="utf-8"))["packages"]
LOCKED = re.compile(r"^([a-z0-9.-]+)(?:\[[^\]]*\])?==(\S+)", re.MULTILINE)


def wanted() -> list[Requirement]:
    """Return what the package and its checks depend on, as pyproject.toml says it."""
    groups = PROJECT["dependency-groups"]
    checks = chain.from_iterable(groups[name] for name in ("test", "lint", "docs", "build", "lock"))
    extras = chain.from_iterable(wants for name, wants in EXTRAS.items() if name != "spark")
    every = map(Requirement, chain(PROJECT["project"]["dependencies"], extras, checks))
    return [one for one in every if one.name != PROJECT["project"]["name"]]


def test_what_pyproject_asks_for_is_locked_at_a_version_that_it_allows() -> None:
    versions = dict(LOCKED.findall(REQUIREMENTS))

    missing = [str(one) for one in wanted() if versions.get(canonicalize_name(one.name), "") not in one.specifier]

    assert missing == []


def test_what_spark_needs_is_locked_apart_since_it_takes_500_mb() -> None:
    versions, others = (dict(LOCKED.findall(text)) for text in (OF_SPARK, REQUIREMENTS))

    assert "pyspark" not in others
    for one in map(Requirement, EXTRAS["spark"]):
        assert versions[canonicalize_name(one.name)] in one.specifier
    assert {name: version for name, version in versions.items() if others.get(name, version) != version} == {}
    assert not any("spark" in one for one in EXTRAS["all"])


def test_each_locked_package_has_a_hash() -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", REQUIREMENTS + OF_SPARK)
    bare = [block for block in blocks if "==" in block and "--hash=sha256:" not in block]

    assert bare == []


def test_a_package_that_others_want_with_an_extra_is_locked_with_it() -> None:
    """Else `pip` looks for its newest version with the extra, and refuses that for want of a hash."""
    assert re.search(r"^coverage\[toml\]==", REQUIREMENTS, re.MULTILINE)
    assert "--no-strip-extras" in Path("tests/lock").read_text(encoding="utf-8")


def test_the_locked_packages_of_npm_are_those_of_package_json() -> None:
    asked = json.loads(Path("package.json").read_text(encoding="utf-8"))["devDependencies"]

    assert {name: PACKAGES[f"node_modules/{name}"]["version"] for name in asked} == asked
    assert [name for name, package in PACKAGES.items() if name and "integrity" not in package] == []


def test_no_lock_names_an_address() -> None:
    text = REQUIREMENTS + OF_SPARK + Path("package-lock.json").read_text(encoding="utf-8")

    assert "://" not in text
    assert "resolved" not in text


def test_an_upper_bound_has_its_reason_above_it_or_beside_it() -> None:
    lines = Path("pyproject.toml").read_text(encoding="utf-8").splitlines()

    bounded = [index for index, line in enumerate(lines) if re.match(r'\s+"[^"]*(<|~=|==)', line)]

    assert [lines[index] for index in bounded if "#" not in lines[index] + lines[index - 1]] == []
