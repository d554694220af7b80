"""A real S3 server for tests: moto's, as a process of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3

from mainstay.infra.embedded.ports import free_port
from mainstay.infra.storage import S3Place
from tests.waiting import until_true

BUCKET = "mainstay-tests"
ACCESS_KEY, SECRET_KEY, REGION = "an-access-key", "a-secret-key-of-the-tests", "eu-central-1"


class S3Server:
    def __init__(self, port: int) -> None:
        self.port = port
        self.address = f"http://127.0.0.1:{port}"

    def place(self, prefix: str = "", **changes: str) -> S3Place:
        said = {"bucket": BUCKET, "region": REGION, "access_key": ACCESS_KEY, "secret_key": SECRET_KEY}
        return S3Place(**{**said, "prefix": prefix, "endpoint": self.address, **changes})

    def client(self) -> "boto3.client":
        return boto3.client(
            "s3",
            endpoint_url=self.address,
            region_name=REGION,
            aws_access_key_id=ACCESS_KEY,
            aws_secret_access_key=SECRET_KEY,
        )

    def answers(self) -> bool:
        with socket.socket() as asking:
            asking.settimeout(1)
            return asking.connect_ex(("127.0.0.1", self.port)) == 0


@contextmanager
def s3_server(log: Path, **environment: str) -> Iterator[S3Server]:
    server = S3Server(free_port())
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(server.port)]
    with log.open("ab") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, **environment})
    try:
        until_true(server.answers, patience=60, pause=0.05)
        yield server
    finally:
        process.terminate()
        process.wait(10)
