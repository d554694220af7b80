from mainstay.audit.actions import action

EXPORT_REQUESTED = action("personal_export.requested", "A person asked for what is kept about them.")
EXPORT_BUILT = action("personal_export.built", "A person's own data was put together for them to download.")
EXPORT_LINKED = action("personal_export.linked", "A person was given the link to their own data.")
