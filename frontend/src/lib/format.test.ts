import { expect, test } from "vitest";

import { formatAgo, formatDuration } from "@/lib/format";

test.each([
  [0, "0.0ms"],
  [0.00084, "0.8ms"],
  [0.0123, "12ms"],
  [0.9994, "999ms"],
  [0.9996, "1.00s"],
  [1.2, "1.20s"],
])("%d s is shown as %s", (seconds, shown) => {
  expect(formatDuration(seconds)).toBe(shown);
});

test.each([
  [0, "just now"],
  [999, "just now"],
  [1000, "1s ago"],
  [59_999, "59s ago"],
  [60_000, "1m ago"],
  [7_200_000, "2h ago"],
  [172_800_000, "2d ago"],
])("%d ms ago is shown as %s", (elapsed, shown) => {
  expect(formatAgo(1_000_000, 1_000_000 + elapsed)).toBe(shown);
});

test("a clock that runs behind never shows the future", () => {
  expect(formatAgo(2000, 1000)).toBe("just now");
});
