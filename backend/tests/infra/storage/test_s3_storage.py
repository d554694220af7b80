"""What only a server can do wrong, and links that lead to it."""

import asyncio
import contextlib
import socket
import time
from datetime import UTC, datetime, timedelta

import boto3
import httpx
import pytest
from botocore.config import Config

from mainstay.infra.embedded.ports import free_port
from mainstay.infra.storage import S3Place, S3Storage, StorageUnavailable
from mainstay.infra.storage.metrics import FAILURES
from mainstay.infra.storage.presigning import Signer
from tests.infra.storage.s3_server import ACCESS_KEY, REGION, SECRET_KEY, s3_server
from tests.infra.storage.test_storage import in_pieces

MINUTES = timedelta(minutes=15)


async def each(storage: S3Storage):
    async def listed() -> None:
        async for _ in storage.list("a"):
            pass

    for doing in (storage.put("a", b"x"), storage.put("a", b"x", once=True), storage.write("a", in_pieces(1)), storage.get("a"),
                  storage.delete("a"), storage.copy("a", "b"), storage.probe(), listed()):  # fmt: skip
        yield doing


async def test_a_server_that_is_down_is_said_soon(s3, lines):
    storage = S3Storage(s3.place(endpoint=f"http://127.0.0.1:{free_port()}"), patience=3, part_patience=3)
    async for doing in each(storage):
        started = time.monotonic()
        with pytest.raises(StorageUnavailable) as away:
            await doing
        assert away.value.reason == "silent"
        assert time.monotonic() - started < 6
    assert SECRET_KEY not in lines.text
    assert {line["operation"] for line in lines.events("storage_failed")} > {"put", "write", "open", "probe", "list"}


async def test_a_server_that_takes_calls_and_never_answers_is_given_up(s3, lines):
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as mute:
        address = f"http://127.0.0.1:{mute.getsockname()[1]}"
        storage = S3Storage(s3.place(endpoint=address), patience=0.5, part_patience=0.5)
        started = time.monotonic()
        async for doing in each(storage):
            with pytest.raises(StorageUnavailable) as away:
                await doing
            assert away.value.reason == "silent"
    assert time.monotonic() - started < 30


async def test_wrong_credentials_are_said(tmp_path, lines):
    with s3_server(tmp_path / "strict.log", INITIAL_NO_AUTH_ACTION_COUNT="0") as strict:
        storage = S3Storage(strict.place(), patience=20)
        async for doing in each(storage):
            with pytest.raises(StorageUnavailable) as refused:
                await doing
            assert refused.value.reason == "refused"
    assert SECRET_KEY not in lines.text


async def test_a_bucket_that_is_not_there_is_said(s3, lines):
    storage = S3Storage(s3.place(bucket="no-such-bucket"), patience=20)
    before = FAILURES.labels("put", "missing")._value.get()
    for doing in (storage.put("a", b"x"), storage.write("a", in_pieces(1)), storage.probe()):
        with pytest.raises(StorageUnavailable) as missing:
            await doing
        assert missing.value.reason == "missing"
    assert FAILURES.labels("put", "missing")._value.get() == before + 1


async def test_what_the_machine_says_of_other_buckets_is_not_heard(s3, monkeypatch):
    for name, value in {"ENDPOINT_URL": "http://127.0.0.1:1", "ENDPOINT": "http://127.0.0.1:1", "REGION": "mars",
                        "ACCESS_KEY_ID": "other", "SESSION_TOKEN": "other", "SKIP_SIGNATURE": "true"}.items():  # fmt: skip
        monkeypatch.setenv(f"AWS_{name}", value)
    storage = S3Storage(s3.place("quiet"), patience=20)
    await storage.put("a", b"x")
    assert storage._store.config.get("session_token") is None or "other" not in str(storage._store.config)


async def test_a_link_gives_the_object_under_a_safe_name(s3):
    storage = S3Storage(s3.place("links"), patience=20)
    await storage.put("exports/a=b+c~1.csv", b"one,two\n")
    url = storage.link("exports/a=b+c~1.csv", "../Müller\r\n\u202e.csv", "text/csv", MINUTES)
    async with httpx.AsyncClient() as browser:
        answer = await browser.get(url)
        part = await browser.get(url, headers={"Range": "bytes=4-6"})
    assert (answer.status_code, answer.text, part.text) == (200, "one,two\n", "two")
    assert answer.headers["content-type"] == "text/csv"
    assert (
        answer.headers["content-disposition"]
        == "attachment; filename=\"_Muller.csv\"; filename*=UTF-8''_M%C3%BCller.csv"
    )
    assert SECRET_KEY not in url


@pytest.mark.parametrize("style", ["path", "virtual"])
@pytest.mark.parametrize("endpoint", [None, "http://127.0.0.1:9000", "https://minio.example.com"])
def test_a_link_is_signed_as_amazon_signs(style, endpoint):
    """Amazon's own library, asked for the same thing at the same moment."""
    if style == "virtual" and endpoint and "127" in endpoint:
        endpoint = "http://localhost:9000"
    place = S3Place("a-bucket", "some/prefix", REGION, ACCESS_KEY, SECRET_KEY, endpoint, path_style=style == "path")
    client = boto3.client(
        "s3",
        endpoint_url=endpoint or f"https://s3.{REGION}.amazonaws.com",
        region_name=REGION,
        aws_access_key_id=ACCESS_KEY,
        aws_secret_access_key=SECRET_KEY,
        config=Config(signature_version="s3v4", s3={"addressing_style": style}),
    )
    answer = {"response-content-disposition": "attachment; filename=\"a b~.csv\"; filename*=UTF-8''%C3%BC.csv"}
    theirs = client.generate_presigned_url(
        "get_object",
        Params={"Bucket": "a-bucket", "Key": "some/prefix/a=b+c@1~.csv", "ResponseContentDisposition": answer["response-content-disposition"]},
        ExpiresIn=900,
    )  # fmt: skip
    asked = httpx.URL(theirs)
    now = datetime.strptime(asked.params["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    signer = Signer(ACCESS_KEY, SECRET_KEY, REGION)
    ours = httpx.URL(signer.presigned_get(place.address("a=b+c@1~.csv"), seconds=900, answer=answer, now=now))
    assert (ours.host, ours.port, ours.raw_path.partition(b"?")[0]) == (
        asked.host,
        asked.port,
        asked.raw_path.partition(b"?")[0],
    )
    assert dict(ours.params) == dict(asked.params)


def test_a_link_leads_where_browsers_reach_the_server():
    place = S3Place("b-b", "", REGION, "a", "s", "http://minio:9000", public_endpoint="https://files.example.com")
    assert S3Storage(place).link("k", "n", "text/csv", MINUTES).startswith("https://files.example.com/b-b/k?")


async def test_nothing_of_obstore_runs_before_the_first_use(s3):
    """A prefork worker makes the storage and then forks: threads would stay behind."""
    storage = S3Storage(s3.place())
    assert "_store" not in vars(storage)
    await asyncio.sleep(0)
