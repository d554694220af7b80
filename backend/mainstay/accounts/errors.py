from mainstay.kit.errors import MainstayError


class AddressTaken(MainstayError):
    """Another account already uses this address."""

    code, status, title = "address_taken", 409, "The address is taken"


class AddressInvalid(MainstayError):
    """This is not an address that mail can be sent to."""

    code, status, title = "address_invalid", 422, "The address is not one"
