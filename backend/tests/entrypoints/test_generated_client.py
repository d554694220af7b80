"""A client that somebody else's generator makes of the committed document drives a real process, by typed calls alone."""

import asyncio
import importlib
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from redis.asyncio import Redis

from mainstay.callbacks.service import PURPOSE
from mainstay.callbacks.work import Caller
from mainstay.infra.crypto import totp
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db import Database
from mainstay.infra.outbound import Sender
from mainstay.settings import load
from tests.architecture.app import BACKEND
from tests.entrypoints.conftest import Served

pytestmark = pytest.mark.processes
PACKAGE = "generated_client"
PASSWORD = "correct horse battery staple"


@pytest.fixture
def generated(tmp_path, monkeypatch) -> Iterator[Callable[[str], ModuleType]]:
    """The client's modules by name, made of the document as it is committed; a warning of the generator fails."""
    options = ["--meta", "none", "--fail-on-warning", "--output-path", str(tmp_path / PACKAGE)]
    # The generator tidies up with ruff, and what it writes needs that: `6and` is one of its lines.
    tools = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(BACKEND / "openapi.json")]
    made = subprocess.run([*command, *options], capture_output=True, text=True, check=False, env=tools)
    assert made.returncode == 0, made.stdout + made.stderr
    monkeypatch.syspath_prepend(str(tmp_path))
    yield lambda name: importlib.import_module(f"{PACKAGE}.{name}")
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


type DoAll = Callable[[], Awaitable[None]]


class Client:
    """Calls operations as whoever the token says, or as nobody."""

    def __init__(self, generated: Callable[[str], ModuleType], address: str, token: str | None = None) -> None:
        client = generated("client")
        options = {"base_url": address, "timeout": 30, "raise_on_unexpected_status": True}
        self.client = client.AuthenticatedClient(token=token, **options) if token else client.Client(**options)
        self._generated = generated

    def close(self) -> None:
        self.client.get_httpx_client().close()

    def __call__(self, operation: str, *named: Any, **options: Any) -> Any:
        """`authentication.sign_in`: what the document promises when all is well, as an object of its type."""
        answer = self._send(operation, *named, **options)
        assert answer.status_code < 400, answer.content
        return answer.parsed

    def refused(self, operation: str, *named: Any, **options: Any) -> Any:
        answer = self._send(operation, *named, **options)
        assert answer.status_code >= 400
        assert type(answer.parsed).__name__ == "Problem"
        return answer.parsed

    def _send(self, operation: str, *named: Any, **options: Any) -> Any:
        return self._generated(f"api.{operation}").sync_detailed(*named, client=self.client, **options)


@pytest.fixture
def served(serve) -> Served:
    """Tells all it can tell, so that it can be seen to keep what it must."""
    started: Served = serve(factory="create_whole", LOG_LEVEL="debug")
    return started


@pytest.fixture
def caller(generated, served) -> Iterator[Callable[..., Client]]:
    with ExitStack() as stack:

        def make(token: str | None = None) -> Client:
            return stack.enter_context(closing(Client(generated, served.address, token)))

        yield make


@pytest.fixture
def do_all(set_environment, database, redis_server, mail_tools, work_off):
    """What a worker would do, on a machine whose own addresses may be called."""

    async def work() -> None:
        base, redis, settings = Database(database.runtime_url), Redis.from_url(redis_server.url), load()
        sender = Sender([ip_network("127.0.0.0/8")], https_only=False)
        tools = {Caller: Caller(sender, Sealer(settings.encryption_keys, PURPOSE))}
        try:
            await work_off(base, redis, mail_tools(settings) | tools)
        finally:
            await redis.aclose()
            await base.close()

    return work


@pytest.fixture
def mail_for(do_all, mailbox):
    """The token of the newest link that somebody was sent."""

    async def read(address: str) -> str:
        await do_all()
        return mailbox.latest_for(address).token()

    return read


@pytest.fixture
async def receiver() -> AsyncIterator[tuple[str, list[bytes]]]:
    """An address that takes calls, and what it was sent."""
    taken: list[bytes] = []

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        (length,) = re.findall(rb"(?i)content-length: (\d+)", head)
        taken.append(await reader.readexactly(int(length)))
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\nthanks")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(take, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook", taken


async def have_a_url_called(
    person: Client, models: ModuleType, house: str, do_all: DoAll, receiver: tuple[str, list[bytes]]
) -> None:
    """A job, by the types of its kind, and what became of it."""
    address, taken = receiver
    (kind,) = person("jobs.list_job_kinds", x_organization_id=house).data
    assert (kind.kind, "url" in kind.payload_schema.to_dict()["properties"]) == ("http.call", True)
    wanted = models.HttpCallJob(kind="http.call", payload=models.CallUrl(url=address, body={"order": 7}))
    job = person("jobs.create_job", body=wanted, x_organization_id=house)
    assert (job.state, job.attempt) == ("queued", 0)
    await do_all()
    done = person("jobs.get_job", job.id, x_organization_id=house)
    assert (done.state, done.result["status"], done.attempts[0].outcome) == ("succeeded", 200, "succeeded")
    assert taken == [b'{"order":7}']


async def test_the_whole_way_from_registering_to_signing_out(
    generated, caller, mail_for, do_all, receiver, served, owner
):
    models = generated("models")
    confided = [PASSWORD]
    nobody = caller()

    async def come_in(email: str, name: str) -> Any:
        nobody(
            "authentication.register_account",
            body=models.RegistrationRequest(email=email, password=PASSWORD, full_name=name),
        )
        token = await mail_for(email)
        nobody("authentication.verify_email", body=models.VerificationRequest(token=token, password=PASSWORD))
        tokens = nobody("authentication.sign_in", body=models.SignInRequest(email=email, password=PASSWORD))
        confided.extend([token, tokens.access_token, tokens.refresh_token])
        return tokens

    tokens = await come_in("ada@example.com", "Ada Lovelace")
    renewed = nobody("authentication.refresh_session", body=models.RefreshRequest(refresh_token=tokens.refresh_token))
    assert renewed.session_id == tokens.session_id
    ada = caller(renewed.access_token)
    assert ada("users.get_me").email == "ada@example.com"

    # A second factor, and a sign-in that asks for it.
    secret = ada("authentication.begin_totp").secret
    step = totp.step_of(datetime.now(UTC))
    codes = ada("authentication.confirm_totp", body=models.ConfirmRequest(code=totp.code_at(secret, step)))
    assert len(codes.recovery_codes) == 10
    asked = nobody.refused(
        "authentication.sign_in", body=models.SignInRequest(email="ada@example.com", password=PASSWORD)
    )
    assert (asked.code, "totp" in asked.methods) == ("mfa_required", True)
    answer = models.CodeRequest(challenge=asked.challenge, code=totp.code_at(secret, step + 1))
    ada = caller(nobody("authentication.verify_code", body=answer).access_token)

    begun = ada("authentication.begin_passkey").options.to_dict()

    # An organization, and a second person in it.
    house = ada("organizations.found_organization", body=models.OrganizationCreate(name="Analytical Engines"))
    ada(
        "organizations.invite_member",
        house.id,
        body=models.InvitationCreate(email="grace@example.com", role=models.Role("member")),
    )
    invited = await mail_for("grace@example.com")
    grace = caller((await come_in("grace@example.com", "Grace Hopper")).access_token)
    joined = grace("organizations.accept_invitation", body=models.InvitationAccept(token=invited))
    assert joined.id == house.id
    members = ada("organizations.list_members", house.id).data
    assert {member.email for member in members} == {"ada@example.com", "grace@example.com"}

    # A key of the organization brings an event into its trail.
    made = ada(
        "api_keys.create_api_key",
        body=models.ApiKeyCreate(
            name="Billing",
            owner=models.ApiKeyCreateOwner("organization"),
            scopes=[models.ApiKeyCreateScopesItem("audit:write"), models.ApiKeyCreateScopesItem("audit:read")],
        ),
        x_organization_id=str(house.id),
    )
    program = caller(made.key)
    event = program("audit.create_audit_event", body=models.AuditEventCreate(action="custom.invoice.sent"))
    listed = ada("audit.list_audit_events", x_organization_id=str(house.id), action="custom.invoice.sent").data
    assert [one.id for one in listed] == [event.id]
    assert program("audit.verify_audit_chain").intact

    await have_a_url_called(ada, models, str(house.id), do_all, receiver)

    ada("authentication.sign_out")
    assert ada.refused("users.get_me").code == "session_revoked"
    assert grace("users.get_me").email == "grace@example.com"

    confided += [renewed.access_token, renewed.refresh_token, secret, *codes.recovery_codes, asked.challenge]
    confided += [invited, made.key, begun["challenge"]]
    assert all(confided)
    written = served.log.read_text("utf-8")
    assert "signed_in" in written
    for table in (
        "jobs",
        "job_attempts",
        "audit_events",
        "idempotency_keys",
        "one_time_links",
        "invitations",
        "api_keys",
    ):
        written += "".join(row["row"] for row in await owner.fetch(f"SELECT to_json(t)::text AS row FROM {table} t"))
    assert [one for one in confided if one in written] == []
