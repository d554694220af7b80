from mainstay.audit.actions import action

PROFILE_CHANGED = action("user.profile_changed", "A person changed their own profile.")
PASSWORD_CHANGED = action("user.password_changed", "A person chose another password.")
