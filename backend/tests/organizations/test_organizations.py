"""Founding, changing, deleting and keeping an organization."""

import asyncio

import pytest

ADA = "ada@example.com"


async def test_whoever_founds_an_organization_owns_it_and_finds_it_at_once(sign_up, actions):
    ada = await sign_up(ADA)
    assert (await ada.must("GET", "/organizations"))["data"] == []
    made = await ada.must("POST", "/organizations", json={"name": "  Analytical \t Engines "})
    assert (made["name"], made["slug"], made["role"]) == ("Analytical Engines", "analytical-engines", "owner")
    assert await ada.must("GET", f"/organizations/{made['id']}") == made
    assert (await ada.must("GET", "/organizations"))["data"] == [made]
    assert await actions() == ["organization.founded"]


async def test_a_short_name_is_made_from_the_name_and_never_clashes(sign_up):
    ada = await sign_up(ADA)
    made = [
        await ada.must("POST", "/organizations", json={"name": name})
        for name in ("Ärger & Söhne", "Ärger & Söhne", "李", "x" * 200)
    ]
    slugs = [one["slug"] for one in made]
    assert slugs[0] == "arger-sohne"
    assert slugs[1].startswith("arger-sohne-")
    assert slugs[2] == "organization"
    assert len(slugs[3]) == 40
    assert len(set(slugs)) == 4


async def test_ten_of_the_same_name_at_once_all_stand(sign_up):
    ada = await sign_up(ADA)
    answers = await asyncio.gather(*(ada.call("POST", "/organizations", json={"name": "Same"}) for _ in range(10)))
    assert [answer.status_code for answer in answers] == [201] * 10
    assert len({answer.json()["slug"] for answer in answers}) == 10


async def test_a_short_name_belongs_to_one(sign_up, house):
    ada = await sign_up(ADA)
    wanted = {"name": "Mine", "slug": "engines"}
    assert (await ada.call("POST", "/organizations", json=wanted)).json()["code"] == "slug_taken"
    mine = await ada.call("POST", "/organizations", json={"name": "Mine"})
    path, etag = f"/organizations/{mine.json()['id']}", mine.headers["etag"]
    answer = await ada.call("PATCH", path, json={"slug": "engines"}, headers={"If-Match": etag})
    assert (answer.status_code, answer.json()["code"]) == (409, "slug_taken")


@pytest.mark.parametrize(
    "wanted",
    [
        {"name": ""}, {"name": " \t "}, {"name": "x" * 201}, {"name": None}, {}, {"name": "a\x00b"},
        {"name": "Fine", "slug": "ab"}, {"name": "Fine", "slug": "-abc"}, {"name": "Fine", "slug": "Abc"},
        {"name": "Fine", "slug": "a" * 41}, {"name": "Fine", "slug": "a/../b"}, {"name": "Fine", "slug": "abc\n"},
        {"name": "Fine", "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"}, {"name": "Fine", "role": "owner"},
        {"name": "Fine", "is_operator": True}, {"name": "Fine", "version": 7}, {"name": "Fine", "owner_id": "x"},
    ],
)  # fmt: skip
async def test_what_is_no_organization_is_refused(sign_up, wanted):
    ada = await sign_up(ADA)
    answer = await ada.call("POST", "/organizations", json=wanted)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


@pytest.mark.parametrize(
    "wanted",
    [{"name": " "}, {"is_operator": True}, {"version": 9}, {"deletion_requested_at": None}, {"created_at": "x"}],
)
async def test_nothing_else_of_an_organization_can_be_changed(house, wanted):
    answer = await house.owner.call("PATCH", house.path, json=wanted, headers={"If-Match": '"1"'})
    assert answer.status_code == 422


async def test_a_change_names_the_version_it_changes(house, actions):
    wanted = {"name": "Difference Engines", "slug": "difference"}
    assert (await house.admin.call("PATCH", house.path, json=wanted)).json()["code"] == "precondition_required"
    stale = await house.admin.call("PATCH", house.path, json=wanted, headers={"If-Match": '"7"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "version_mismatch")
    changed = await house.admin.call("PATCH", house.path, json=wanted, headers={"If-Match": '"1"'})
    assert {name: changed.json()[name] for name in wanted} == wanted
    assert changed.headers["etag"] == '"2"'
    same = await house.admin.call("PATCH", house.path, json=wanted, headers={"If-Match": '"2"'})
    assert same.headers["etag"] == '"2"'
    assert await actions() == ["organization.founded", "organization.changed"]


async def test_of_five_changes_at_once_one_is_kept(house):
    answers = await asyncio.gather(
        *(
            house.owner.call("PATCH", house.path, json={"name": f"Name {n}"}, headers={"If-Match": '"1"'})
            for n in range(5)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412, 412]


async def test_a_deletion_waits_fourteen_days_and_can_be_taken_back(house, actions):
    asked = await house.owner.call("DELETE", house.path)
    assert asked.status_code == 202
    again = await house.owner.must("DELETE", house.path)
    assert again == asked.json()
    assert again["deleted_from"] > again["deletion_requested_at"]
    assert (await house.viewer.must("GET", house.path))["deletion_requested_at"]
    kept = await house.owner.must("POST", f"{house.path}/restore")
    assert kept["deletion_requested_at"] is kept["deleted_from"] is None
    assert await actions() == ["organization.founded", "organization.deletion_requested", "organization.restored"]


async def test_a_deletion_of_a_version_that_is_gone_is_refused(house):
    answer = await house.owner.call("DELETE", house.path, headers={"If-Match": '"7"'})
    assert answer.json()["code"] == "version_mismatch"


async def test_a_deletion_needs_a_fresh_proof(house, owner_role, whole):
    await owner_role.execute("UPDATE sessions SET proved_at = now() - interval '6 minutes', version = version + 1")
    await whole.app.state.redis.flushdb()
    assert (await house.owner.call("DELETE", house.path)).json()["code"] == "reauthentication_required"


async def test_after_its_grace_an_organization_is_gone_for_everybody(house, owner_role, whole):
    await house.owner.must("DELETE", house.path)
    await owner_role.execute("UPDATE organizations SET deletion_requested_at = now() - interval '14 days 1 second'")
    # Remembered roles live for 30 seconds; whatever asks the database knows at once.
    assert (await house.owner.call("GET", house.path)).status_code == 404
    assert (await house.owner.call("POST", f"{house.path}/restore")).status_code == 404
    assert (await house.owner.must("GET", "/organizations"))["data"] == []
    await whole.app.state.redis.flushdb()
    assert (await house.owner.call("GET", f"{house.path}/members")).status_code == 404


async def test_the_same_founding_sent_twice_is_one(sign_up):
    ada = await sign_up(ADA)
    headers = {"Idempotency-Key": "founding-once-only"}
    answers = [await ada.call("POST", "/organizations", json={"name": "Once"}, headers=headers) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert len((await ada.must("GET", "/organizations"))["data"]) == 1


async def test_a_list_is_walked_without_gaps_while_it_grows(sign_up):
    ada = await sign_up(ADA)
    old = [(await ada.must("POST", "/organizations", json={"name": f"Old {n}"}))["id"] for n in range(5)]
    seen, cursor = [], None
    while True:
        page = await ada.must("GET", "/organizations", params={"limit": 2} | ({"cursor": cursor} if cursor else {}))
        seen += [one["id"] for one in page["data"]]
        await ada.must("POST", "/organizations", json={"name": "New"})
        cursor = page["next_cursor"]
        if not page["has_more"]:
            break
    assert seen == old[::-1]


async def test_a_cursor_of_one_persons_list_is_no_good_to_another(sign_up, house):
    ada = await sign_up(ADA)
    for name in ("One", "Two"):
        await ada.must("POST", "/organizations", json={"name": name})
    cursor = (await ada.must("GET", "/organizations?limit=1"))["next_cursor"]
    answer = await house.owner.call("GET", f"/organizations?limit=1&cursor={cursor}")
    assert answer.json()["code"] == "cursor_invalid"
