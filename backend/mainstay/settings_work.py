"""Settings of what works in the background: workers, jobs, beats."""

from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from mainstay.kit.clock import read_span
from mainstay.settings_source import Group

type Network = IPv4Network | IPv6Network


class Worker(Group):
    concurrency: int = Field(10, ge=1, le=500, description="Jobs one worker process runs at a time.")
    metrics_port: int = Field(9101, ge=0, le=65535, description="Port of the worker's `/metrics` and `/health`.")
    heartbeat_interval: float = Field(2.0, gt=0, le=60, description="Seconds between a worker's signs of life.")
    reserved_for_high: int = Field(
        1,
        ge=0,
        le=100,
        description="Slots of a worker with several queues that only `high` is given (Redis as broker).",
    )
    stop_grace: float = Field(
        20.0, ge=0, le=300, description="Seconds running jobs get to end at a stop before they are handed back."
    )


class Jobs(Group):
    lease: timedelta = Field(
        timedelta(seconds=60),
        ge=timedelta(seconds=1),
        le=timedelta(hours=1),
        description="How long a worker that is not heard of keeps a job.",
    )
    lease_renewal: timedelta = Field(
        timedelta(seconds=10), ge=timedelta(seconds=0.1), description="How often a worker renews its leases."
    )
    sweep_interval: float = Field(
        5.0, ge=0.1, le=60, description="Seconds between looks for what is due, lost or not sent."
    )
    republish_after: timedelta = Field(
        timedelta(seconds=60),
        ge=timedelta(seconds=1),
        description="How long a job may be queued after its message was sent before another one is sent.",
    )
    most_outstanding: int = Field(
        1000,
        ge=1,
        le=100_000,
        description="Messages a queue of the broker holds at the most; more jobs wait in the table.",
    )
    most_per_organization: int = Field(
        8,
        ge=0,
        le=100_000,
        description="Jobs of one organization that run at a time, over all workers; 0 for no limit. Fewer than there are "
        "slots, so that the others always find one: raise it with the number of workers.",
    )
    keep_done: timedelta = Field(
        timedelta(days=7),
        ge=timedelta(minutes=1),
        description="How long jobs are kept that succeeded or were cancelled.",
    )
    keep_failed: timedelta = Field(
        timedelta(days=30), ge=timedelta(minutes=1), description="How long jobs are kept that failed."
    )

    @field_validator("lease", "lease_renewal", "republish_after", "keep_done", "keep_failed", mode="before")
    @classmethod
    def is_a_span(cls, value: object) -> object:
        return read_span(value) if isinstance(value, str) else value

    @field_validator("lease_renewal")
    @classmethod
    def renews_in_time(cls, span: timedelta, info: ValidationInfo) -> timedelta:
        if span * 2 > info.data.get("lease", span * 2):
            raise ValueError("at most half of JOBS_LEASE, else a worker loses what it is doing")
        return span


class Outbound(Group):
    allow: Annotated[tuple[Network, ...] | None, Field()] = Field(
        None,
        description="Comma-separated networks that calls to people's URLs may lead to, besides the public internet. Without it, this machine in development and none else.",
        json_schema_extra={"env": "OUTBOUND_ALLOW"},
    )

    @field_validator("allow", mode="before")
    @classmethod
    def split(cls, networks: object) -> object:
        return [part.strip() for part in networks.split(",") if part.strip()] if isinstance(networks, str) else networks


class Beat(Group):
    lock_timeout: float = Field(15.0, ge=1, le=300, description="Seconds after which a silent leader is replaced.")
    loop_interval: float = Field(
        5.0, ge=0.1, le=100, description="Seconds the leader sleeps at most; below the lock's."
    )
    metrics_port: int = Field(9102, ge=0, le=65535, description="Port of the beat's `/metrics` and `/health`.")
    heartbeat_interval: float = Field(
        5.0, gt=0, le=60, description="Seconds between the ticks that prove beat and worker."
    )

    @field_validator("loop_interval")
    @classmethod
    def renews_in_time(cls, seconds: float, info: ValidationInfo) -> float:
        if seconds * 2 > info.data.get("lock_timeout", seconds * 2):
            raise ValueError("at most half of BEAT_LOCK_TIMEOUT, else the leader loses its own lock")
        return seconds
