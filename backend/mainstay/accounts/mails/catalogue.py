"""Every mail there is, in words. Subjects hold nothing about anybody: they are shown on locked screens."""

from typing import Final

from mainstay.accounts.mails.template import INVITATION, ONE_TIME, Button, LinkButton, Template

_WHERE: Final = ("when", "device", "ip")
_REVIEW: Final = Button("Review your security", "/settings/security")
_NOT_YOU: Final = "If this was not you, change your password at once: whoever did it is signed in as you."
_STRANGER: Final = "If you do not know what this is about, ignore this mail: nothing happens without the button."

LABELS: Final = {
    "when": "When",
    "device": "Device",
    "ip": "Address",
    "name": "Name",
    "role": "Role",
    "operator": "Operator",
    "reason": "Reason",
    "rows": "Rows",
    "erased_on": "Erased on",
    "new_email": "New address",
    "about": "About",
}

CATALOGUE: Final[dict[str, Template]] = {
    "verify_email": Template(
        subject="Confirm your address for {{ product }}",
        heading="Confirm your address",
        paragraphs=(
            "Somebody, probably you, made an account at {{ product }} with this address. Confirm that it is yours to use it.",
        ),
        button=LinkButton("Confirm the address", ONE_TIME),
        notes=("The link works once, for {{ lasts or '24 hours' }}.", _STRANGER),
        greets=False,
        to_members_only=False,
    ),
    "already_registered": Template(
        subject="You already have an account at {{ product }}",
        heading="You already have an account",
        paragraphs=(
            "Somebody, probably you, tried to make an account with this address. There is one already, so nothing was changed.",
            "Sign in as usual. If you have forgotten your password, you can set another one there.",
        ),
        button=Button("Sign in", "/sign-in"),
        notes=("If it was not you, there is nothing to do: whoever tried has learned nothing.",),
        to_members_only=False,
    ),
    "reset_password": Template(
        subject="Set a new password for {{ product }}",
        heading="Set a new password",
        paragraphs=(
            (
                "Somebody, probably you, asked for a new password for your account. Choosing one ends every session there is; "
                "your second factor is still asked for."
            ),
        ),
        button=LinkButton("Choose a password", ONE_TIME),
        notes=(
            "The link works once, for {{ lasts or '30 minutes' }}.",
            "If it was not you, ignore this mail: your password stays as it is.",
        ),
        details=("device", "ip"),
    ),
    "password_changed": Template(
        subject="Your password at {{ product }} was changed",
        heading="Your password was changed",
        paragraphs=("The password of your account was changed. Your other sessions were ended.",),
        button=_REVIEW,
        notes=("If this was not you, set a new password by “Forgotten password” at the sign-in, at once.",),
        details=_WHERE,
    ),
    "email_change_confirm": Template(
        subject="Confirm your new address for {{ product }}",
        heading="Confirm your new address",
        paragraphs=("An account at {{ product }} is to use this address from now on. Confirm that it is yours.",),
        button=LinkButton("Use this address", ONE_TIME),
        notes=("The link works once, for {{ lasts or '24 hours' }}.", _STRANGER),
        greets=False,
        to_members_only=False,
    ),
    "email_change_notice": Template(
        subject="The address of your account at {{ product }} changes",
        heading="The address of your account changes",
        paragraphs=(
            (
                "Your account is to use another address{{ ': ' ~ new_email if new_email else '' }}. If you asked for this, "
                "there is nothing to do."
            ),
            "If you did not, take it back: it brings this address back, ends every session and lets you set a new password.",
        ),
        button=LinkButton("This was not me", ONE_TIME),
        notes=("You can take it back for {{ lasts or '72 hours' }}.",),
        details=_WHERE,
        to_members_only=False,
    ),
    "invitation": Template(
        subject="You are invited to an organization at {{ product }}",
        heading="You are invited",
        paragraphs=(
            (
                "{{ inviter or 'Somebody' }} invites you to join {{ organization or 'their organization' }} at {{ product }}"
                "{{ ' with the role ' ~ role if role else '' }}."
            ),
            "Accept it with an account that has this very address. If you have none yet, you can make one on the way.",
        ),
        button=LinkButton("See the invitation", INVITATION),
        notes=("It lasts {{ lasts or 'seven days' }}.", _STRANGER),
        greets=False,
        to_members_only=False,
    ),
    "sign_in_locked": Template(
        subject="Sign-ins to your account at {{ product }} were refused",
        heading="Too many failed sign-ins",
        paragraphs=(
            (
                "Somebody tried {{ 'second-factor codes' if rule == 'second_factor' else 'passwords' }} for your account "
                "again and again, and has to wait now. Nobody got in this way."
            ),
            "If it was you, wait a few minutes. Browsers you have signed in with before are not kept out.",
        ),
        button=_REVIEW,
        notes=(
            (
                "{{ 'Whoever it was knows your password. If it was not you, change it at once.' "
                "if rule == 'second_factor' else 'If it was not you, a second factor or a passkey makes guessing useless.' }}"
            ),
            "You are told once a day, however often they try.",
        ),
        details=_WHERE,
    ),
    "session_reused": Template(
        subject="A session of your account at {{ product }} was ended",
        heading="A session was ended for safety",
        paragraphs=(
            (
                "A key that one of your sessions had already used came again from somewhere. Two devices may hold the same "
                "session, so it was ended on both."
            ),
            "That can happen when a browser is restored from a backup. It also happens when somebody copied your session.",
        ),
        button=_REVIEW,
        notes=("Sign in again. If you cannot explain it, change your password and look through your sessions.",),
        details=_WHERE,
    ),
    "factor_added": Template(
        subject="A second factor was added to your account at {{ product }}",
        heading="A second factor was added",
        paragraphs=("From now on a code of your authenticator app is asked for when you sign in.",),
        button=_REVIEW,
        notes=("Keep the recovery codes where your phone is not.", _NOT_YOU),
        details=_WHERE,
    ),
    "factor_removed": Template(
        subject="A second factor was removed from your account at {{ product }}",
        heading="A second factor was removed",
        paragraphs=("Your authenticator app and its recovery codes no longer count. Your other sessions were ended.",),
        button=_REVIEW,
        notes=(_NOT_YOU,),
        details=_WHERE,
    ),
    "passkey_added": Template(
        subject="A passkey was added to your account at {{ product }}",
        heading="A passkey was added",
        paragraphs=("Whoever holds it can sign in to your account with it.",),
        button=_REVIEW,
        notes=("If this was not you, remove it and change your password at once.",),
        details=("name", *_WHERE),
    ),
    "passkey_removed": Template(
        subject="A passkey was removed from your account at {{ product }}",
        heading="A passkey was removed",
        paragraphs=("It no longer opens your account.",),
        button=_REVIEW,
        notes=(_NOT_YOU,),
        details=("name", *_WHERE),
    ),
    "api_key_created": Template(
        subject="An API key was made at {{ product }}",
        heading="An API key was made",
        paragraphs=("Programs that hold it may do what you gave it, until it ends or you revoke it.",),
        button=Button("See your API keys", "/settings/api-keys"),
        notes=("If this was not you, revoke it and change your password at once.",),
        details=("name", *_WHERE),
    ),
    "impersonated": Template(
        subject="An operator looked into your account at {{ product }}",
        heading="An operator acts as you",
        paragraphs=(
            (
                "An operator of this installation signed in as you, for half an hour at most. They cannot touch your password, "
                "your keys or your second factors, and everything they do is recorded under their own name."
            ),
        ),
        button=Button("See what was done", "/settings/activity"),
        notes=("If you did not expect this, ask whoever runs this installation.",),
        details=("operator", "reason", "when"),
    ),
    "deletion_scheduled": Template(
        subject="Your account at {{ product }} will be deleted",
        heading="Your account will be deleted",
        paragraphs=(
            "It is shut now, and in {{ days or 14 }} days everything in it is erased. Until then, signing in keeps it.",
        ),
        button=Button("Keep my account", "/sign-in"),
        notes=("If this was not you, sign in, and change your password at once.",),
        details=("erased_on", *_WHERE),
    ),
    "deletion_done": Template(
        subject="Your account at {{ product }} was deleted",
        heading="Your account was deleted",
        paragraphs=(
            (
                "What was yours has been erased. In the records of organizations your deeds stay under a number "
                "that leads to nobody."
            ),
        ),
        notes=("This is the last mail you get from us.",),
        greets=False,
        to_members_only=False,
        is_farewell=True,
    ),
    "notification": Template(
        subject="You have a notification at {{ product }}",
        heading="You have a notification",
        paragraphs=("The whole of it waits for you in the console.",),
        button=Button("Read it", "/notifications"),
        notes=("Which notifications are mailed to you is your choice: see your settings.",),
        details=("about",),
    ),
    "export_ready": Template(
        subject="Your export at {{ product }} is ready",
        heading="Your export is ready",
        paragraphs=("What you asked for can be downloaded for {{ days or 7 }} days. You have to be signed in.",),
        button=Button("Go to the exports", "/exports"),
        details=("name", "rows"),
    ),
}
