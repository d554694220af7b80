from mainstay.kit.errors import MainstayError


class SlugTaken(MainstayError):
    """Another organization already has this short name in its addresses. Choose another one."""

    code, status, title = "slug_taken", 409, "The short name is taken"


class LastOwner(MainstayError):
    """An organization always has an owner, and this would leave it without one.

    Make somebody else an owner first, or transfer the ownership. Whoever is alone deletes the organization.
    """

    code, status, title = "last_owner", 409, "The last owner stays"


class AlreadyMember(MainstayError):
    """The person is in the organization already. Change their role instead."""

    code, status, title = "already_member", 409, "Already a member"
