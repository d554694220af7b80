from mainstay.kit.errors import MainstayError


class ExportNotReady(MainstayError):
    """The export has no file: it is still being written, failed, or was cancelled.

    `GET /api/v1/exports/{id}` says how it stands. Ask for the link once its `status` is `ready`.
    """

    code, status, title = "export_not_ready", 409, "The export has no file"


class ExportExpired(MainstayError):
    """The export was there for seven days and its file has been deleted. Ask for a new one."""

    code, status, title = "export_expired", 410, "The file is gone"
