"""Whether a port can be had, and a free one for those who do not care which."""

import errno
import socket
from collections.abc import Sequence
from dataclasses import dataclass

from mainstay.infra.embedded.errors import WRONG_SETTING, StartRefused

_given_out: set[int] = set()


@dataclass(frozen=True)
class Listening:
    """A port somebody is about to listen on, and the variable that moves it."""

    variable: str
    host: str
    port: int


def free_port(host: str = "127.0.0.1") -> int:
    """A different one each time: the kernel may offer again what nobody listens on yet."""
    while True:
        with socket.socket() as trial:
            trial.bind((host, 0))
            port: int = trial.getsockname()[1]
        if port not in _given_out:
            _given_out.add(port)
            return port


def require_free(wanted: Sequence[Listening]) -> None:
    """Names every port that cannot be had, before anything has started."""
    problems = {
        listening.variable: problem
        for place, listening in enumerate(wanted)
        if (problem := _problem(listening, wanted[:place]))
    }
    if problems:
        elsewhere = " ".join(f"{variable}={free_port()}" for variable in problems)
        remedy = f"Stop what uses it, or choose another port: make up {elsewhere}"
        raise StartRefused("\n".join(problems.values()), remedy, WRONG_SETTING)


def _problem(listening: Listening, before: Sequence[Listening]) -> str | None:
    twin = next((other for other in before if other.port == listening.port), None)
    if twin:
        return f"{listening.variable} and {twin.variable} are both {listening.port}."
    reason = why_not_free(listening.port, listening.host)
    return f"{listening.variable}: port {listening.port} {reason}." if reason else None


def why_not_free(port: int, host: str = "127.0.0.1") -> str | None:
    """None when we could listen there, else the reason in words."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        # As the servers do: a port whose former owner's connections linger in TIME_WAIT can be had.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
            trial.listen(1)
        except PermissionError:
            return "needs root: ports below 1024 are privileged"
        except OSError as refused:
            return "is in use" if refused.errno == errno.EADDRINUSE else f"cannot be had on {host}: {refused.strerror}"
    return None
