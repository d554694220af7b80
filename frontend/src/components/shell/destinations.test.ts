import { expect, test } from "vitest";

import { isAt } from "@/components/shell/destinations";

test("a destination is marked on its own page and on the pages below it", () => {
  expect(isAt("/status", "/status")).toBe(true);
  expect(isAt("/status/redis", "/status")).toBe(true);
});

test("a destination is not marked on a page whose name only begins alike", () => {
  expect(isAt("/statuses", "/status")).toBe(false);
});

test("home is marked on the home page only", () => {
  expect(isAt("/", "/")).toBe(true);
  expect(isAt("/status", "/")).toBe(false);
});
