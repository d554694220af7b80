class NotMeasured(Exception):
    """Why there is no figure. A wrong or slow answer is never counted as a fast one."""
