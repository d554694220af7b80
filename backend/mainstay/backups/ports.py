"""What this room works with; the entrypoint makes it of the settings."""

from dataclasses import dataclass, field
from pathlib import Path

from mainstay.backups.retention import Keep
from mainstay.infra.crypto.signing import PublicKeys
from mainstay.infra.postgres_tools import PostgresPrograms
from mainstay.infra.storage import Storage


@dataclass(frozen=True)
class Vault:
    storage: Storage
    database_url: str = field(repr=False)
    scratch_url: str = field(repr=False)
    redis_url: str = field(repr=False)
    postgres: PostgresPrograms
    redis_folder: Path | None
    keep: Keep
    # What the audit trail of a restored database must be signed with.
    audit_keys: PublicKeys
    product_version: str
