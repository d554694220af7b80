"""A new account starts with an organization of its own."""

from uuid import UUID

from mainstay.kit.actor import Actor
from mainstay.organizations.service import found_for


async def test_a_new_account_can_have_an_organization_founded_for_it(sign_up, whole, owner_role):
    ada = await sign_up("ada@example.com")
    async with whole.database.transaction() as session:
        founded = await found_for(session, UUID(ada.id), " Ada \n Lovelace ", Actor.at_the_command_line("root"))
    (mine,) = (await ada.must("GET", "/organizations"))["data"]
    assert (mine["id"], mine["name"], mine["slug"], mine["role"]) == (
        str(founded.id), "Ada Lovelace", "ada-lovelace", "owner",
    )  # fmt: skip
    event = await owner_role.fetchrow("SELECT * FROM audit_events WHERE action = 'organization.founded'")
    assert (event["actor_type"], event["actor_label"], event["organization_id"]) == ("command_line", "root", founded.id)
    assert (await ada.must("GET", "/current"))["organization_id"] == str(founded.id)


async def test_without_another_actor_the_person_founds_it_themselves(sign_up, whole, owner_role):
    ada = await sign_up("ada@example.com")
    async with whole.database.transaction() as session:
        await found_for(session, UUID(ada.id), "ada@example.com")
    event = await owner_role.fetchrow("SELECT * FROM audit_events WHERE action = 'organization.founded'")
    assert (event["actor_type"], event["actor_id"]) == ("user", UUID(ada.id))
