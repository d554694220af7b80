"""The generic cell rate algorithm: one number a key says when its bucket will be empty again."""

from dataclasses import dataclass
from typing import Final

MICROSECONDS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Limit:
    """`quota` calls in `window` seconds, all at once if need be, then evenly."""

    policy: str
    quota: int
    window: int = 60

    @property
    def emission(self) -> int:
        return max(1, self.window * MICROSECONDS // self.quota)

    @property
    def tolerance(self) -> int:
        return self.emission * self.quota

    def halved(self) -> "Limit":
        return Limit(self.policy, max(1, self.quota // 2), self.window)


@dataclass(frozen=True, slots=True)
class Decision:
    limit: Limit
    allowed: bool
    remaining: int
    reset: float
    retry_after: float


def decide(limit: Limit, empty_at: int, now: int) -> tuple[Decision, int]:
    """The same arithmetic as the script's, for a process that has to do without Redis. Times in microseconds."""
    start = max(empty_at, now)
    after = start + limit.emission
    too_soon = after - limit.tolerance - now
    if too_soon > 0:
        return Decision(limit, False, 0, (start - now) / MICROSECONDS, too_soon / MICROSECONDS), empty_at
    left = (limit.tolerance - (after - now)) // limit.emission
    return Decision(limit, True, left, (after - now) / MICROSECONDS, 0.0), after


# The clock is Redis's own, so that many API processes agree. Numbers stay below 2^53, where Lua counts exactly.
SCRIPT: Final = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local emission = tonumber(ARGV[1])
local tolerance = tonumber(ARGV[2])
local start = math.max(tonumber(redis.call('GET', KEYS[1])) or now, now)
local after = start + emission
local too_soon = after - tolerance - now
local answer
if too_soon > 0 then
  answer = {0, 0, start - now, too_soon}
else
  redis.call('SET', KEYS[1], string.format('%.0f', after), 'PX', math.ceil((after - now) / 1000))
  answer = {1, math.floor((tolerance - (after - now)) / emission), after - now, 0}
end
for place = 2, #KEYS do
  answer[place + 3] = redis.call('GET', KEYS[place])
end
return answer
"""
