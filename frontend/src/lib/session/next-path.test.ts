import { expect, test } from "vitest";

import { nextPath, signInPath } from "@/lib/session/next-path";

test.each(["/o/engines", "/o/engines/jobs?state=failed&page=2", "/status#redis"])(
  "%s is a page to come back to",
  (path) => {
    expect(nextPath(path)).toBe(path);
  },
);

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/./%2e//evil.example",
  "/..//evil.example",
  "javascript:alert(1)",
  "o/engines",
  "",
  "http://[",
  undefined,
  null,
  ["/o", "/o"],
  7,
])("%j leads home instead of elsewhere", (wanted) => {
  expect(nextPath(wanted)).toBe("/o");
});

test.each(["/sign-in", "/sign-in?next=/o", "/sign-up", "/new-password", "/api/v1/auth/logout"])(
  "%s is no place to come back to",
  (path) => {
    expect(nextPath(path)).toBe("/o");
  },
);

test("the way to sign-in names the page and the reason, and home goes without saying", () => {
  expect(signInPath("/o/engines?a=1", "session_revoked")).toBe(
    "/sign-in?reason=session_revoked&next=%2Fo%2Fengines%3Fa%3D1",
  );
  expect(signInPath("/o")).toBe("/sign-in");
});
