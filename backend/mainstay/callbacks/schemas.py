from pydantic import ConfigDict, Field

from mainstay.callbacks.service import NewSecret
from mainstay.web.schemas import Moment, Outgoing

_WHEN = "2026-11-21T08:30:00.000000Z"


class CallbackSecret(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "previous_secret_until": _WHEN}]
        }
    )

    secret: str = Field(description="What verifies the signatures. It is shown this once.")
    previous_secret_until: Moment | None = Field(
        description="How long the secret before this one signs as well; null when there was none."
    )

    @classmethod
    def made(cls, new: NewSecret) -> "CallbackSecret":
        return cls(secret=new.secret, previous_secret_until=new.previous_until)
