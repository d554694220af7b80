from typing import Final

from prometheus_client import Counter, Histogram

from mainstay.infra.observability.metrics import LATENCY_BUCKETS, expect

ATTEMPTS: Final = Counter("mainstay_auth_attempts_total", "Sign-ins tried.", ["method", "result"])
REFRESHES: Final = Counter("mainstay_auth_refreshes_total", "Refresh tokens presented.", ["result"])
REUSES: Final = Counter("mainstay_auth_refresh_reuse_detected_total", "Sessions ended because a used token came again.")
THROTTLED: Final = Counter("mainstay_auth_throttled_total", "Sign-ins refused for now.", ["rule"])
REGISTRATIONS: Final = Counter("mainstay_registrations_total", "Registrations asked for.", ["result"])
LINKS: Final = Counter("mainstay_one_time_links_total", "Links of mails that were brought back.", ["purpose", "result"])
MAILS_WITHHELD: Final = Counter("mainstay_mails_withheld_total", "Mails not sent since their mailbox got enough.")
REVOCATION_LAG: Final = Histogram(
    "mainstay_session_revocation_lag_seconds",
    "From the end of a session to everybody knowing it.",
    buckets=LATENCY_BUCKETS,
)

PASSKEY_COPIES: Final = Counter("mainstay_auth_passkey_copies_total", "Passkeys refused because their count went back.")
IMPERSONATIONS: Final = Counter("mainstay_impersonations_total", "Impersonations asked for.", ["result"])

RULES: Final = ("pair", "device", "address", "second_factor", "network", "registration", "mail_request", "link")
PURPOSES: Final = ("verify_email", "reset_password", "change_email", "undo_email")
METHODS: Final = ("password", "totp", "recovery_code", "passkey", "passkey_factor", "reauthentication")

expect(ATTEMPTS, [(method, result) for method in METHODS for result in ("succeeded", "refused", "throttled")])
expect(ATTEMPTS, [("password", "challenged")])
expect(THROTTLED, [(rule,) for rule in RULES])
expect(REFRESHES, [(word,) for word in ("rotated", "replayed", "recovered", "reused", "unknown")])
expect(REGISTRATIONS, [(word,) for word in ("created", "known", "uninvited", "closed")])
expect(LINKS, [(purpose, result) for purpose in PURPOSES for result in ("used", "refused")])
expect(IMPERSONATIONS, [("begun",), ("refused",)])
