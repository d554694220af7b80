"""The receiver of the documentation, run as it is printed there."""

import re
import threading
from collections.abc import Iterator
from http.server import HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.webhooks.conftest import path_of

PAGE = Path(__file__).parents[3] / "docs/getting-started/receiving-webhooks.md"


@pytest.fixture
def serve(tmp_path, monkeypatch) -> Iterator[Any]:
    code = re.search(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert code
    space: dict[str, Any] = {"__name__": "receiver"}
    server: list[HTTPServer] = []
    monkeypatch.chdir(tmp_path)

    def start(secret: str, port: int) -> dict[str, Any]:
        monkeypatch.setenv("WEBHOOK_SECRET", secret)
        exec(compile(code[1], str(PAGE), "exec"), space)
        space["Receiver"].log_message = lambda *_: None
        server.append(HTTPServer(("127.0.0.1", port), space["Receiver"]))
        threading.Thread(target=server[0].serve_forever, args=(0.01,), daemon=True).start()
        return space

    yield start
    for one in server:
        one.shutdown()
        one.server_close()
    if "known" in space:
        space["known"].close()


async def test_the_example_verifies_and_acts_once(serve, listen, house, deliver, far):
    from mainstay.infra.embedded.ports import free_port

    port = free_port()
    endpoint = await listen(url=f"http://127.0.0.1:{port}/")
    space = serve(endpoint["secret"], port)
    done = []
    space["act"] = done.append
    asked = await house.admin.must("POST", f"{path_of(endpoint)}/test")
    await deliver()
    again = await house.admin.must("POST", f"{path_of(endpoint)}/deliveries/{asked['id']}/redeliver")
    await deliver()
    for one in (asked, again):
        read = await house.admin.must("GET", f"{path_of(endpoint)}/deliveries/{one['id']}")
        assert [try_["status"] for try_ in read["attempts"]] == [204]
    assert [one["type"] for one in done] == ["webhook.test"]


async def test_the_example_takes_nothing_of_others(serve, listen, house, deliver, far):
    from mainstay.infra.crypto.webhook_signatures import new_secret
    from mainstay.infra.embedded.ports import free_port

    port = free_port()
    endpoint = await listen(url=f"http://127.0.0.1:{port}/")
    serve(new_secret(), port)
    asked = await house.admin.must("POST", f"{path_of(endpoint)}/test")
    await deliver()
    read = await house.admin.must("GET", f"{path_of(endpoint)}/deliveries/{asked['id']}")
    assert (read["status"], read["last_status"]) == ("pending", 400)
