"""Who changes what somebody else has changed meanwhile is told so."""

import httpx
import pytest

NOTES = "/api/v1/notes"


async def a_note(client: httpx.AsyncClient) -> str:
    made = await client.post(NOTES, json={"text": "first"}, headers={"x-principal": "ada"})
    return f"{NOTES}/{made.json()['id']}"


def change(client: httpx.AsyncClient, path: str, etag: str | None, method: str = "PATCH"):
    headers = {} if etag is None else {"if-match": etag}
    return client.request(method, path, json={"text": "changed"}, headers=headers)


async def test_what_was_read_is_changed_once(client):
    path = await a_note(client)
    etag = (await client.get(path)).headers["etag"]
    assert etag == '"1"'
    assert (await change(client, path, etag)).json()["version"] == 2
    late = await change(client, path, etag)
    assert (late.status_code, late.json()["code"]) == (412, "version_mismatch")


@pytest.mark.parametrize("etag", ['W/"1"', ' "1" ', "*", None])
async def test_a_change_may_come_without_or_with_a_weakened_version(client, etag):
    assert (await change(client, await a_note(client), etag)).status_code == 200


@pytest.mark.parametrize(
    "etag", ["1", '"one"', '"1', '"1", "2"', '"-1"', '""', '"' + "9" * 19 + '"', "w/x", '"１"'.encode()]
)
async def test_what_is_no_version_of_ours_is_pointed_to(client, etag):
    answer = await change(client, await a_note(client), etag)
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [("/header/If-Match", "etag_invalid")]


@pytest.mark.parametrize("etag", [None, "*"])
async def test_where_two_people_edit_the_version_is_required(client, etag):
    answer = await change(client, await a_note(client), etag, "PUT")
    assert (answer.status_code, answer.json()["code"]) == (428, "precondition_required")


async def test_where_two_people_edit_the_version_read_is_taken(client):
    path = await a_note(client)
    assert (await change(client, path, '"1"', "PUT")).status_code == 200
    assert (await change(client, path, '"1"', "PUT")).status_code == 412
