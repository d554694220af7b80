"""Run by path: `leash.py PARENT SIGNAL PROGRAM [ARGUMENT…]` becomes the program, which gets the signal when its parent dies.

Only the kernel can promise that for a parent that is killed without warning. `setpriv --pdeathsig` would leave a gap: a
parent that dies before the signal is set.
"""

import ctypes
import os
import sys

PR_SET_PDEATHSIG = 1


def main(parent: int, signal: int, argv: list[str]) -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal)
    if os.getppid() != parent:
        sys.exit("The parent is already gone.")
    os.execvp(argv[0], argv)  # noqa: S606 - the whole purpose; no shell is involved


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
