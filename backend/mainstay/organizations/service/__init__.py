"""The room's public door."""

from mainstay.organizations.repository import GRACE, roles_of, stands_until
from mainstay.organizations.service.entering import Standing
from mainstay.organizations.service.founding import found_for
from mainstay.organizations.service.members import Member

__all__ = ["GRACE", "Member", "Standing", "found_for", "roles_of", "stands_until"]
