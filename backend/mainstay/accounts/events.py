from mainstay.audit.actions import action

PROFILE_CHANGED = action("user.profile_changed", "A person changed their own profile.")
PASSWORD_CHANGED = action("user.password_changed", "A person chose another password.")
CREATED = action("user.created", "An account was made at the command line.")
ACTIVATED = action("user.activated", "A deactivated account was opened again.")
DEACTIVATED = action("user.deactivated", "An account was closed to its person; its sessions and keys stopped.")
MADE_OPERATOR = action("user.made_operator", "A person was given the installation to run.")
UNMADE_OPERATOR = action("user.unmade_operator", "A person no longer runs the installation.")
