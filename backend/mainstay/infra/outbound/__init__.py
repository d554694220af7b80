"""Calls to addresses that people have given us: never into our own network, never anywhere but where was looked."""

from mainstay.infra.outbound.addresses import Network
from mainstay.infra.outbound.errors import OutboundFailed, OutboundRefused
from mainstay.infra.outbound.sender import Answer, Outbound, Sender
from mainstay.infra.outbound.urls import why_not

__all__ = ["Answer", "Network", "Outbound", "OutboundFailed", "OutboundRefused", "Sender", "why_not"]
