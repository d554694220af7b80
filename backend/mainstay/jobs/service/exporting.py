"""Jobs for a file, in the form in which the API shows them."""

from collections.abc import AsyncGenerator
from uuid import UUID

from mainstay.infra.db import Database
from mainstay.infra.db.line_forms import LineForm
from mainstay.infra.db.lines import Lines
from mainstay.jobs import line_repository
from mainstay.jobs.person_repository import Filters

__all__ = ["Filters", "job_lines"]


def job_lines(database: Database, organization_id: UUID, filters: Filters, form: LineForm) -> AsyncGenerator[Lines]:
    return line_repository.jobs(organization_id, filters, form).lines(database)
