"""One request, one transaction. It is committed before the answer leaves, or the answer says that nothing was kept."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db import Database
from mainstay.infra.db.after_commit import commit
from mainstay.kit.errors import MainstayError


async def open_transaction(request: Request) -> AsyncIterator[AsyncSession]:
    database: Database = request.app.state.database
    async with database.sessions() as session:
        request.state.session = session
        try:
            yield session
        except MainstayError as refusal:
            if refusal.effects_stay:
                await commit(session)
            raise
        await commit(session)


# With the default scope the commit would come after the answer had gone, and a failed one would never be told.
Session = Annotated[AsyncSession, Depends(open_transaction, scope="function")]
