"""Lists are walked by key, with cursors that are good for one list, one set of filters and one principal."""

import base64
from datetime import datetime

import pytest

from mainstay.infra.crypto.derive import derive
from mainstay.kit.errors import CursorInvalid
from mainstay.kit.ids import new_id
from mainstay.kit.paging import Position
from mainstay.web.pagination import Cursors

NOTES = "/api/v1/notes"
ADA, BOB = {"x-principal": "ada"}, {"x-principal": "bob"}


async def write(owner, count: int, *, colour: str = "white", same_moment: bool = False) -> None:
    moment = "now()" if same_moment else "clock_timestamp() + n * interval '1 microsecond'"
    await owner.execute(
        f"INSERT INTO notes (id, text, colour, created_at) SELECT gen_random_uuid(), 'note ' || n, $2, {moment} "
        "FROM generate_series(1, $1::int) n",
        count,
        colour,
    )


async def read(client, query: str = "", headers=ADA) -> dict:
    answer = await client.get(f"{NOTES}?{query}", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("same_moment", [False, True])
async def test_a_walk_sees_each_row_once_newest_first(client, owner, same_moment):
    await write(owner, 25, same_moment=same_moment)
    seen, cursor = [], ""
    while True:
        page = await read(client, f"limit=10&cursor={cursor}")
        seen += [(note["created_at"], note["id"]) for note in page["data"]]
        assert page["has_more"] == (page["next_cursor"] is not None)
        if not page["has_more"]:
            break
        cursor = page["next_cursor"]
    assert len(seen) == len(set(seen)) == 25
    assert seen == sorted(seen, reverse=True)


async def test_rows_added_during_a_walk_neither_hide_nor_repeat_an_old_one(client, owner):
    await write(owner, 30)
    old = {note["id"] for note in (await read(client, "limit=200"))["data"]}
    walked, cursor = [], ""
    while cursor is not None:
        page = await read(client, f"limit=7&cursor={cursor}")
        walked += [note["id"] for note in page["data"]]
        cursor = page["next_cursor"]
        await write(owner, 5)
    assert [one for one in walked if one in old] == walked
    assert sorted(walked) == sorted(old)


async def test_a_row_removed_during_a_walk_does_not_end_it(client, owner):
    await write(owner, 6)
    first = await read(client, "limit=3")
    await owner.execute("DELETE FROM notes WHERE id = $1", first["data"][-1]["id"])
    assert len((await read(client, f"limit=3&cursor={first['next_cursor']}"))["data"]) == 3


async def test_a_list_that_ends_with_its_page_says_so(client, owner):
    await write(owner, 4)
    page = await read(client, "limit=4")
    assert (len(page["data"]), page["next_cursor"], page["has_more"]) == (4, None, False)


async def test_an_empty_list_is_a_page(client):
    assert await read(client) == {"data": [], "next_cursor": None, "has_more": False}


async def test_a_page_has_fifty_rows_unless_said(client, owner):
    await write(owner, 60)
    assert len((await read(client))["data"]) == 50


@pytest.mark.parametrize(
    ("limit", "status"), [("1", 200), ("200", 200), ("0", 422), ("201", 422), ("-1", 422), ("x", 422)]
)
async def test_a_limit_has_bounds(client, limit, status):
    assert (await client.get(f"{NOTES}?limit={limit}", headers=ADA)).status_code == status


async def test_the_next_page_is_linked_with_its_filters(client, owner):
    await write(owner, 3, colour="light & blue")
    answer = await client.get(NOTES, params={"limit": "2", "colour": "light & blue"}, headers=ADA)
    address, relation = answer.headers["link"].split("; ")
    assert relation == 'rel="next"'
    following = await client.get(address.strip("<>"), headers=ADA)
    assert len(following.json()["data"]) == 1
    assert "link" not in following.headers


async def cursor_of(client, owner, query: str = "", headers=ADA) -> str:
    await write(owner, 3, colour="red")
    return (await read(client, f"limit=1&{query}", headers))["next_cursor"]


async def refused(client, path: str, headers=ADA) -> bool:
    answer = await client.get(path, headers=headers)
    return answer.status_code == 400 and answer.json()["code"] == "cursor_invalid"


async def test_a_cursor_is_good_for_another_limit(client, owner):
    cursor = await cursor_of(client, owner)
    assert len((await read(client, f"limit=2&cursor={cursor}"))["data"]) == 2


async def test_a_cursor_belongs_to_its_filters(client, owner):
    assert await refused(client, f"{NOTES}?colour=red&cursor={await cursor_of(client, owner)}")
    assert await refused(client, f"{NOTES}?cursor={await cursor_of(client, owner, 'colour=red')}")
    assert await refused(client, f"{NOTES}?colour=blue&cursor={await cursor_of(client, owner, 'colour=red')}")


async def test_a_cursor_belongs_to_its_list(client, owner):
    assert await refused(client, f"{NOTES}/other?cursor={await cursor_of(client, owner)}")


async def test_a_cursor_belongs_to_its_principal_wherever_the_actor_stands(client, owner):
    assert await refused(client, f"{NOTES}?cursor={await cursor_of(client, owner)}", BOB)


async def test_every_changed_character_of_a_cursor_is_noticed(client, owner):
    cursor = await cursor_of(client, owner)
    for place, character in enumerate(cursor):
        other = "A" if character != "A" else "B"
        assert await refused(client, f"{NOTES}?cursor={cursor[:place]}{other}{cursor[place + 1 :]}"), place


@pytest.mark.parametrize("cursor", ["x", "AAAA", "========", "ü", "A" * 512, "null", "-", "_" * 22, "%20", "a!b"])
async def test_a_made_up_cursor_is_refused(client, cursor):
    assert await refused(client, f"{NOTES}?cursor={cursor}")


async def test_a_cursor_with_something_added_is_refused(client, owner):
    cursor = await cursor_of(client, owner)
    for changed in (f"{cursor}=", f"{cursor}A", f"!{cursor}", f"{cursor[:9]}~{cursor[9:]}"):
        assert await refused(client, f"{NOTES}?cursor={changed}"), changed


POSITION = Position(at=datetime.fromisoformat("2026-11-21T08:30:00.123456+00:00"), id=new_id())


def test_a_cursor_survives_a_rotation_of_keys_until_its_key_is_dropped():
    old, new = derive([b"o" * 32], "cursor/v1")[0], derive([b"n" * 32], "cursor/v1")[0]
    cursor = Cursors([old]).close(POSITION, b"list")
    assert Cursors([new, old]).open(cursor, b"list") == POSITION
    with pytest.raises(CursorInvalid):
        Cursors([new]).open(cursor, b"list")


def test_a_cursor_shows_no_more_than_where_it_stands():
    cursor = Cursors([b"k" * 32]).close(POSITION, b"list of ada")
    plain = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    assert b"ada" not in plain
    assert len(cursor) < 200


def test_a_key_for_one_purpose_says_nothing_about_another():
    assert derive([b"k" * 32], "cursor/v1") != derive([b"k" * 32], "device/v1")
    assert derive([b"k" * 32], "cursor/v1") == derive([b"k" * 32], "cursor/v1")
