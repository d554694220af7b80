from mainstay.kit.errors import MainstayError


class JobOver(MainstayError):
    """The job has ended and cannot be cancelled any more. What it did stays done."""

    code, status, title = "job_over", 409, "The job has ended"


class JobNotRetryable(MainstayError):
    """Only jobs that failed or were cancelled can be tried again, and not once they are dismissed.

    It is refused too while another job with the same unique key is unfinished.
    """

    code, status, title = "job_not_retryable", 409, "The job cannot be tried again"


class JobNotDismissable(MainstayError):
    """Only a failed job waits for somebody to dismiss it, and it can be dismissed once."""

    code, status, title = "job_not_dismissable", 409, "The job cannot be dismissed"
