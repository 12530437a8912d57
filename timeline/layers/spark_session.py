"""Where Spark is to work, and what it needs: found out before it is started, which takes long to fail."""

import os
import re
import shutil
import socket
import subprocess
from pathlib import Path

from timeline.problems import TimelineError

LOCAL = re.compile(r"local(\[(\*|[0-9]+)(,[0-9]+)?\]|-cluster\[[0-9]+,[0-9]+,[0-9]+\])?")
CLUSTER = re.compile(r"(?:spark|k8s)://\S*:[0-9]+(?:/\S*)?|yarn")
HOST = re.compile(r"(?:https?://)?(\[[^\]]+\]|[^:/,\s]+):([0-9]+)")
VERSION = re.compile(r'version "(?:1\.([0-9]+)|([0-9]+))')
HINT = "such as local[2], spark://HOST:7077, yarn"
PATIENCE = 5
"""How many seconds a master is waited for."""

JAVA = 17
JAVA_HINT = "Debian and Ubuntu: apt install openjdk-17-jre-headless; or JAVA_HOME, if it is installed elsewhere"


def refuse_unknown(master: str) -> None:
    """Raise TimelineError if a text is not an address of a cluster."""
    if master.startswith("sc://"):
        raise TimelineError("--master: Spark Connect (`sc://`) is not spoken here", hint=HINT, status=2)
    if not LOCAL.fullmatch(master) and not CLUSTER.fullmatch(master):
        raise TimelineError(f"--master: `{master[:80]}` is no master of Spark", hint=HINT, status=2)


def refuse_unreachable(master: str) -> None:
    """Raise TimelineError if nothing answers at the address of a cluster."""
    if LOCAL.fullmatch(master):
        return
    if master == "yarn":
        if not any(os.environ.get(name) for name in ("HADOOP_CONF_DIR", "YARN_CONF_DIR")):
            raise TimelineError("nothing tells where YARN is", hint="HADOOP_CONF_DIR names the folder of its settings")
        return
    places = HOST.findall(master.partition("://")[2])
    if not any(_answers(host.strip("[]"), int(port)) for host, port in places):
        raise TimelineError(f"no Spark answers at {master[:120]}", hint="is it running, and is this its address?")


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), PATIENCE):
            return True
    except (OSError, OverflowError, ValueError):
        return False


def refuse_without_java() -> None:
    """Raise TimelineError if there is no Java that Spark runs on."""
    home = os.environ.get("JAVA_HOME", "")
    java = str(Path(home, "bin", "java")) if home else "java"
    found = shutil.which(java)
    if found is None:
        where = f" in JAVA_HOME ({home[:80]})" if home else ""
        raise TimelineError(f"Spark needs Java {JAVA}, and there is none{where}", hint=JAVA_HINT, status=3)
    version = _version(found)
    if version < JAVA:
        told = f"this is {version}" if version else f"{found} does not start"
        raise TimelineError(f"Spark needs Java {JAVA} or later, and {told}", hint=JAVA_HINT, status=3)


def _version(java: str) -> int:
    """Return the version of a Java, 0 if it does not say."""
    try:
        done = subprocess.run([java, "-version"], capture_output=True, check=False, timeout=30, text=True)  # noqa: S603 - the Java that Spark would start
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0
    told = VERSION.search(done.stderr + done.stdout)
    return int(told[1] or told[2]) if told else 0
