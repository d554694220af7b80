from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import ConfigDict, Field

from mainstay.personal_data.service.exporting import Shown
from mainstay.personal_data.service.leaving import Deletion
from mainstay.web.schemas import Moment, Outgoing


class DeletionRead(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "status": "pending_deletion",
                    "requested_at": "2026-11-21T08:30:00.000000Z",
                    "erase_at": "2026-12-05T08:30:00.000000Z",
                    "sessions_ended": 3,
                }
            ]
        }
    )

    status: Literal["pending_deletion"]
    requested_at: Moment
    erase_at: Moment = Field(description="Until then, signing in keeps the account.")
    sessions_ended: int = Field(description="Everybody is signed out now, this session included.")

    @classmethod
    def of(cls, deletion: Deletion) -> "DeletionRead":
        return cls(
            status="pending_deletion",
            requested_at=deletion.requested_at,
            erase_at=deletion.erase_at,
            sessions_ended=deletion.sessions_ended,
        )


class PersonalExportRead(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
                    "job_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304c",
                    "state": "building",
                    "requested_at": "2026-11-21T08:30:00.000000Z",
                    "ready_at": None,
                    "expires_at": None,
                    "size": None,
                    "download_url": None,
                    "download_expires_at": None,
                }
            ]
        }
    )

    id: UUID
    job_id: UUID
    state: Literal["building", "ready", "expired", "failed"]
    requested_at: Moment
    ready_at: Moment | None
    expires_at: Moment | None = Field(description="When the file is removed.")
    size: int | None = Field(description="In bytes.")
    download_url: str | None = Field(description="Whoever has it has the file, for a quarter of an hour.")
    download_expires_at: Moment | None

    @classmethod
    def of(cls, shown: Shown) -> "PersonalExportRead":
        export = shown.export
        expires_at: datetime | None = export.expires_at
        return cls(
            id=export.id,
            job_id=export.job_id,
            state=shown.state.value,
            requested_at=export.created_at,
            ready_at=export.ready_at,
            expires_at=expires_at,
            size=export.size,
            download_url=shown.url,
            download_expires_at=shown.url_expires_at,
        )
