import { expect, test } from "vitest";

import type { Health } from "@/features/health/health";
import { KEPT, lastKnownNames, remember, seriesOf } from "@/features/health/history";

function ready(checkedAt: number): Health {
  const redis = { name: "redis", status: "up", seconds: checkedAt, detail: null } as const;
  return { state: "ready", version: "1.0.0", dependencies: [redis], checkedAt };
}

function unreachable(checkedAt: number): Health {
  return { state: "unreachable", detail: "", requestId: null, checkedAt };
}

test("the same check is remembered once", () => {
  const history = remember(remember([], ready(1)), ready(1));

  expect(history).toHaveLength(1);
});

test("the oldest checks are forgotten", () => {
  let history: readonly Health[] = [];
  for (let at = 0; at < KEPT + 5; at++) history = remember(history, ready(at));

  expect(history).toHaveLength(KEPT);
  expect(history[0]?.checkedAt).toBe(5);
});

test("a check that could not be made leaves a gap in the series", () => {
  const history = [ready(1), unreachable(2), ready(3)];

  expect(seriesOf(history, "redis").map((one) => one?.seconds ?? null)).toEqual([1, null, 3]);
});

test("what was last heard of stays listed while the API is away", () => {
  expect(lastKnownNames([ready(1), unreachable(2)])).toEqual(["redis"]);
  expect(lastKnownNames([unreachable(1)])).toEqual([]);
});
