"""Documents made from the code say what the code says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mainstay.entrypoints.settings_documents import as_env_example, as_markdown
from tests.architecture.app import BACKEND, CHECKOUT, document

MEND = "run `make generate`"


def test_the_committed_openapi_document_is_what_the_service_serves():
    assert json.loads((BACKEND / "openapi.json").read_text("utf-8")) == document(), MEND


def test_the_command_line_prints_the_committed_openapi_document():
    command = Path(sys.executable).with_name("mainstay")
    printed = subprocess.run([command, "openapi"], capture_output=True, check=True, cwd=BACKEND).stdout
    assert printed == (BACKEND / "openapi.json").read_bytes(), MEND


@pytest.mark.parametrize(
    ("file", "made"), [(".env.example", as_env_example), ("docs/operations/settings.md", as_markdown)]
)
def test_the_settings_documents_are_fresh(file, made):
    assert (CHECKOUT / file).read_text("utf-8") == made(), MEND
