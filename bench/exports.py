"""Many rows into a file, as a worker writes them: how fast beside COPY, and in how much memory.

`python -m bench.exports 5000000` takes both with so many rows, on a stand of its own.
"""

import asyncio
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import asyncpg

from bench.audit_trail import FILL
from bench.cores import kept_off_the_measured_core, on_core
from bench.refusals import NotMeasured
from bench.stand import Stand, standing
from mainstay.infra.embedded.ports import free_port
from mainstay.kit.ids import new_id

# Enough for hundreds of pages; memory that grew with the rows would show.
ROWS: Final = 300_000


def rate_beside_copy(stand: Stand) -> float:
    """Rows a second ÷ those of asyncpg's COPY of the same rows to a file, one after the other in the same process."""
    found = _written(stand, ROWS)
    return float(found["copy_seconds"] / found["seconds"])


def memory_over_idle(stand: Stand) -> float:
    """MiB."""
    return float(_written(stand, ROWS)["mebibytes"])


def _written(stand: Stand, rows: int) -> dict[str, Any]:
    organization_id, requester = _filled(stand, rows)
    root = Path(__file__).resolve().parents[1]
    ids = (str(organization_id), str(requester), str(stand.folder))
    command = (*on_core(stand.core), sys.executable, "-m", "bench.export_writer", *ids)
    environment = dict(stand.environment(free_port()))
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    said = [line for line in done.stdout.splitlines() if line.startswith("found ")]
    if done.returncode != 0 or not said:
        raise NotMeasured(f"No export was written: {done.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(said[0].removeprefix("found "))
    if found["rows"] < rows:
        raise NotMeasured(f"Of {rows} rows {found['rows']} were written.")
    return found


@cache
def _filled(stand: Stand, rows: int) -> tuple[UUID, UUID]:
    """Once a run: an organization with so many events, and its owner."""
    return asyncio.run(_fill(stand.owner_url, rows))


async def _fill(owner_url: str, rows: int) -> tuple[UUID, UUID]:
    organization_id, requester = new_id(), new_id()
    owner = await asyncpg.connect(owner_url)
    try:
        await owner.execute(
            "INSERT INTO organizations (id, name, slug) VALUES ($1, 'Archive', $2)",
            organization_id,
            f"a{organization_id.hex[-12:]}",
        )
        await owner.execute(
            "INSERT INTO users (id, email, full_name, status, email_verified_at) VALUES ($1, $2, 'B', 'active', now())",
            requester,
            f"{requester}@bench.example",
        )
        await owner.execute(
            "INSERT INTO memberships (id, user_id, organization_id, role) VALUES ($1, $2, $3, 'owner')",
            new_id(),
            requester,
            organization_id,
        )
        await owner.execute("ALTER TABLE audit_events DISABLE TRIGGER audit_events_enqueue")
        await owner.execute(FILL, organization_id, rows, 1, 30)
        await owner.execute("ALTER TABLE audit_events ENABLE TRIGGER audit_events_enqueue")
        await owner.execute("VACUUM ANALYZE audit_events")
    finally:
        await owner.close()
    return organization_id, requester


def main(rows: int) -> None:
    with kept_off_the_measured_core() as core, standing(core) as stand:
        for _ in range(3):
            found = _written(stand, rows)
            rate, copied = found["rows"] / found["seconds"], found["rows"] / found["copy_seconds"]
            sys.stdout.write(
                f"{found['rows']:,} rows: {rate:,.0f} a second, COPY {copied:,.0f} a second, "
                f"ratio {rate / copied:.2f}, {found['mebibytes']:.0f} MiB over idle\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
