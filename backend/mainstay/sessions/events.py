"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

SIGNED_IN = action("session.created", "Somebody signed in and a session began.")
SIGN_IN_FAILED = action("session.refused", "A sign-in was refused.")
ENDED = action("session.ended", "A session was ended.")
REFRESH_RECOVERED = action("session.refresh_recovered", "A refresh whose answer was lost was answered anew.")
REFRESH_REUSED = action("session.refresh_reused", "A used refresh token came again; the session was ended.")
PROVED = action("session.reauthenticated", "A person proved again who they are.")
KEY_ROTATED = action("signing_key.rotated", "The next key for access tokens was published.")
