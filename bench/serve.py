"""Run by name: `python -m bench.serve MODULE:FACTORY` serves an application exactly as the product serves its own."""

import sys

from mainstay.entrypoints.server import serve
from mainstay.settings import load

if __name__ == "__main__":
    serve(sys.argv[1], load(), reload=False)
