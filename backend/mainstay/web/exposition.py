"""`/metrics`, at the root of the process's own port; nginx never lets it through."""

from fastapi import APIRouter, Response

from mainstay.infra.observability.metrics import CONTENT_TYPE, exposition

router = APIRouter(include_in_schema=False)


@router.get("/metrics")
async def expose_metrics() -> Response:
    return Response(exposition(), media_type=CONTENT_TYPE)
