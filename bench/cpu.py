"""How long a process has computed and how long it waited for its core, as the kernel's scheduler counts it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class CpuTime:
    ran: float
    waited: float

    def since(self, earlier: "CpuTime") -> "CpuTime":
        return CpuTime(self.ran - earlier.ran, self.waited - earlier.waited)


def cpu_time(pid: int) -> CpuTime:
    """Of the main thread, in seconds: the event loop runs there."""
    ran, waited, _ = Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()
    return CpuTime(int(ran) / 1e9, int(waited) / 1e9)
