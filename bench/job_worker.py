"""Run by name: `python -m bench.job_worker` is the product's worker as it is, which knows the jobs that do nothing too."""

from bench import job_kinds as _kinds  # noqa: F401 - a kind is known where its module has been imported
from mainstay.entrypoints.worker import run
from mainstay.settings import load

if __name__ == "__main__":
    run(load())
