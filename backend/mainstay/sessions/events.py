"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

SIGNED_IN = action("session.created", "Somebody signed in and a session began.")
SIGN_IN_FAILED = action("session.refused", "A sign-in was refused.")
ENDED = action("session.ended", "A session was ended.")
REFRESH_RECOVERED = action("session.refresh_recovered", "A refresh whose answer was lost was answered anew.")
REFRESH_REUSED = action("session.refresh_reused", "A used refresh token came again; the session was ended.")
PROVED = action("session.reauthenticated", "A person proved again who they are.")
KEY_ROTATED = action("signing_key.rotated", "The next key for access tokens was published.")
PASSKEY_RENAMED = action("passkey.renamed", "A person gave a passkey another name.")
PASSKEY_COPIED = action(
    "passkey.copy_suspected", "A passkey's count went back: there may be a copy of it. It was refused."
)
SIGN_IN_LOCKED = action("session.throttled", "After too many failures sign-ins have to wait; told once a day.")
FACTOR_ADDED = action("second_factor.added", "A person set up a second factor.")
FACTOR_REMOVED = action("second_factor.removed", "A person removed a second factor.")
RECOVERY_CODES_RENEWED = action("recovery_codes.renewed", "A person got new recovery codes; the old ones are void.")
RECOVERY_CODE_USED = action("recovery_code.used", "A recovery code stood in for the second factor.")
SESSIONS_ENDED = action("user.sessions_ended", "Every session of a person was ended for them.")
IMPERSONATED = action("user.impersonated", "An operator began to act as a person.")
FACTORS_RESET = action("user.factors_reset", "A person's second factors were removed at the command line.")
KEY_RETIRED = action("signing_key.retired", "A key for access tokens stopped counting before its time.")
RESEALED = action("secrets.resealed", "What is sealed was sealed anew under the first encryption key.")
