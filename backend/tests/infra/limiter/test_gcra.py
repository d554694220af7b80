"""The arithmetic of a limit: against a model that counts in another way, and against the script."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.infra.limiter import Limit
from mainstay.infra.limiter.gcra import MICROSECONDS, SCRIPT, decide

limits = st.builds(Limit, st.just("any"), quota=st.integers(1, 1_000), window=st.integers(1, 86_400))
waits = st.lists(st.integers(0, 10 * MICROSECONDS) | st.integers(0, 100), min_size=1, max_size=60)


class LeakyBucket:
    """The model: a bucket of `quota` drops that leaks one each emission interval; a call that finds no room is refused."""

    def __init__(self, limit: Limit) -> None:
        self.limit = limit
        self.level = Fraction(0)
        self.seen = 0

    def take(self, now: int) -> bool:
        self.level = max(Fraction(0), self.level - Fraction(now - self.seen, self.limit.emission))
        self.seen = now
        if self.level + 1 > self.limit.quota:
            return False
        self.level += 1
        return True


@given(limits, waits)
def test_decides_as_a_leaky_bucket_does(limit, pauses):
    bucket, empty_at, now = LeakyBucket(limit), 0, 0
    for pause in pauses:
        now += pause
        decision, empty_at = decide(limit, empty_at, now)
        assert decision.allowed == bucket.take(now)
        assert decision.remaining == int(limit.quota - bucket.level)
        assert decision.reset * MICROSECONDS == _about(bucket.level * limit.emission)


def _about(exact: Fraction):
    class About:
        def __eq__(self, other: object) -> bool:
            return abs(Fraction(other) - exact) <= 1  # type: ignore[arg-type]

        __hash__ = None  # type: ignore[assignment]

    return About()


@given(limits, st.integers(0, 10**15))
def test_a_burst_takes_exactly_the_quota(limit, now):
    empty_at = 0
    for left in range(limit.quota - 1, -1, -1):
        decision, empty_at = decide(limit, empty_at, now)
        assert (decision.allowed, decision.remaining) == (True, left)
    assert not decide(limit, empty_at, now)[0].allowed


@given(limits, waits)
def test_whoever_waits_as_long_as_told_is_let_in_and_not_a_moment_sooner(limit, pauses):
    empty_at, now = 0, 0
    for pause in pauses:
        now += pause
        decision, empty_at = decide(limit, empty_at, now)
        if not decision.allowed:
            wait = round(decision.retry_after * MICROSECONDS)
            assert decide(limit, empty_at, now + wait)[0].allowed
            assert not decide(limit, empty_at, now + wait - 1)[0].allowed


@given(limits, waits)
def test_a_refusal_costs_nothing(limit, pauses):
    empty_at = 0
    for _ in range(limit.quota):
        _, empty_at = decide(limit, empty_at, 0)
    for _ in pauses:
        assert decide(limit, empty_at, 0)[1] == empty_at


@given(limits)
def test_a_steady_caller_at_the_rate_is_never_refused(limit):
    empty_at = 0
    for turn in range(200):
        decision, empty_at = decide(limit, empty_at, turn * limit.emission)
        assert decision.allowed


@given(limits)
def test_half_a_limit_is_half_the_rate_and_never_nothing(limit):
    half = limit.halved()
    assert half.quota == max(1, limit.quota // 2)
    assert (half.policy, half.window) == (limit.policy, limit.window)


@settings(max_examples=25, deadline=None)
@given(limit=limits, offsets=st.lists(st.integers(-3, 3), min_size=1, max_size=8))
async def test_the_script_decides_as_the_arithmetic_does(own_redis, limit, offsets):
    """The script asks Redis for the time; here the time is pinned so that both see the same."""
    pinned = SCRIPT.replace("redis.call('TIME')", "{ARGV[3], ARGV[4]}")
    assert pinned != SCRIPT
    await own_redis.delete("pinned")
    now, empty_at = 1_790_000_000 * MICROSECONDS, 0
    for offset in offsets:
        now += max(0, limit.emission + offset)
        decision, empty_at = decide(limit, empty_at, now)
        second, micro = divmod(now, MICROSECONDS)
        allowed, remaining, reset, retry = await own_redis.eval(
            pinned, 1, "pinned", limit.emission, limit.tolerance, second, micro
        )
        assert bool(allowed) == decision.allowed
        assert int(remaining) == decision.remaining
        assert int(reset) == round(decision.reset * MICROSECONDS)
        assert int(retry) == round(decision.retry_after * MICROSECONDS)
