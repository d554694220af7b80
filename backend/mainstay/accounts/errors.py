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
