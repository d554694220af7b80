"""The room's public door."""

from mainstay.schedules.service.keeping import (
    change_schedule,
    create_schedule,
    delete_schedule,
    list_runs,
    list_schedules,
    pause_schedule,
    preview,
    require_schedule,
    resume_schedule,
)
from mainstay.schedules.service.running import run_now
from mainstay.schedules.service.wanted import TimingWanted, Wanted

__all__ = [
    "TimingWanted",
    "Wanted",
    "change_schedule",
    "create_schedule",
    "delete_schedule",
    "list_runs",
    "list_schedules",
    "pause_schedule",
    "preview",
    "require_schedule",
    "resume_schedule",
    "run_now",
]
