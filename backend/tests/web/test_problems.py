"""Every error answer is a problem document, and what comes in never makes a 500."""

import json
from uuid import uuid4

import httpx
import pytest

from mainstay.kit.ids import new_id

NOTES = "/api/v1/notes"
ADA = {"x-principal": "ada"}
MEMBERS = {"type", "title", "status", "detail", "instance", "code", "request_id"}


def problem(answer: httpx.Response) -> dict:
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert set(body) >= MEMBERS
    assert body["status"] == answer.status_code
    assert body["type"] == f"/problems/{body['code']}"
    assert body["request_id"] == answer.headers["x-request-id"]
    return body


async def test_a_stranger_address_is_not_found(client):
    answer = await client.get("/api/v1/nowhere")
    found = problem(answer)
    assert (answer.status_code, found["code"], found["instance"]) == (404, "not_found", "/api/v1/nowhere")
    assert found["detail"] == found["title"]


@pytest.mark.parametrize("path", [f"{NOTES}/", f"/{NOTES}", "//api/v1/notes", "/api/v1/health/", "/api/v1%2Fhealth/x"])
async def test_an_address_is_written_one_way(client, path):
    answer = await client.get(path, headers=ADA)
    assert answer.status_code == 404
    assert problem(answer)["code"] == "not_found"
    assert "location" not in answer.headers


async def test_a_method_that_is_not_there_names_those_that_are(client):
    answer = await client.delete(f"{NOTES}/{uuid4()}")
    assert (answer.status_code, problem(answer)["code"]) == (405, "method_not_allowed")
    assert answer.headers["allow"] == "GET, HEAD, PATCH, PUT"


@pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "PROPFIND", "delete"])
async def test_a_strange_method_is_refused(client, method):
    answer = await client.request(method, "/api/v1/health")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_head_answers_like_get_without_a_body(client):
    got, head = await client.get("/api/v1/health"), await client.head("/api/v1/health")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"]
    assert head.headers["content-type"] == got.headers["content-type"]


async def test_head_of_an_endless_stream_ends(client):
    answer = await client.head(f"{NOTES}/stream?endless=true")
    assert (answer.status_code, answer.content) == (200, b"")


async def test_head_of_nothing_is_not_found(client):
    assert (await client.head("/api/v1/nowhere")).status_code == 404


@pytest.mark.parametrize("accept", ["application/xml", "text/html", "image/*", "text/html;q=0.9, image/png", ","])
async def test_what_cannot_be_given_is_not_acceptable(client, accept):
    answer = await client.get("/api/v1/health", headers={"accept": accept})
    assert (answer.status_code, problem(answer)["code"]) == (406, "not_acceptable")


@pytest.mark.parametrize(
    "accept", ["application/json", "*/*", "application/*", "text/html, */*;q=0.1", "APPLICATION/JSON"]
)
async def test_what_can_be_given_is_given(client, accept):
    assert (await client.get("/api/v1/health", headers={"accept": accept})).status_code == 200


@pytest.mark.parametrize(
    "media", ["text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded", ""]
)
async def test_a_body_of_another_media_type_is_unsupported(client, media):
    headers = ADA | ({"content-type": media} if media else {})
    answer = await client.post(NOTES, content=b'{"text": "x"}', headers=headers)
    assert (answer.status_code, problem(answer)["code"]) == (415, "unsupported_media_type")


async def test_a_media_type_may_carry_parameters(client):
    headers = ADA | {"content-type": "Application/JSON; charset=utf-8"}
    assert (await client.post(NOTES, content=b'{"text": "x"}', headers=headers)).status_code == 201


async def test_a_form_takes_a_form_only(client):
    assert (await client.post(f"{NOTES}/form", data={"name": "Ada"})).json() == {"name": "Ada"}
    assert (await client.post(f"{NOTES}/form", json={"name": "Ada"})).status_code == 415
    assert (await client.post(f"{NOTES}/form", data={})).status_code == 422


async def send(client: httpx.AsyncClient, body: bytes) -> httpx.Response:
    return await client.post(NOTES, content=body, headers=ADA | {"content-type": "application/json"})


UNREADABLE = {
    "no JSON": b"{text: 1}",
    "half a document": b'{"text": "x"',
    "two documents": b'{"text": "x"}{}',
    "not UTF-8": b'{"text": "\xff\xfe"}',
    "UTF-16": '{"text": "x"}'.encode("utf-16"),
    "ten thousand brackets": b'{"text":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
    "half of ten thousand brackets": b"[" * 10_000,
    "an integer of 5,000 digits": b'{"text": "x", "pages": [' + b"9" * 5_000 + b"]}",
}


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
async def test_a_body_that_cannot_be_read_is_malformed(client, body):
    answer = await send(client, body)
    assert (answer.status_code, problem(answer)["code"]) == (400, "malformed_request")


REFUSED = {
    "nothing": (b"", "", "missing"),
    "null": (b"null", "", "model_attributes_type"),
    "a list": (b"[]", "", "model_attributes_type"),
    "a missing member": (b"{}", "/text", "missing"),
    "an unknown member": (b'{"text": "x", "colur": "red"}', "/colur", "extra_forbidden"),
    "a member with a slash and a tilde": (b'{"text": "x", "a/b~c": 1}', "/a~1b~0c", "extra_forbidden"),
    "an element": (b'{"text": "x", "pages": [1, 2, "three"]}', "/pages/2", "int_parsing"),
    "a NUL character": (b'{"text": "a\\u0000b"}', "/text", "text_unclean"),
    "half a surrogate pair": (b'{"text": "a\\ud800b"}', "/text", "text_unclean"),
    "half a surrogate pair in a name": (b'{"text": "x", "\\ud800": 1}', "", "text_unclean"),
    "unclean text far inside": (b'{"text": "x", "extra": {"a": [{"b": "\\u0000"}]}}', "/extra/a/0/b", "text_unclean"),
    "NaN": (b'{"text": "x", "weight": NaN}', "/weight", "finite_number"),
    "infinity": (b'{"text": "x", "weight": 1e999}', "/weight", "finite_number"),
    "NaN far inside": (b'{"text": "x", "extra": {"a": [NaN]}}', "/extra/a/0", "finite_number"),
    "an integer beyond 64 bits": (b'{"text": "x", "pages": [9223372036854775808]}', "/pages/0", "int_too_large"),
    "a hundred levels": (b'{"text": "x", "extra": {"a": ' + b"[" * 100 + b"]" * 100 + b"}}", "", "too_deep"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "pointer", "code"), REFUSED.values(), ids=REFUSED)
async def test_input_that_cannot_be_right_is_refused_at_its_place(client, body, pointer, code):
    answer = await send(client, body)
    found = problem(answer)
    assert (answer.status_code, found["code"]) == (422, "validation_failed")
    assert [(one["pointer"], one["code"]) for one in found["errors"]] == [(pointer, code)]


async def test_every_wrong_place_is_named_at_once(client):
    answer = await client.get(f"{NOTES}?limit=0&cursor={'x' * 600}", headers=ADA)
    assert {one["pointer"] for one in problem(answer)["errors"]} == {"/query/limit", "/query/cursor"}


async def test_a_wrong_path_parameter_is_pointed_to(client):
    answer = await client.get(f"{NOTES}/not-an-id")
    assert [one["pointer"] for one in problem(answer)["errors"]] == ["/path/note_id"]


async def test_of_two_equal_names_the_last_counts(client):
    answer = await send(client, b'{"text": "first", "text": "second"}')
    assert answer.json()["text"] == "second"


@pytest.mark.parametrize("number", ["9" * 4_000, "1e400", "-1e400", "0.1e-400", "1" + "0" * 308])
async def test_a_huge_number_is_taken_or_refused_but_breaks_nothing(client, number):
    answer = await send(client, b'{"text": "x", "extra": {"number": %s}, "weight": %s}' % ((number.encode(),) * 2))
    assert answer.status_code in {201, 400, 422}


@pytest.mark.parametrize("path", ["/api/v1/a%00b", f"{NOTES}/%00", f"{NOTES}?colour=a%00b", f"{NOTES}?a%00b=c"])
async def test_a_nul_byte_in_the_address_is_malformed(client, path):
    answer = await client.get(path, headers=ADA)
    assert (answer.status_code, problem(answer)["code"]) == (400, "malformed_request")


@pytest.mark.parametrize(
    "query", ["colour=%ED%A0%80", "colour=%FF%FE", "cursor=%ED%A0%80", "%=%&&=", "limit=%31", "limit=9" * 9]
)
async def test_a_strange_query_breaks_nothing(client, query):
    assert (await client.get(f"{NOTES}?{query}", headers=ADA)).status_code < 500


@pytest.mark.parametrize(
    "name", ["idempotency-key", "if-match", "x-request-id", "traceparent", "accept", "x-forwarded-for"]
)
@pytest.mark.parametrize("value", [b"\x00", b"\xff" * 20, b"\x80abcdefghijklmnopqrst", b"a" * 8_000, b"", b"9" * 5_000])
async def test_a_strange_header_breaks_nothing(client, name, value):
    headers = [(name.encode(), value), (b"x-principal", b"ada"), (b"content-type", b"application/json")]
    for method, path in (("POST", NOTES), ("PATCH", f"{NOTES}/{uuid4()}")):
        answer = await client.request(method, path, content=b'{"text": "x"}', headers=headers)
        assert answer.status_code < 500


async def test_a_nonsensical_content_length_breaks_nothing(client):
    for length in (b"9" * 5_000, b"-1", b"1e3", b"0x10", b""):
        answer = await client.get("/api/v1/health", headers=[(b"content-length", length)])
        assert answer.status_code in {200, 413}


async def test_a_declared_length_beyond_the_limit_is_refused_unread(client):
    async def never():
        raise AssertionError("the body was read")
        yield b""

    answer = await client.post(NOTES, content=never(), headers=ADA | {"content-length": "10000000"})
    assert (answer.status_code, problem(answer)["code"]) == (413, "payload_too_large")
    assert "65536" in problem(answer)["detail"]


@pytest.mark.parametrize("path", [NOTES, f"{NOTES}/form"])
async def test_a_body_that_grows_beyond_the_limit_is_cut_off(client, path):
    sent = 0

    async def endless():
        nonlocal sent
        while True:
            sent += 8_192
            yield b"x" * 8_192

    media = "application/json" if path == NOTES else "application/x-www-form-urlencoded"
    answer = await client.post(path, content=endless(), headers=ADA | {"content-type": media})
    assert (answer.status_code, problem(answer)["code"]) == (413, "payload_too_large")
    assert sent <= 65_536 + 2 * 8_192


async def test_a_body_of_ten_megabytes_is_too_large(client):
    answer = await client.post(NOTES, json={"text": "x" * 10_000_000}, headers=ADA)
    assert answer.status_code == 413


async def test_a_body_at_the_limit_is_taken(client):
    frame = len(json.dumps({"text": ""}, separators=(",", ":")))
    body = json.dumps({"text": "x" * (65_536 - frame)}, separators=(",", ":")).encode()
    assert (await send(client, body)).status_code == 201
    assert (await send(client, body + b" ")).status_code == 413


async def test_a_surprise_hides_its_insides_and_is_logged(client, lines):
    answer = await client.get(f"{NOTES}/fail/runtime")
    found = problem(answer)
    assert (answer.status_code, found["code"]) == (500, "internal")
    assert "etc" not in answer.text
    assert "internals" not in answer.text
    (logged,) = lines.events("unhandled_exception")
    assert logged["request_id"] == found["request_id"]
    assert logged["exception"][0]["exc_type"] == "RuntimeError"


@pytest.mark.parametrize("kind", ["file", "timeout", "group"])
async def test_a_failure_of_our_own_is_not_blamed_on_a_dependency(client, kind):
    assert problem(await client.get(f"{NOTES}/fail/{kind}"))["code"] == "internal"


async def test_a_lost_redis_in_a_request_is_an_unavailable_dependency(client):
    answer = await client.get(f"{NOTES}/fail/redis")
    assert (answer.status_code, problem(answer)["code"]) == (503, "dependency_unavailable")
    assert answer.headers["retry-after"] == "1"


async def test_a_stranger_is_told_how_to_sign_in(client):
    answer = await client.get(NOTES)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'Bearer error="authentication_required"'


async def test_half_an_answer_is_cut_and_not_finished_with_a_problem(client):
    with pytest.raises(RuntimeError, match="broken in the middle"):
        await client.get(f"{NOTES}/stream?breaks=true")


async def test_whoever_leaves_in_the_middle_of_a_request_is_no_failure_of_ours(running, lines):
    async def leave():
        return {"type": "http.disconnect"}

    sent = []

    async def send_nothing(message):
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": NOTES, "raw_path": NOTES.encode(), "query_string": b"",
        "root_path": "", "headers": [(b"content-type", b"application/json"), (b"x-principal", b"ada")],
        "client": ("127.0.0.1", 1), "server": ("test", 80), "scheme": "http", "http_version": "1.1",
    }  # fmt: skip
    await running.app(scope, leave, send_nothing)
    assert sent == []
    assert lines.events("unhandled_exception") == []
    assert [line["status"] for line in lines.events("request")] == [499]


async def test_a_websocket_is_refused(running):
    sent = []

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    scope = {"type": "websocket", "path": "/api/v1/health", "query_string": b"", "headers": [], "subprotocols": []}
    await running.app(scope, receive, send)
    assert [message["type"] for message in sent] == ["websocket.close"]


async def test_a_note_that_is_not_there_is_not_found(client):
    answer = await client.get(f"{NOTES}/{new_id()}")
    assert (answer.status_code, problem(answer)["code"]) == (404, "not_found")
