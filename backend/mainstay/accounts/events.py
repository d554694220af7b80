from mainstay.audit.actions import action

PROFILE_CHANGED = action("user.profile_changed", "A person changed their own profile.")
