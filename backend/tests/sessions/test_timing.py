"""Whether an address is known cannot be told by the clock. What each call does is counted elsewhere; here is what a stranger
with a stopwatch sees: both distributions, taken in turn so that whatever else the machine does falls on both."""

from statistics import quantiles
from time import perf_counter

import httpx
import pytest

from tests.sessions.conftest import Someone, Whole

PAIRS = 32
PASSWORD = "quite another horse battery"
# Far wider than what the clock can tell apart over a network, far narrower than a hash or a mail sent in the request.
SHARE, SECONDS = 0.25, 0.003


def body_of(what: str, email: str) -> dict[str, str]:
    return {
        "register": {"email": email, "password": PASSWORD, "full_name": "Somebody"},
        "password/forgot": {"email": email},
        "login": {"email": email, "password": PASSWORD},
    }[what]


async def forget_tries(whole: Whole) -> None:
    """Each is a first try: who is throttled is answered sooner, known or not."""
    redis = whole.app.state.redis
    if found := await redis.keys("mainstay:*sign-in*"):
        await redis.delete(*found)


async def timed(client: httpx.AsyncClient, what: str, email: str, turn: int) -> float:
    started = perf_counter()
    headers = {"X-Forwarded-For": f"198.51.{turn // 250}.{turn % 250 + 1}"}
    answer = await client.post(f"/api/v1/auth/{what}", json=body_of(what, email), headers=headers)
    assert answer.status_code in {202, 401}
    return perf_counter() - started


@pytest.mark.parametrize("what", ["register", "password/forgot", "login"])
async def test_the_clock_does_not_tell_whether_an_address_is_known(
    client: httpx.AsyncClient, whole: Whole, ada: Someone, what: str
) -> None:
    known: list[float] = []
    unknown: list[float] = []
    for turn in range(PAIRS):
        await forget_tries(whole)
        pair = [(ada.email, known), (f"nobody{turn}@example.com", unknown)]
        for place, (email, times) in enumerate(pair if turn % 2 else reversed(pair)):
            times.append(await timed(client, what, email, 2 * turn + place))
    # The first of a process warm its caches.
    for one, other in zip(quantiles(known[2:], n=4)[:2], quantiles(unknown[2:], n=4)[:2], strict=True):
        assert abs(one - other) < SECONDS + SHARE * max(one, other), (sorted(known), sorted(unknown))
