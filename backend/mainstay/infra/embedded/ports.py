"""Whether a port can be had, and a free one for those who do not care which."""

import errno
import socket

LAST_PORT = 65535


def free_port(host: str = "127.0.0.1") -> int:
    with socket.socket() as trial:
        trial.bind((host, 0))
        port: int = trial.getsockname()[1]
        return port


def why_not_free(port: int, host: str = "127.0.0.1") -> str | None:
    """None when we could listen there, else the reason in words."""
    with socket.socket() as trial:
        # As the servers do: a port whose former owner's connections linger in TIME_WAIT can be had.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except PermissionError:
            return "needs root: ports below 1024 are privileged"
        except OSError as refused:
            return "is in use" if refused.errno == errno.EADDRINUSE else f"cannot be had on {host}: {refused.strerror}"
    return None
