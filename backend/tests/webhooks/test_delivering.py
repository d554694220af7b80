"""From an act to what arrives: signed as the standard says, tried at the times it names, given up when nobody listens."""

import asyncio
import time
from datetime import timedelta

import pytest
from standardwebhooks import WebhookVerificationError

from mainstay.infra.outbound import Sender
from mainstay.jobs.context import Bench
from mainstay.jobs.service.running import run_one
from mainstay.webhooks.service.delivering import DELAYS, end_lost, look_after, next_wait
from mainstay.webhooks.service.sending import Courier
from mainstay.webhooks.service.spreading import spread
from tests.webhooks.conftest import arrived, path_of


async def test_an_act_arrives_signed_as_the_reference_library_expects(listen, deliver, change_role, far, house, only):
    endpoint = await listen("member.role_changed")
    await change_role()
    assert await deliver() == 1
    (one,) = arrived(far)
    said = one.verified_by(endpoint["secret"])
    assert one.body == one.body.strip()
    assert b": " not in one.body.replace(b'": "', b"")
    assert (said["type"], said["organization_id"]) == ("member.role_changed", house.id)
    assert set(said) == {"type", "timestamp", "organization_id", "data"}
    assert (said["data"]["user_id"], said["data"]["role_before"], said["data"]["role"]) == (
        house.member.id, "member", "viewer",
    )  # fmt: skip
    assert said["data"]["actor"] == {"type": "user", "id": house.owner.id}
    assert one.headers["webhook-id"].startswith("msg_")
    assert one.headers["content-type"] == "application/json"
    assert abs(int(one.headers["webhook-timestamp"]) - time.time()) < 60
    kept = await only()
    assert (kept["status"], kept["message_id"], kept["body"]) == (
        "delivered",
        one.headers["webhook-id"],
        one.body.decode(),
    )
    assert b"example" not in one.body


async def test_what_was_undone_is_not_told(listen, deliver, whole, house, far, owner_role):
    from mainstay.audit.service import record
    from mainstay.kit.actor import Actor

    await listen()

    class Undo(Exception): ...

    async def act_and_fail():
        async with whole.database.transaction() as session:
            await record(session, Actor.system("t"), "schedule.paused", organization_id=house.id)
            raise Undo

    with pytest.raises(Undo):
        await act_and_fail()
    assert await owner_role.fetchval("SELECT count(*) FROM webhook_events WHERE type = 'schedule.paused'") == 0
    assert await deliver() == 0
    assert far.requests == []


async def test_each_endpoint_gets_what_it_wants_under_one_id(listen, deliver, change_role, far):
    await listen("member.role_changed", url=f"http://127.0.0.1:{far.port}/a")
    await listen("*", url=f"http://127.0.0.1:{far.port}/b")
    await listen("job.failed", url=f"http://127.0.0.1:{far.port}/c")
    await change_role()
    assert await deliver() == 2
    paths = sorted(one.split()[1] for one in far.requests)
    assert paths == [b"/a", b"/b"]
    assert len({one.headers["webhook-id"] for one in arrived(far)}) == 1


async def test_another_organizations_acts_are_not_told(listen, deliver, far, other):
    await listen()
    await other.owner.must("PATCH", f"{other.path}/members/{other.member.id}", json={"role": "viewer"})
    assert await deliver() == 0
    assert far.requests == []


async def test_spreading_many_at_once_tells_each_event_once(listen, whole, owner_role, house):
    await listen("member.left")
    await listen("member.left")
    await owner_role.execute(
        "INSERT INTO webhook_events (organization_id, type, subject) SELECT $1, 'member.left', "
        "jsonb_build_object('audit_event_id', gen_random_uuid(), 'actor', jsonb_build_object('type', 'system', 'id', null), "
        "'targets', jsonb_build_array(jsonb_build_object('id', gen_random_uuid())), 'changes', '[]'::jsonb, "
        "'details', '{}'::jsonb) FROM generate_series(1, 230)",
        house.id,
    )
    done = await asyncio.gather(*(spread(whole.database) for _ in range(6)))
    done.append(await spread(whole.database))
    assert sum(done) == 460
    counts = await owner_role.fetch("SELECT count(*) AS n FROM webhook_deliveries GROUP BY message_id")
    assert {row["n"] for row in counts} == {2}
    assert len(counts) == 230
    assert await owner_role.fetchval("SELECT count(*) FROM jobs WHERE kind = 'webhooks.deliver'") == 460


async def test_an_event_that_cannot_be_read_is_in_nobodys_way(listen, deliver, change_role, far, owner_role, house):
    await listen()
    await owner_role.execute(
        "INSERT INTO webhook_events (organization_id, type, subject) VALUES ($1, 'member.left', '{}')", house.id
    )
    await change_role()
    assert await deliver() == 1
    assert await owner_role.fetchval("SELECT count(*) FROM webhook_events") == 0


async def test_the_times_between_tries_are_those_of_the_design(listen, later, deliver, change_role, far, wait, only):
    endpoint = await listen()
    far.says("500 Broken", b"x" * 3000)
    await change_role()
    await deliver()
    waits = []
    while (seconds := await wait()) is not None:
        waits.append(seconds)
        await later()
    assert waits == [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
    kept = await only()
    assert (kept["status"], kept["next_attempt_at"]) == ("failed", None)
    assert len(far.requests) == 10 == len(DELAYS)
    assert {one.headers["webhook-id"] for one in arrived(far)} == {kept["message_id"]}
    for one in arrived(far):
        one.verified_by(endpoint["secret"])


async def test_each_try_is_kept_with_the_beginning_of_its_answer(listen, later, deliver, change_role, far, house):
    endpoint = await listen()
    far.says("500 Broken", b"\xff\x00" + b"x" * 3000)
    await change_role()
    await deliver()
    far.says("204 No Content")
    await later()
    listed = (await house.admin.must("GET", f"{path_of(endpoint)}/deliveries"))["data"]
    assert [(one["status"], one["attempt_count"], one["last_status"]) for one in listed] == [("delivered", 2, 204)]
    whole = await house.admin.must("GET", f"{path_of(endpoint)}/deliveries/{listed[0]['id']}")
    first, second = whole["attempts"]
    assert (first["result"], first["status"], len(first["body"])) == ("rejected", 500, 1024)
    assert (second["result"], second["status"]) == ("delivered", 204)
    assert whole["payload"]["type"] == "member.role_changed"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("429 Too Many\r\nRetry-After: 1200", 1200),
        ("503 Unavailable\r\nRetry-After: 999999", 86400),
        ("503 Unavailable\r\nRetry-After: 1", 5),
        ("500 Broken\r\nRetry-After: 1200", 5),
        ("429 Too Many\r\nRetry-After: soon", 5),
        ("301 Moved\r\nLocation: http://127.0.0.1/", 5),
    ],
)
async def test_the_receiver_says_when_to_come_back(listen, deliver, change_role, far, wait, head, expected):
    await listen()
    far.says(head)
    await change_role()
    await deliver()
    assert await wait() == expected
    assert len(far.requests) == 1


def test_the_last_try_is_the_last_whatever_is_asked_for():
    assert next_wait(10, timedelta(seconds=5)) is None
    assert next_wait(9, timedelta(hours=2)) == timedelta(hours=24)


@pytest.mark.parametrize("answer", [b"garbage\r\n\r\n", b"", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort"])
async def test_an_answer_that_is_none_is_tried_again(listen, deliver, change_role, far, only, answer):
    await listen()

    async def say(writer):
        writer.write(answer)

    far.answer = say
    await change_role()
    await deliver()
    kept = await only()
    assert kept["status"] == "pending"
    assert '"unreachable"' in kept["attempts"]


async def test_a_huge_answer_is_cut(listen, deliver, change_role, far, only):
    await listen()
    far.says("200 OK", b"y" * 2_000_000)
    await change_role()
    await deliver()
    kept = await only()
    assert kept["status"] == "delivered"
    assert len(kept["attempts"]) < 1400


async def test_while_a_secret_is_changed_both_sign(listen, deliver, change_role, far, house, owner_role):
    endpoint = await listen()
    rotated = await house.admin.must("POST", f"{path_of(endpoint)}/rotate-secret")
    assert rotated["secret"] != endpoint["secret"]
    await change_role()
    await deliver()
    (one,) = arrived(far)
    assert len(one.headers["webhook-signature"].split(" ")) == 2
    one.verified_by(endpoint["secret"])
    one.verified_by(rotated["secret"])
    await owner_role.execute("UPDATE webhook_endpoints SET previous_until = now() - interval '1 second'")
    await change_role("member")
    await deliver()
    late = arrived(far)[1]
    late.verified_by(rotated["secret"])
    with pytest.raises(WebhookVerificationError):
        late.verified_by(endpoint["secret"])


async def test_whoever_says_that_nobody_listens_is_left_alone(
    listen, deliver, change_role, far, house, owner_role, actions, wait
):
    endpoint = await listen()
    far.says("410 Gone")
    await change_role()
    await deliver()
    read = await house.admin.must("GET", path_of(endpoint))
    assert (read["status"], read["disabled_reason"]) == ("disabled", "gone")
    assert await wait() is None
    told = await owner_role.fetch("SELECT recipient_id::text, kind FROM notifications")
    assert {row["recipient_id"] for row in told} == {house.owner.id, house.admin.id}
    mails = await owner_role.fetchval(
        "SELECT count(*) FROM jobs WHERE kind = 'mail.send' AND payload->>'template' = 'notification'"
    )
    assert mails == 2
    assert "webhook_endpoint.disabled" in await actions()
    await change_role("member")
    assert await deliver() == 0
    assert len(far.requests) == 1


async def test_five_days_without_success_disable_and_tell(listen, later, deliver, change_role, far, house, owner_role):
    endpoint = await listen()
    far.says("500 Broken")
    await change_role()
    await deliver()
    await change_role("member")
    await deliver()
    await owner_role.execute("UPDATE webhook_endpoints SET first_failure_at = now() - interval '4 days 23 hours'")
    await later()
    assert (await house.admin.must("GET", path_of(endpoint)))["status"] == "enabled"
    await owner_role.execute("UPDATE webhook_endpoints SET first_failure_at = now() - interval '5 days'")
    await later()
    read = await house.admin.must("GET", path_of(endpoint))
    assert (read["status"], read["disabled_reason"]) == ("disabled", "failing")
    states = await owner_role.fetch("SELECT status FROM webhook_deliveries")
    assert {row["status"] for row in states} == {"cancelled"}
    assert await owner_role.fetchval("SELECT count(*) FROM notifications WHERE kind = 'webhooks.disabled'") == 2
    before = len(far.requests)
    await later()
    assert len(far.requests) == before


async def test_a_success_ends_the_count_of_failure(listen, later, deliver, change_role, far, owner_role):
    await listen()
    far.says("500 Broken")
    await change_role()
    await deliver()
    assert await owner_role.fetchval("SELECT first_failure_at IS NOT NULL FROM webhook_endpoints")
    far.says("200 OK")
    await later()
    assert await owner_role.fetchval("SELECT first_failure_at IS NULL FROM webhook_endpoints")


async def test_our_own_network_is_refused_also_when_the_name_changes_its_mind(
    listen, deliver, change_role, far, only, whole, courier, owner_role
):
    await listen(url=f"http://receiver.example:{far.port}/hook")
    asked = []

    async def rebind(host, port):
        asked.append(host)
        return ["127.0.0.1"]

    await change_role()
    await deliver(Courier(Sender(https_only=False, resolve=rebind), courier.sealer))
    kept = await only()
    assert (asked, far.requests) == (["receiver.example"], [])
    assert '"refused"' in kept["attempts"]
    assert "127.0.0.1" not in kept["attempts"]


async def test_a_worker_that_dies_in_the_middle_sends_the_same_id_again(
    listen, change_role, far, whole, courier, owner_role, deliver
):
    await listen()
    await change_role()
    await spread(whole.database)
    job_id = await owner_role.fetchval("SELECT id FROM jobs WHERE kind = 'webhooks.deliver'")
    came, over = asyncio.Event(), asyncio.Event()

    async def hang(writer):
        came.set()
        await over.wait()

    far.answer = hang
    bench = Bench(whole.database, whole.app.state.redis, None, {Courier: courier}, worker="test")
    dying = asyncio.create_task(run_one(bench, job_id))
    await asyncio.wait_for(came.wait(), 10)
    # As the sweep does when the lease is over.
    await owner_role.execute("UPDATE jobs SET state = 'queued', lease_until = NULL, losses = 1 WHERE id = $1", job_id)
    far.says("200 OK")
    await deliver()
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    over.set()
    first, second = arrived(far)
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body
    kept = await owner_role.fetch("SELECT status, jsonb_array_length(attempts) AS tries FROM webhook_deliveries")
    assert [tuple(row) for row in kept] == [("delivered", 1)]


@pytest.mark.parametrize("act", ["delete", "disable"])
async def test_an_endpoint_that_goes_while_it_is_delivered_to(
    listen, change_role, far, deliver, house, owner_role, act, whole
):
    endpoint = await listen()

    async def go(writer):
        if act == "delete":
            await house.admin.must("DELETE", path_of(endpoint), headers={"If-Match": '"1"'})
        else:
            await house.admin.must("POST", f"{path_of(endpoint)}/disable")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    far.answer = go
    await change_role()
    await deliver()
    states = [row["status"] for row in await owner_role.fetch("SELECT status FROM webhook_deliveries")]
    assert states == ([] if act == "delete" else ["delivered"])
    jobs = await owner_role.fetch("SELECT state FROM jobs WHERE kind = 'webhooks.deliver'")
    assert [row["state"] for row in jobs] == ["succeeded"]


async def test_a_delivery_whose_job_is_gone_ends(listen, change_role, whole, owner_role, house, only):
    await listen()
    await change_role()
    await spread(whole.database)
    await owner_role.execute("UPDATE webhook_deliveries SET next_attempt_at = now() - interval '2 hours'")
    assert await end_lost(whole.database) == 0
    await owner_role.execute("UPDATE jobs SET state = 'cancelled', finished_at = now() WHERE kind = 'webhooks.deliver'")
    assert await look_after(whole.database) == 1
    assert (await only())["status"] == "failed"


async def test_no_job_tells_of_itself(listen, deliver, change_role, owner_role):
    await listen()
    await change_role()
    assert await deliver() == 1
    assert await deliver() == 0
    assert await owner_role.fetchval("SELECT count(*) FROM webhook_events") == 0
