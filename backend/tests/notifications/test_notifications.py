"""What people are told: by programs and by other rooms, each their own, in the console always and by mail if they like."""

import asyncio
import json
from uuid import UUID

import pytest

from mainstay.infra.db.purging import purge
from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.notifications import service
from mainstay.notifications.kinds import MESSAGE
from mainstay.notifications.service import Words
from mainstay.notifications.upkeep import STALE


@pytest.fixture
async def program(house, make_key):
    return await make_key(house.owner, house, owner="organization", scopes=["notifications:write"])


def message(*people, **more):
    return {"recipient_ids": [one.id for one in people], "title": "The import has ended", **more}


async def send(program, *people, **more):
    answer = await program.call("POST", "/notifications", json=message(*people, **more))
    assert answer.status_code == 201, answer.text
    return answer.json()["data"]


async def unread(person) -> int:
    return (await person.must("GET", "/notifications/unread-count"))["unread"]


async def listed(person, **params) -> list[str]:
    return [one["title"] for one in (await person.must("GET", "/notifications", params=params))["data"]]


async def test_a_program_tells_members_and_nobody_else_sees_it(house, program, listen, actions):
    page, others = await listen(house.member, house), await listen(house.owner, house)
    (sent,) = await send(program, house.member, body="1,204 rows", link="/jobs")
    (event,) = await page.until("notification.created")
    assert event.data == {"id": sent["id"], "kind": "message", "organization_id": house.id}
    (found,) = (await house.member.must("GET", "/notifications"))["data"]
    assert (found["title"], found["body"], found["link"], found["read_at"]) == (
        "The import has ended", "1,204 rows", "/jobs", None,
    )  # fmt: skip
    assert await listed(house.owner) == []
    assert others.named("notification.created") == []
    assert "notification.sent" in await actions()


async def test_nobody_outside_the_organization_is_told_and_then_nobody_is(house, other, program):
    answer = await program.call("POST", "/notifications", json=message(house.member, other.member))
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/recipient_ids/1")
    assert await listed(house.member) == await listed(other.member) == []


async def test_a_person_does_not_send_and_a_key_without_the_scope_does_not(house, make_key):
    assert (await house.owner.call("POST", "/notifications", json=message(house.member))).status_code == 403
    key = await make_key(house.owner, house, owner="organization", scopes=["jobs:read"])
    assert (await key.call("POST", "/notifications", json=message(house.member))).status_code == 403


async def test_the_same_call_again_tells_once(house, program):
    headers = {"Idempotency-Key": "nightly-import-2026-11-21"}
    first = await program.call("POST", "/notifications", json=message(house.member), headers=headers)
    again = await program.call("POST", "/notifications", json=message(house.member), headers=headers)
    assert first.json() == again.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert await listed(house.member) == ["The import has ended"]


async def test_an_organizations_programs_send_so_many_an_hour(house, program, monkeypatch):
    monkeypatch.setattr(service, "MESSAGES_AN_HOUR", 3)
    calls = [program.call("POST", "/notifications", json=message(house.member, house.viewer)) for _ in range(3)]
    answers = await asyncio.gather(*calls)
    assert sorted(one.status_code for one in answers) == [201, 429, 429]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "//evil.example", "/\\evil.example", "data:text/html,x", "jobs"]
)
async def test_a_link_leads_to_a_page(house, program, link):
    answer = await program.call("POST", "/notifications", json=message(house.member, link=link))
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/link")


async def test_the_unread_count_follows_what_is_sent_and_read(house, program):
    assert await unread(house.member) == 0
    await send(program, house.member)
    (second,) = await send(program, house.member)
    assert await unread(house.member) == 2
    read = await house.member.must("POST", f"/notifications/{second['id']}/read")
    assert read["read_at"]
    assert (await house.member.must("POST", f"/notifications/{second['id']}/read"))["read_at"] == read["read_at"]
    assert await unread(house.member) == 1
    assert len(await listed(house.member, unread=True)) == 1
    assert await house.member.must("POST", "/notifications/read-all") == {"read": 1}
    assert await house.member.must("POST", "/notifications/read-all") == {"read": 0}
    assert await unread(house.member) == 0


async def test_a_slow_count_never_puts_an_old_number_back(whole, house, program):
    """It was read before the notification was committed, and is kept after."""
    inboxes = whole.app.state.inboxes
    await send(program, house.member)
    await inboxes.fill(house.member.id, 0, {"unread": 0})
    assert await unread(house.member) == 1


async def test_somebody_elses_notification_is_not_there(house, program):
    (sent,) = await send(program, house.member)
    assert (await house.owner.call("POST", f"/notifications/{sent['id']}/read")).status_code == 404
    assert await unread(house.member) == 1


async def test_other_open_pages_learn_that_it_was_read(house, program, listen):
    (sent,) = await send(program, house.member)
    page = await listen(house.member, house)
    await house.member.must("POST", f"/notifications/{sent['id']}/read")
    (event,) = await page.until("notification.read")
    assert event.data == {"id": sent["id"]}


async def mails(owner_role) -> list[dict]:
    rows = await owner_role.fetch("SELECT payload FROM jobs WHERE kind = 'mail.send' ORDER BY id")
    found = [json.loads(row["payload"]) for row in rows]
    return [one for one in found if one["template"] == "notification"]


async def test_it_is_mailed_to_those_who_want_that(house, program, owner_role, actions):
    preferences = await house.member.must("GET", "/notifications/preferences")
    assert {one["kind"]: one["mail"] for one in preferences["data"]}["message"] is False
    await house.member.must("PUT", "/notifications/preferences", json={"mail": {"message": True}})
    await send(program, house.member, house.viewer, body="for your eyes only")
    (mail,) = await mails(owner_role)
    assert mail["user_id"] == house.member.id
    # Jobs are seen by others of the organization.
    assert mail["facts"] == {"about": "The import has ended"}
    await house.member.must("PUT", "/notifications/preferences", json={"mail": {}})
    await send(program, house.member)
    assert len(await mails(owner_role)) == 1
    assert (await actions()).count("notification.preferences_changed") == 2


async def test_a_kind_that_is_none_is_refused_by_name(house):
    answer = await house.member.call("PUT", "/notifications/preferences", json={"mail": {"balloons": True}})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/mail/balloons")


async def test_a_room_tells_whoever_may_do_something_about_it(whole, house, other):
    async with whole.database.transaction() as session:
        made = await service.notify_holders(
            session,
            Actor.system("test"),
            MESSAGE,
            Permission.webhooks_write,
            Words("An endpoint was disabled"),
            organization_id=UUID(house.id),
        )
    assert {str(one.recipient_id) for one in made} == {house.owner.id, house.admin.id}
    assert await listed(house.admin) == ["An endpoint was disabled"]
    assert await listed(house.viewer) == await listed(other.admin) == []


async def test_many_told_at_once_by_many_do_not_wait_for_each_other_forever(whole, house):
    people = [UUID(house.of(role).id) for role in ("owner", "admin", "member", "viewer")]

    async def tell(order: list[UUID]) -> None:
        async with whole.database.transaction() as session:
            await service.notify(session, Actor.system("test"), MESSAGE, order, Words("Round and round"))

    await asyncio.gather(*(tell(people[one % 4 :] + people[: one % 4]) for one in range(12)))
    assert await unread(house.viewer) == 12


async def test_what_is_older_than_a_year_is_forgotten(whole, house, program, owner_role):
    await send(program, house.member)
    await send(program, house.viewer)
    await owner_role.execute(
        "UPDATE notifications SET created_at = now() - interval '366 days' WHERE recipient_id = $1", house.member.id
    )
    assert await purge(whole.database, *STALE) == 1
    assert (await listed(house.member), len(await listed(house.viewer))) == ([], 1)
