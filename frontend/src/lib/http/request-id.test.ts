import { expect, test } from "vitest";

import { requestIdFrom } from "@/lib/http/request-id";

test("a well-formed request id is kept", () => {
  expect(requestIdFrom("req_01-abc.DEF")).toBe("req_01-abc.DEF");
});

test.each([
  null,
  "",
  "short",
  "a".repeat(65),
  "with space here",
  'quote"inside',
  "line\nbreak-here",
])("%j is no request id, so one is made", (offered) => {
  expect(requestIdFrom(offered)).toMatch(/^[0-9a-f-]{36}$/);
});
