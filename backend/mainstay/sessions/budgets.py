"""How many failures somebody has left, counted in Redis; in the process alone, and by half, while Redis is away."""

import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from redis.asyncio import Redis

from mainstay.infra.limiter import Outage
from mainstay.infra.redis import REDIS_FAILURES

type Act = Literal["look", "fail", "forgive"]

_PREFIX: Final = "mainstay:sign-in:"
_DAY: Final = 86_400.0
# More than are needed to reach the longest wait; older ones change nothing.
_KEPT: Final = 16
_REMEMBERED: Final = 50_000


@dataclass(frozen=True, slots=True)
class Rule:
    """After `free` failures within `window`, wait: `first` seconds, doubled by each failure that follows."""

    name: str
    free: int
    window: float
    first: float
    longest: float

    def halved(self) -> "Rule":
        return replace(self, free=max(1, self.free // 2))


@dataclass(frozen=True, slots=True)
class Budget:
    rule: Rule
    key: str
    # Whether being out of it refuses this try, or it is only counted for others.
    judges: bool = True
    # Whether a success gives all of it back.
    refilled: bool = True
    # What shares a name here is told of once a day altogether, however many networks and devices it happens from.
    whose: str = ""

    @property
    def name(self) -> str:
        return f"{self.rule.name}:{self.key}"

    @property
    def told(self) -> str:
        return f"told:{self.whose or self.name}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which budget is used up and for how long; which one this failure used up, for the first time today or not."""

    waiting: Rule | None = None
    seconds: float = 0.0
    locked: Rule | None = None
    first_today: bool = False


# One trip, one moment: whoever is waiting is neither counted nor let in, however many come at once. Each budget is a list
# of the times of its failures, the newest first. The clock is Redis's own.
_SCRIPT: Final = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local act, kept, day = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local budgets = #KEYS / 2
local function of(place)
  local at = 4 + (place - 1) * 6
  return {
    free = tonumber(ARGV[at]), window = tonumber(ARGV[at + 1]), first = tonumber(ARGV[at + 2]),
    longest = tonumber(ARGV[at + 3]), judges = ARGV[at + 4] == '1', refilled = ARGV[at + 5] == '1',
  }
end
local function left(place)
  local rule, failures = of(place), redis.call('LLEN', KEYS[place])
  if failures < rule.free then return 0 end
  local wait = math.min(rule.first * 2 ^ (failures - rule.free), rule.longest)
  return math.max(0, tonumber(redis.call('LINDEX', KEYS[place], 0)) + wait - now)
end
if act ~= 'forgive' then
  local worst, longest = 0, 0
  for place = 1, budgets do
    local wait = of(place).judges and left(place) or 0
    if wait > longest then worst, longest = place, wait end
  end
  if worst > 0 then return {worst, math.ceil(longest), 0, 0} end
end
local locked, told = 0, 0
for place = 1, budgets do
  local rule, key = of(place), KEYS[place]
  if act == 'fail' and left(place) == 0 then
    local oldest = redis.call('LINDEX', key, -1)
    while oldest and tonumber(oldest) <= now - rule.window do
      redis.call('RPOP', key)
      oldest = redis.call('LINDEX', key, -1)
    end
    redis.call('LPUSH', key, string.format('%.0f', now))
    redis.call('LTRIM', key, 0, kept - 1)
    redis.call('PEXPIRE', key, math.ceil(rule.window + rule.longest))
    if locked == 0 and left(place) > 0 then
      locked = place
      if redis.call('SET', KEYS[budgets + place], 1, 'NX', 'PX', day) then told = 1 end
    end
  elseif act == 'forgive' and rule.refilled then
    redis.call('DEL', key)
  end
end
return {0, 0, locked, told}
"""


class Budgets:
    def __init__(self, redis: Redis) -> None:
        self._script = redis.register_script(_SCRIPT)
        self._outage = Outage()
        self._own = OwnBudgets()

    async def ask(self, act: Act, budgets: Sequence[Budget]) -> Verdict:
        if not self._outage.keeps_away():
            try:
                verdict = await self._ask_redis(act, budgets)
            except REDIS_FAILURES:
                self._outage.noticed()
            else:
                self._outage.over()
                return verdict
        return self._own.ask(act, [replace(one, rule=one.rule.halved()) for one in budgets])

    async def _ask_redis(self, act: Act, budgets: Sequence[Budget]) -> Verdict:
        keys = [_PREFIX + one.name for one in budgets] + [_PREFIX + one.told for one in budgets]
        numbers: list[str | int] = [act, _KEPT, _milliseconds(_DAY)]
        for one in budgets:
            rule = one.rule
            numbers += [rule.free, *(_milliseconds(span) for span in (rule.window, rule.first, rule.longest))]
            numbers += [int(one.judges), int(one.refilled)]
        waiting, left, locked, told = await self._script(keys=keys, args=numbers)
        return Verdict(
            waiting=budgets[waiting - 1].rule if waiting else None,
            seconds=left / 1000,
            locked=budgets[locked - 1].rule if locked else None,
            first_today=bool(told),
        )


class OwnBudgets:
    """The same arithmetic as the script's. A flood of addresses pushes out the oldest."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, list[float]] = OrderedDict()
        self._told: OrderedDict[str, float] = OrderedDict()

    def ask(self, act: Act, budgets: Sequence[Budget]) -> Verdict:
        now = time.monotonic()
        if act != "forgive":
            waits = [(self._left(one, now), one.rule) for one in budgets if one.judges]
            seconds, worst = max(waits, key=lambda wait: wait[0])
            if seconds > 0:
                return Verdict(waiting=worst, seconds=seconds)
        if act == "fail":
            return self._fail(budgets, now)
        if act == "forgive":
            for one in budgets:
                if one.refilled:
                    self._failures.pop(one.name, None)
        return Verdict()

    def _fail(self, budgets: Sequence[Budget], now: float) -> Verdict:
        locked: Budget | None = None
        for one in budgets:
            if self._left(one, now) > 0:
                continue
            recent = [at for at in self._failures.pop(one.name, []) if at > now - one.rule.window]
            _keep(self._failures, one.name, [now, *recent][:_KEPT])
            if locked is None and self._left(one, now) > 0:
                locked = one
        if locked is None:
            return Verdict()
        told = self._told.get(locked.told, float("-inf"))
        if told <= now - _DAY:
            _keep(self._told, locked.told, now)
        return Verdict(locked=locked.rule, first_today=told <= now - _DAY)

    def _left(self, budget: Budget, now: float) -> float:
        failures = self._failures.get(budget.name, [])
        rule = budget.rule
        if len(failures) < rule.free:
            return 0.0
        wait = min(rule.first * 2.0 ** (len(failures) - rule.free), rule.longest)
        return max(0.0, failures[0] + wait - now)


def _keep[Value](kept: OrderedDict[str, Value], name: str, value: Value) -> None:
    kept[name] = value
    while len(kept) > _REMEMBERED:
        kept.popitem(last=False)


def _milliseconds(span: float) -> int:
    return int(span * 1000)
