from mainstay.audit.actions import action

PROFILE_CHANGED = action("user.profile_changed", "A person changed their own profile.")
PASSWORD_CHANGED = action("user.password_changed", "A person chose another password.")
REGISTRATION_ASKED = action("user.registration_asked", "Somebody registered an address, known or not.")
REGISTERED = action("user.registered", "An account was made by registering.")
REGISTRATION_REPLACED = action(
    "user.registration_replaced", "Who reads an address set aside what somebody else had registered with it."
)
VERIFICATION_ASKED = action("user.verification_asked", "Another mail to verify an address was asked for.")
ADDRESS_VERIFIED = action("user.address_verified", "A person has shown that they read the mail of their address.")
RESET_ASKED = action("user.password_reset_asked", "Somebody asked for a way back in for an address, known or not.")
PASSWORD_RESET = action(
    "user.password_reset", "A password was replaced by who reads the mail of the account's address."
)
ADDRESS_CHANGE_ASKED = action("user.address_change_asked", "A person wants another address.")
ADDRESS_CHANGED = action("user.address_changed", "Another address was confirmed and is the account's now.")
ADDRESS_CHANGE_UNDONE = action("user.address_change_undone", "The account went back to the address it had before.")
CREATED = action("user.created", "An account was made at the command line.")
ACTIVATED = action("user.activated", "A deactivated account was opened again.")
DEACTIVATED = action("user.deactivated", "An account was closed to its person; its sessions and keys stopped.")
MADE_OPERATOR = action("user.made_operator", "A person was given the installation to run.")
DELETION_REQUESTED = action("user.deletion_requested", "A person asked for their account to be deleted.")
DELETION_CANCELLED = action("user.deletion_cancelled", "An account that waited to be erased is kept after all.")
UNMADE_OPERATOR = action("user.unmade_operator", "A person no longer runs the installation.")
