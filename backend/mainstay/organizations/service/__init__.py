"""The room's public door."""

from mainstay.organizations.repository import GRACE, roles_of, stands_until
from mainstay.organizations.service.entering import Standing
from mainstay.organizations.service.erasing import (
    erase_where_alone,
    forget_invitations,
    invitations_sent_by,
    memberships_of,
    organizations_to_erase,
    refuse_last_owner,
)
from mainstay.organizations.service.founding import found_for, is_invited, settle
from mainstay.organizations.service.invitations import link_to as invitation_link
from mainstay.organizations.service.members import Member, walk_members, which_hold
from mainstay.organizations.service.whereabouts import members_among, members_who_may, permissions_of

__all__ = [
    "GRACE",
    "Member",
    "Standing",
    "erase_where_alone",
    "forget_invitations",
    "found_for",
    "invitation_link",
    "invitations_sent_by",
    "is_invited",
    "members_among",
    "members_who_may",
    "memberships_of",
    "organizations_to_erase",
    "permissions_of",
    "refuse_last_owner",
    "roles_of",
    "settle",
    "stands_until",
    "walk_members",
    "which_hold",
]
