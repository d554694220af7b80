"""Secrets sent in every place of a request are in no line that the service writes."""

PLANTED = "Planted-S3cret-4711-do-not-log"
NOTES = "/api/v1/notes"


async def test_what_was_sent_in_confidence_is_in_no_line(client, lines):
    secret_headers = {
        "authorization": f"Bearer {PLANTED}",
        "cookie": f"__Host-session={PLANTED}",
        "x-api-key": PLANTED,
        "x-principal": "ada",
    }
    for path in ("", "/fail/runtime", "/broken", "/unkept", "/count", f"?token={PLANTED}", "/nowhere"):
        await client.get(f"{NOTES}{path}", headers=secret_headers, params={"password": PLANTED})
        await client.post(f"{NOTES}{path}", headers=secret_headers, json={"text": PLANTED, "password": PLANTED})
        await client.post(f"{NOTES}{path}", headers=secret_headers, data={"password": PLANTED})
    assert lines.events("request")
    assert PLANTED not in lines.text


async def test_what_the_database_was_asked_with_is_in_no_line(client, lines):
    await client.post(NOTES, headers={"x-principal": "ada"}, json={"text": "unkept", "colour": PLANTED})
    assert lines.events("unhandled_exception")
    assert PLANTED not in lines.text
