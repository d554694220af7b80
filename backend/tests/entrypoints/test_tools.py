"""What a worker's jobs are done with is closed when the worker ends."""

from contextlib import asynccontextmanager

from mainstay.accounts.mails.post_office import PostOffice
from mainstay.entrypoints.tools import closing_tools
from mainstay.settings import load
from tests.infra.mail.test_smtp import letter


@asynccontextmanager
async def nothing():
    yield None


class Stubborn:
    async def close(self):
        raise OSError("it will not")


async def test_a_worker_says_goodbye_to_its_mail_server(mailbox, mailer, mail_tools, set_environment):
    tools = mail_tools(load())
    office = tools[PostOffice]
    async with closing_tools(nothing(), {Stubborn: Stubborn(), int: 7, **tools}):
        await office.mailer.send(letter())
        assert office.mailer._idle
    assert not office.mailer._idle
    assert mailbox.connections == 1
