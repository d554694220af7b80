"""Run as `python -m tests.entrypoints.served`: the API as it is served, with the tests' own room in it."""

import sys

from mainstay.entrypoints.server import serve
from mainstay.settings import load

if __name__ == "__main__":
    serve(f"tests.entrypoints.served_app:{sys.argv[1]}", load(), reload=False)
