"""The room's public door."""

from mainstay.organizations.repository import GRACE, roles_of, stands_until
from mainstay.organizations.service.entering import Standing
from mainstay.organizations.service.founding import found_for, is_invited, settle
from mainstay.organizations.service.invitations import link_to as invitation_link
from mainstay.organizations.service.members import Member
from mainstay.organizations.service.whereabouts import members_among, members_who_may

__all__ = [
    "GRACE",
    "Member",
    "Standing",
    "found_for",
    "invitation_link",
    "is_invited",
    "members_among",
    "members_who_may",
    "roles_of",
    "settle",
    "stands_until",
]
