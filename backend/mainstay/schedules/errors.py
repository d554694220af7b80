from mainstay.kit.errors import MainstayError


class ScheduleNameTaken(MainstayError):
    """The organization has a schedule of this name already. Choose another name, or change that one."""

    code, status, title = "schedule_name_taken", 409, "The name is taken"


class AlreadyPaused(MainstayError):
    """The schedule is paused. Resume it, or leave it as it is: nothing was changed."""

    code, status, title = "schedule_already_paused", 409, "The schedule is already paused"


class NotPaused(MainstayError):
    """The schedule is not paused, so there is nothing to resume: nothing was changed."""

    code, status, title = "schedule_not_paused", 409, "The schedule is not paused"


class ScheduleBusy(MainstayError):
    """The job it started last is unfinished, and the schedule skips what would overlap.

    Wait for that job, cancel it, or change `overlap` to `queue` or `replace`.
    """

    code, status, title = "schedule_busy", 409, "Its last job is unfinished"
