"""Every mail there is."""

from typing import Final

TEMPLATES: Final = frozenset(
    {
        "verify_email",
        "already_registered",
        "reset_password",
        "password_changed",
        "email_change_confirm",
        "email_change_notice",
        "invitation",
        "sign_in_locked",
        "session_reused",
        "factor_added",
        "factor_removed",
        "passkey_added",
        "passkey_removed",
        "api_key_created",
        "impersonated",
        "deletion_scheduled",
        "deletion_done",
        "export_ready",
    }
)
