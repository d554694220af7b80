"""Alive, ready, and what the probes say about themselves."""

import asyncio

import pytest
from prometheus_client import REGISTRY

from mainstay import __version__
from mainstay.infra.db import Database
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.redis import connect_redis
from mainstay.web.probes import ProbeFailed, Probes
from tests.waiting import until

HEALTH, READY = "/api/v1/health", "/api/v1/health/ready"


async def well() -> None: ...


async def broken() -> None:
    raise RuntimeError("postgresql://mainstay:pw@10.0.0.7/x refused")


async def behind() -> None:
    raise ProbeFailed("The schema is at 0001.")


async def hanging() -> None:
    await asyncio.sleep(60)


async def test_health_is_alive_without_asking_anybody(run):
    asked = []

    async def ask() -> None:
        asked.append(1)

    async with run(probes={"database": ask}) as running:
        await until(lambda: _true(asked))
        asked.clear()
        answer = await running.client.get(HEALTH)
        assert (answer.status_code, answer.json()) == (200, {"status": "alive", "version": __version__})
        assert asked == []


async def _true(value: object) -> bool:
    return bool(value)


async def test_health_is_alive_when_everything_else_is_lost(run):
    lost = Database(f"postgresql://a:b@127.0.0.1:{free_port()}/c")
    async with run(database=lost, redis=connect_redis(f"redis://127.0.0.1:{free_port()}")) as running:
        assert (await running.client.get(HEALTH)).status_code == 200
        answer = await running.client.get(READY)
    assert answer.json()["detail"] == "Down: database, redis."


async def test_ready_tells_each_dependency_with_its_time(client):
    answer = await client.get(READY)
    body = answer.json()
    assert answer.status_code == 200
    assert (body["status"], body["version"]) == ("ready", __version__)
    assert [(one["name"], one["status"], one["detail"]) for one in body["dependencies"]] == [
        ("database", "up", None),
        ("redis", "up", None),
    ]
    assert all(0 < one["seconds"] < 2 for one in body["dependencies"])


async def test_what_is_down_is_named_without_saying_where_it_is(run, lines):
    async with run(probes={"database": broken, "redis": well, "schema": behind}) as running:
        answer = await running.client.get(READY)
    body = answer.json()
    assert (answer.status_code, body["code"], body["detail"]) == (
        503,
        "dependency_unavailable",
        "Down: database, schema.",
    )
    assert answer.headers["retry-after"] == "2"
    assert body["version"] == __version__
    assert [(one["name"], one["status"], one["detail"]) for one in body["dependencies"]] == [
        ("database", "down", "It does not answer."),
        ("redis", "up", None),
        ("schema", "down", "The schema is at 0001."),
    ]
    assert "10.0.0.7" not in answer.text
    assert ":pw@" not in lines.text


async def test_a_probe_that_hangs_is_a_dependency_that_is_down(monkeypatch):
    monkeypatch.setattr("mainstay.web.probes._PATIENCE", 0.05)
    (one,) = await Probes({"slow": hanging}).ask_all()
    assert (one.status, one.detail) == ("down", "No answer within 0.05 s.")


async def test_whoever_asks_during_a_round_shares_it():
    asked = []

    async def ask() -> None:
        asked.append(1)
        await asyncio.sleep(0.05)

    probes = Probes({"one": ask})
    await asyncio.gather(*(probes.ask_all() for _ in range(20)))
    assert len(asked) == 1
    await probes.ask_all()
    assert len(asked) == 2


async def test_a_caller_that_leaves_does_not_end_the_round_for_the_others():
    probes = Probes({"one": lambda: asyncio.sleep(0.05)})
    leaver, stayer = asyncio.create_task(probes.ask_all()), asyncio.create_task(probes.ask_all())
    await asyncio.sleep(0)
    leaver.cancel()
    assert [one.status for one in await stayer] == ["up"]


async def test_a_loss_and_a_return_are_logged_once_each(lines, running):
    story = iter([well, broken, broken, broken, well, well])

    async def go_on() -> None:
        await next(story)()

    probes = Probes({"thing": go_on})
    for _ in range(6):
        await probes.ask_all()
    told = [line["event"] for line in lines.events() if line.get("dependency") == "thing"]
    assert told == ["dependency_down", "dependency_up"]


async def test_the_gauge_is_true_without_anybody_asking(run):
    async with run(probes={"gauged": broken, "fine": well}):
        await until(lambda: _true(REGISTRY.get_sample_value("mainstay_dependency_up", {"dependency": "fine"}) == 1))
        assert REGISTRY.get_sample_value("mainstay_dependency_up", {"dependency": "gauged"}) == 0


async def test_an_instance_that_stops_is_not_ready_and_still_alive(run):
    async with run() as running:
        running.app.state.lifecycle.begin_stopping()
        answer = await running.client.get(READY)
        assert (answer.status_code, answer.json()["detail"]) == (503, "This instance is stopping.")
        assert all(one["status"] == "up" for one in answer.json()["dependencies"])
        assert (await running.client.get(HEALTH)).status_code == 200


async def test_streams_are_told_of_the_stop(run):
    async with run() as running:
        waiting = asyncio.create_task(running.app.state.lifecycle.until_stopping())
        await asyncio.sleep(0)
        assert not waiting.done()
        running.app.state.lifecycle.begin_stopping()
        await asyncio.wait_for(waiting, 1)


async def test_the_pool_is_watched(client):
    await client.get("/api/v1/notes/count")
    await until(lambda: _true(REGISTRY.get_sample_value("mainstay_db_pool_limit") == 10))
    assert REGISTRY.get_sample_value("mainstay_db_pool_checkout_wait_seconds_count") > 0


@pytest.mark.parametrize("path", [HEALTH, READY])
async def test_probes_are_never_cached(client, path):
    assert (await client.get(path)).headers["cache-control"] == "no-store"
