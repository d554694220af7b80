"""The measuring programs lie beside the backend, not in it."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[3]))
