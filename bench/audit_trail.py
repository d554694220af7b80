"""`python -m bench.audit_trail`: a million events of one organization, then what a page of them costs in the database and
how fast they are sealed and verified. Prints what docs/operations/audit.md quotes."""

import asyncio
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final
from uuid import UUID

import asyncpg

from mainstay.audit.checkpoints import PURPOSE
from mainstay.audit.service.sealing import seal_waiting
from mainstay.audit.service.verifying import verify_chain
from mainstay.infra.crypto.signing import SigningKeys
from mainstay.infra.db import Database
from mainstay.infra.db.migrations import migrate, role_of
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.postgres import PostgresServer

EVENTS: Final = 1_000_000
SEALED: Final = 40_000
BUSY: Final = UUID("01a1fc10-0000-7000-8000-00000000000a")
OTHER: Final = UUID("01a1fc10-0000-7000-8000-00000000000b")
NEWER: Final = UUID("01a1fc10-0000-7000-8000-00000000000c")

# The days up to `$4` days ago, by 1,000 people: one action in a thousand is rare, one event in a hundred refused.
FILL: Final = """
    INSERT INTO audit_events (id, occurred_at, action, outcome, organization_id, actor_type, actor_id, actor_label,
        targets, changes, ip, user_agent, request_id, metadata, salt)
    SELECT
        (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0')
            || '8' || lpad(to_hex(n), 15, '0'))::uuid,
        at,
        CASE WHEN n % 1000 = 0 THEN 'custom.rare' ELSE 'custom.common_' || chr(97 + n % 10) END,
        CASE WHEN n % 100 = 0 THEN 'denied' ELSE 'success' END,
        $1, 'user', ('00000000-0000-4000-8000-' || lpad(to_hex(n % 1000), 12, '0'))::uuid, 'somebody@example.com',
        jsonb_build_array(jsonb_build_object('type', 'note', 'id', 'note-' || n % 50000, 'label', 'A note')),
        '[{"field": "name", "before": "Ada", "after": "Augusta"}]', '203.0.113.7', 'Mozilla/5.0', 'request-' || n,
        '{}', decode(md5(n::text), 'hex')
    FROM (SELECT n, now() - interval '1 day' * ($3::float + ($4::float - $3::float) * (1 - n / $2::float)) AS at FROM generate_series(1, $2::int) n) one
"""
PAGE: Final = """
    SELECT * FROM audit_events WHERE organization_id BETWEEN '{busy}' AND '{busy}' {filters}
    ORDER BY organization_id, id DESC LIMIT 51
"""
LISTS: Final = {
    "first page": "",
    "page in the middle": "AND id < audit_first_id(now() - interval '15 days')",
    "one actor": "AND actor_id = '00000000-0000-4000-8000-00000000002a'",
    "a common action": "AND action = 'custom.common_a'",
    "a rare action": "AND action = 'custom.rare'",
    "refused": "AND outcome = 'denied'",
    "one target": """AND targets @> '[{{"id": "note-42"}}]'""",
    "a target that is not there": """AND targets @> '[{{"id": "nothing"}}]'""",
    "a day": "AND id >= audit_first_id(now() - interval '9 days') AND id < audit_first_id(now() - interval '8 days')",
}
_TIME: Final = re.compile(r"Execution Time: ([\d.]+) ms")


def main() -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mainstay-bench-")))
        server = PostgresServer(folder / "postgres", free_port(), durable=False)
        server.prepare()
        stack.enter_context(running(server.program(), server.check, folder / "postgres.log"))
        migrate(server.owner_url(), runtime_role=role_of(server.runtime_url()))
        asyncio.run(_measure(server.owner_url(), server.runtime_url()))


async def _measure(owner_url: str, runtime_url: str) -> None:
    owner = await asyncpg.connect(owner_url)
    await _seal(owner, runtime_url)
    await owner.execute("ALTER TABLE audit_events DISABLE TRIGGER audit_events_enqueue")
    await owner.execute(FILL, BUSY, EVENTS, 1, 30)
    # Newer than all of them, and of somebody else: a walk by id alone would have to pass them.
    await owner.execute(FILL, NEWER, EVENTS // 4, 0, 1)
    await owner.execute("ANALYZE audit_events")
    for name, filters in LISTS.items():
        await _explain(owner, name, PAGE.format(busy=BUSY, filters=filters.format()))
    await owner.close()


async def _seal(owner: asyncpg.Connection, runtime_url: str) -> None:
    await owner.execute(FILL, OTHER, SEALED, 40, 50)
    await owner.execute("ANALYZE audit_events")
    database, keys = Database(runtime_url), SigningKeys([bytes(32)], PURPOSE)
    started = time.perf_counter()
    sealed = await seal_waiting(database)
    sealing = time.perf_counter() - started
    started = time.perf_counter()
    verdict = await verify_chain(database, keys.public, OTHER)
    verifying = time.perf_counter() - started
    await database.close()
    assert (sealed, verdict.flaw, verdict.events) == (SEALED, None, SEALED)
    _print(f"sealed: {sealed / sealing:,.0f} a second", f"verified: {sealed / verifying:,.0f} a second")


async def _explain(owner: asyncpg.Connection, name: str, query: str) -> None:
    plans: list[Sequence[str]] = []
    for _ in range(5):
        rows = await owner.fetch(f"EXPLAIN (ANALYZE, BUFFERS) {query}")
        plans.append([row[0] for row in rows])
    times = sorted(float(found[1]) for plan in plans for line in plan if (found := _TIME.search(line)))
    _print(f"{name}: median {times[2]:.2f} ms, worst {times[-1]:.2f} ms")
    if "--plans" in sys.argv:
        _print(*plans[-1])


def _print(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
