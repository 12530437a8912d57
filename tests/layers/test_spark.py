"""Spark as far as it can be told without one: where it is, what it needs; `just spark` compares what it counts."""

import socket
from pathlib import Path

import pytest

from tests.layers.making import layer
from timeline.layers.request import Asked, request
from timeline.layers.spark_session import refuse_unknown, refuse_unreachable, refuse_without_java
from timeline.problems import TimelineError


@pytest.mark.parametrize(
    "master",
    [
        "local",
        "local[*]",
        "local[2]",
        "local[2,3]",
        "local-cluster[2,1,1024]",
        "yarn",
        "spark://a:7077,b:7077",
        "k8s://https://a.example:6443",
    ],
)
def test_a_master_of_spark_is_let_through(master: str) -> None:
    refuse_unknown(master)


@pytest.mark.parametrize(
    ("master", "why"),
    [
        ("", "`` is no master of Spark"),
        ("local[x]", "`local[x]` is no master of Spark"),
        ("http://a:7077", "is no master of Spark"),
        ("spark://a", "is no master of Spark"),
        ("spark://a:7077\n--conf x", "is no master of Spark"),
        ("sc://a:15002", "Spark Connect"),
    ],
)
def test_what_is_none_is_refused(master: str, why: str) -> None:
    with pytest.raises(TimelineError) as refused:
        refuse_unknown(master)

    assert why in refused.value.message
    assert (refused.value.status, refused.value.hint) == (2, "such as local[2], spark://HOST:7077, yarn")


def test_a_master_that_does_not_answer_is_told_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    for master in (f"spark://127.0.0.1:{port}", f"k8s://https://127.0.0.1:{port}/x", "spark://127.0.0.1:99999"):
        with pytest.raises(TimelineError, match="no Spark answers at"):
            refuse_unreachable(master)


def test_one_of_several_masters_is_enough() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        refuse_unreachable(f"spark://127.0.0.1:1,127.0.0.1:{server.getsockname()[1]}")


def test_yarn_is_told_by_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HADOOP_CONF_DIR", raising=False)
    monkeypatch.delenv("YARN_CONF_DIR", raising=False)
    with pytest.raises(TimelineError, match="nothing tells where YARN is"):
        refuse_unreachable("yarn")

    monkeypatch.setenv("YARN_CONF_DIR", "/etc/hadoop")
    refuse_unreachable("yarn")


@pytest.mark.parametrize(
    ("prints", "why"),
    [
        (None, "Spark needs Java 17, and there is none in JAVA_HOME"),
        ("echo 'openjdk version \"1.8.0_402\"' >&2", "Spark needs Java 17 or later, and this is 8"),
        ("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2", "Spark needs Java 17 or later, and this is 11"),
        ("exit 1", "does not start"),
    ],
)
def test_a_java_that_spark_does_not_run_on_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prints: str | None, why: str
) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    if prints:
        java = tmp_path / "bin" / "java"
        java.parent.mkdir()
        java.write_text(f"#!/bin/sh\n{prints}\n", encoding="utf-8")
        java.chmod(0o755)

    with pytest.raises(TimelineError) as refused:
        refuse_without_java()

    assert why in refused.value.message
    assert (refused.value.status, "openjdk-17-jre-headless" in refused.value.hint) == (3, True)


def test_what_one_engine_counted_is_what_the_other_keeps() -> None:
    wanted = Asked(layer(), "UTC", "UTC")

    assert b"spark" not in request(wanted, (), grouped=False)
