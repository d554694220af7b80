"""The organization of a call, for callers that are no people: keys of an organization and keys of a person."""

from types import SimpleNamespace
from uuid import UUID

import pytest

from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import NotFound, PermissionDenied
from mainstay.kit.ids import new_id
from mainstay.kit.permissions import Permission, Role
from mainstay.web.permissions import current_organization, requires

OURS, THEIRS = new_id(), new_id()
READS = frozenset({Permission.jobs_read})


def key(**more) -> Actor:
    return Actor(ActorType.api_key, new_id(), **more)


async def permitted(actor: Actor, permission: Permission, organization_id: UUID) -> Actor:
    request = SimpleNamespace(state=SimpleNamespace(principal="key:1"))
    return await requires(permission)(request, actor, organization_id)


async def test_the_organization_of_a_key_is_that_of_its_calls():
    ours = key(organization_id=OURS, permissions=READS)
    assert await current_organization(ours) == OURS
    assert (await permitted(ours, Permission.jobs_read, OURS)).permissions == READS
    with pytest.raises(PermissionDenied):
        await permitted(ours, Permission.jobs_write, OURS)


async def test_a_key_that_names_another_organization_finds_none():
    ours = key(organization_id=OURS, permissions=READS)
    with pytest.raises(NotFound):
        await permitted(ours, Permission.jobs_read, await current_organization(ours, THEIRS))


async def test_a_persons_key_may_what_both_the_key_and_the_person_may():
    everything = frozenset(Permission)
    viewers = key(roles={OURS: Role.viewer}, permissions=everything)
    assert not (await permitted(viewers, Permission.jobs_read, OURS)).may(Permission.jobs_write)
    owners = key(roles={OURS: Role.owner}, permissions=everything)
    assert not (await permitted(owners, Permission.jobs_read, OURS)).may(Permission.members_write)
    narrow = key(roles={OURS: Role.owner}, permissions=READS)
    assert (await permitted(narrow, Permission.jobs_read, OURS)).permissions == READS
