"""Mail on its way out: what a letter is, and how it reaches a mail server or the mailbox of a developer."""
