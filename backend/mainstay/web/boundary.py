"""Nothing gets past here but an answer: refusals become problems, surprises become a logged 500."""

import structlog
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mainstay.infra import redis
from mainstay.infra.db import failures
from mainstay.kit.errors import Internal, MainstayError
from mainstay.web import metrics
from mainstay.web.access_log import route_of
from mainstay.web.problems import problem_response

log = structlog.get_logger("boundary")


class Boundary:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_noting(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except ClientDisconnect:
            # Gone in the middle of its own request: there is nobody to answer and nothing of ours is broken.
            return
        except Exception as error:
            # Half an answer cannot be taken back; the connection is cut so that the client sees it is not whole.
            if started:
                raise
            await problem_response(_refusal(error, scope), scope)(scope, receive, send)


def _refusal(error: Exception, scope: Scope) -> MainstayError:
    if isinstance(error, MainstayError):
        return error
    refusal = failures.as_refusal(error) or redis.as_refusal(error)
    if refusal:
        log.warning("dependency_failed", code=refusal.code, error=type(error).__name__, reason=str(error)[:300])
        return refusal
    metrics.UNHANDLED.labels(route_of(scope), type(error).__name__).inc()
    log.error("unhandled_exception", exc_info=error, route=route_of(scope), method=scope["method"])
    return Internal("Something broke on our side. It has been recorded under the request id.")
