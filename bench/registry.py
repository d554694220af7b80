"""Everything that is measured, in the order of the page. To add one: its calls in `calls`, an entry here."""

from bench import calls
from bench.cold_start import cold_start
from bench.comparison import Comparison, Measurement, Timing, at_least, at_most
from bench.exports import memory_over_idle, rate_beside_copy
from bench.jobs import latency, rate_beside_celery
from bench.live_streams import fan_out, memory_each
from bench.sealing import sealed_a_second
from bench.sign_ins import rate_that_is_left, tail_that_grew
from bench.sweeps import growth

MEASUREMENTS: tuple[Measurement, ...] = (
    Comparison(
        key="middleware",
        name="all middleware on ÷ none, hello endpoint",
        a=calls.COMPLETE_HELLO,
        b=calls.BARE_HELLO,
        bar=at_least(0.70, 0.85),
        limited_by="the rate limit's trip to Redis, which costs as much as the rest of the edge; then the access log's line",
    ),
    Comparison(
        key="list",
        name="a list of 20 of a million rows, keyset ÷ the same select through asyncpg",
        a=calls.FIRST_PAGE,
        b=calls.FLOOR_LIST,
        bar=at_least(0.50, 0.65),
        limited_by="building the statement and the rows' objects in the ORM, then the transaction around one select, then the edge",
    ),
    Comparison(
        key="deep-page",
        name="a deep page (the 10,000th) ÷ the first",
        a=calls.DEEP_PAGE_CALL,
        b=calls.FIRST_PAGE,
        bar=at_least(0.95, 1.0),
        limited_by="opening the cursor; the index starts right at the row, at any depth",
    ),
    Comparison(
        key="write",
        name="a write of two statements in the request's transaction ÷ the same through asyncpg",
        a=calls.WRITE,
        b=calls.FLOOR_WRITE,
        bar=at_least(0.35, 0.5),
        limited_by="the ORM, which costs more than all four trips to PostgreSQL; then the edge",
    ),
    Timing(
        key="cold-start",
        name="cold start of the api to ready, seconds",
        take=cold_start,
        bar=at_most(2.0, 1.0),
        limited_by="importing FastAPI, SQLAlchemy and their models",
    ),
    Comparison(
        key="row",
        name="one row by key through the read connection ÷ the asyncpg floor",
        a=calls.BOOK,
        b=calls.FLOOR,
        limited_by="SQLAlchemy Core around one statement, then the edge; the most that an endpoint which reads one row can reach",
    ),
    Comparison(
        key="edge-without-limits",
        name="all middleware but the rate limit ÷ none, hello endpoint",
        a=calls.UNLIMITED_HELLO,
        b=calls.BARE_HELLO,
        limited_by="the access log's line",
    ),
    Comparison(
        key="rate-limit",
        name="with the rate limit ÷ without, hello endpoint",
        a=calls.COMPLETE_HELLO,
        b=calls.UNLIMITED_HELLO,
        limited_by="one trip to Redis for each request",
    ),
    Comparison(
        key="health",
        name="`GET /api/v1/health` ÷ FastAPI hello",
        a=calls.HEALTH,
        b=calls.FASTAPI_HELLO,
        limited_by="the edge without the rate limit and without a log line",
    ),
    Comparison(
        key="readiness",
        name="`GET /api/v1/health/ready` ÷ the asyncpg floor",
        a=calls.READINESS,
        b=calls.FLOOR,
        limited_by="the probes of the database, the schema and Redis, asked at the same time",
    ),
    Comparison(
        key="route",
        name="hello as our route ÷ hello as FastAPI's own",
        a=calls.BARE_HELLO,
        b=calls.FASTAPI_HELLO,
        limited_by="the checks of `Accept` and of kept answers",
    ),
    Comparison(
        key="framework",
        name="FastAPI hello ÷ Starlette hello",
        a=calls.FASTAPI_HELLO,
        b=calls.STARLETTE_HELLO,
        limited_by="validation of the answer against its model",
    ),
)

# To be moved up with the run that first measures them: what is above and the figures that are kept say the same.
NOT_MEASURED_YET: tuple[Measurement, ...] = (
    Timing(
        key="sign-ins",
        name="`GET /users/me` during 50 sign-ins at once ÷ alone, one process on all cores",
        take=rate_that_is_left,
        bar=at_least(0.30, 0.5),
        limited_by="the cores: two threads hash passwords, the sign-ins' own requests take the rest",
    ),
    Timing(
        key="sign-ins-p99",
        name="p99 of `GET /users/me` during 50 sign-ins at once ÷ alone",
        take=tail_that_grew,
        bar=at_most(8.0, 4.0),
        limited_by="the same: a request that comes while both cores hash waits for its turn",
    ),
    Timing(
        key="stream-memory",
        name="memory of one of 2,000 event streams on one process, KiB",
        take=memory_each,
        bar=at_most(50.0, 25.0),
        limited_by="what the server and the framework keep of a request for as long as it lasts",
    ),
    Timing(
        key="stream-fan-out",
        name="one event to all of 2,000 streams on one process, seconds from the commit",
        take=fan_out,
        bar=at_most(0.5, 0.3),
        limited_by="one write to a socket for each stream",
    ),
    Timing(
        key="export-rate",
        name="rows a second of an export of 300,000 audit events as CSV ÷ asyncpg `COPY` of them to a file",
        take=rate_beside_copy,
        bar=at_least(0.25, 0.5),
        limited_by="PostgreSQL, which writes each cell by an expression where COPY writes it by itself",
    ),
    Timing(
        key="export-memory",
        name="peak memory of that export over idle, MiB",
        take=memory_over_idle,
        bar=at_most(150.0, 75.0),
        limited_by="parts of 16 MiB on their way to the storage, up to three at a time",
    ),
    Comparison(
        key="enqueue",
        name="`POST /jobs`, complete with sign-in and audit event ÷ the bare insert through asyncpg",
        a=calls.ENQUEUE,
        b=calls.FLOOR_INSERT,
        bar=at_least(0.5, 0.7),
        limited_by="the edge with its two looks at Redis, two inserts through the ORM, then the message to the queue",
    ),
    Timing(
        key="job-start",
        name="commit → start of a job, one idle worker, p95, milliseconds",
        take=latency,
        bar=at_most(100.0, 20.0),
        limited_by="the publisher's look at the queue and its message, then the claim's transaction",
    ),
    Timing(
        key="job-rate",
        name="no-op jobs end to end ÷ bare Celery tasks, same worker",
        take=rate_beside_celery,
        bar=at_least(0.30, 0.5),
        limited_by="three transactions a job: its claim, its end, and the look for one that waits for its place",
    ),
    Timing(
        key="sweep",
        name="a sweep beside a million finished jobs ÷ beside a thousand",
        take=growth,
        bar=at_most(1.5, 1.1),
        limited_by="counting those that failed and wait for a person; the rest has indexes of what is unfinished only",
    ),
    Timing(
        key="sealing",
        name="audit events of one organization sealed a second",
        take=sealed_a_second,
        bar=at_least(2_000.0, 10_000.0),
        limited_by="the rows' objects in the ORM; the hashes themselves are a small part",
    ),
)

# What can be named: `make bench ONLY=…` takes any of them, a whole run those above that have figures.
EVERYTHING: tuple[Measurement, ...] = (*MEASUREMENTS, *NOT_MEASURED_YET)
