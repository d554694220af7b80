"""The load: wrk with a few connections kept open, and what came of it."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.comparison import Call
from bench.refusals import NotMeasured

CONNECTIONS = 16
_SCRIPT = Path(__file__).with_name("load.lua")
_FAILURES = ("connect", "read", "write", "timeout", "status")


@dataclass(frozen=True)
class Outcome:
    requests: int
    seconds: float
    p50: float
    p99: float


def program() -> str:
    found = shutil.which("wrk")
    if found is None:
        raise NotMeasured("wrk is not installed; Debian has it: apt-get install wrk")
    return found


def version() -> str:
    words = subprocess.run([program(), "--version"], capture_output=True, text=True, check=False).stdout.split()
    return words[1].removeprefix("debian/")


def load(call: Call, port: int, paths: Sequence[str], seconds: int, *, bearer: str = "") -> Outcome:
    with tempfile.NamedTemporaryFile("w", suffix=".paths", encoding="ascii") as listed:
        listed.write("\n".join(paths) + "\n")
        listed.flush()
        body = json.dumps(call.body) if call.body is not None else ""
        command = [program(), "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(_SCRIPT)]
        target = [f"http://127.0.0.1:{port}", "--", call.method, body, listed.name, bearer]
        ended = subprocess.run([*command, *target], capture_output=True, text=True, timeout=seconds + 30, check=False)
    if ended.returncode != 0:
        raise NotMeasured(f"wrk failed: {ended.stderr or ended.stdout}")
    return outcome(ended.stdout)


def outcome(printed: str) -> Outcome:
    """A round in which a single request failed is no measurement."""
    told = json.loads(printed.strip().splitlines()[-1])
    failed = {kind: told[kind] for kind in _FAILURES if told[kind]}
    if failed or not told["requests"]:
        raise NotMeasured(f"Requests failed under load: {failed or 'none was answered'}")
    return Outcome(told["requests"], told["seconds"], told["p50"], told["p99"])
