"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

FOUNDED = action("organization.founded", "An organization was founded.")
CHANGED = action("organization.changed", "An organization's name or short name was changed.")
DELETION_REQUESTED = action("organization.deletion_requested", "An organization was marked for deletion.")
RESTORED = action("organization.restored", "An organization marked for deletion was kept after all.")
ERASED = action("organization.erased", "An organization was erased; its trail stays.")
OWNERSHIP_TRANSFERRED = action("organization.ownership_transferred", "An owner handed an organization to a member.")
ROLE_CHANGED = action("member.role_changed", "A member was given another role.")
REMOVED = action("member.removed", "A member was removed from an organization.")
LEFT = action("member.left", "A member left an organization.")
INVITED = action("invitation.created", "Somebody was invited into an organization.")
RESENT = action("invitation.resent", "The mail of an invitation was sent once more.")
REVOKED = action("invitation.revoked", "An invitation was taken back.")
ACCEPTED = action("invitation.accepted", "Somebody accepted an invitation and became a member.")
