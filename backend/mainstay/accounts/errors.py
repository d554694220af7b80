from mainstay.kit.errors import MainstayError


class AddressTaken(MainstayError):
    """Another account already uses this address."""

    code, status, title = "address_taken", 409, "The address is taken"


class LinkInvalid(MainstayError):
    """The link does not work: it is unknown, was used, was replaced by a newer one, was taken back or is too old.

    Which of these it is is not told. Ask for a new one.
    """

    code, status, title = "link_invalid", 410, "The link does not work any more"


class AddressInvalid(MainstayError):
    """This is not an address that mail can be sent to."""

    code, status, title = "address_invalid", 422, "The address is not one"


class RegistrationClosed(MainstayError):
    """Nobody can register here by themselves. Ask an operator of this installation for an account."""

    code, status, title = "registration_closed", 403, "Registration is closed"


class AccountNotActive(MainstayError):
    """The account is not an active one: its address was never verified, or it has been deactivated.

    Look at its `status`. A deactivated account has to be activated first.
    """

    code, status, title = "account_not_active", 409, "The account is not active"


class OwnAccount(MainstayError):
    """Nobody deactivates themselves: whoever did it by mistake could not take it back. Ask another operator."""

    code, status, title = "own_account", 409, "This is your own account"


class LastOperator(MainstayError):
    """This is the last active operator. Without one nobody could run the installation.

    Make another one first: `mainstay users make-operator EMAIL`.
    """

    code, status, title = "last_operator", 409, "There has to be an operator"
