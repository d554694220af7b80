import { expect, test } from "vitest";

import type { Dependency } from "@/features/health/health";
import { summaryOf, wordsFor } from "@/features/health/words";

function dependency(name: string, status: Dependency["status"]): Dependency {
  return { name, status, seconds: 0.001, detail: null };
}

function notReady(...dependencies: Dependency[]) {
  const detail = "This instance is stopping.";
  return {
    state: "not_ready",
    version: "1.0.0",
    detail,
    dependencies,
    requestId: null,
    checkedAt: 0,
  } as const;
}

test("one dependency that is down is named", () => {
  const health = notReady(dependency("database", "up"), dependency("redis", "down"));

  expect(summaryOf(health)).toMatchObject({
    state: "failed",
    word: "Not ready",
    sentence: "Redis does not answer as needed.",
  });
});

test("several that are down are all named", () => {
  const health = notReady(dependency("database", "down"), dependency("schema", "down"));

  expect(summaryOf(health).sentence).toBe("Database and Schema do not answer as needed.");
});

test("an instance that is stopping while all is up says so", () => {
  expect(summaryOf(notReady(dependency("redis", "up"))).sentence).toBe(
    "This instance is stopping.",
  );
});

test("an API that cannot be asked says why", () => {
  const health = {
    state: "unreachable",
    detail: "No way.",
    requestId: null,
    checkedAt: 0,
  } as const;

  expect(summaryOf(health)).toEqual({ state: "failed", word: "Unreachable", sentence: "No way." });
});

test("a dependency that is not known by name keeps its own", () => {
  expect(wordsFor("broker").name).toBe("broker");
});
