"""The room's public door."""

from mainstay.organizations.repository import GRACE, roles_of
from mainstay.organizations.service.entering import Standing
from mainstay.organizations.service.founding import found_for
from mainstay.organizations.service.invitations import link_to as invitation_link
from mainstay.organizations.service.members import Member

__all__ = ["GRACE", "Member", "Standing", "found_for", "invitation_link", "roles_of"]
