import { expect, test } from "vitest";

import { forwardedHeaders } from "@/lib/api/forwarded";

test("a call for a person carries the person's cookies, address and request id", () => {
  const headers = forwardedHeaders(
    new Headers({
      cookie: "a=1; b=2",
      "x-forwarded-for": "198.51.100.7",
      "x-request-id": "req-12345678",
    }),
  );

  expect(Object.fromEntries(headers)).toEqual({
    cookie: "a=1; b=2",
    "x-forwarded-for": "198.51.100.7",
    "x-request-id": "req-12345678",
  });
});

test("nothing else of the page's request travels on", () => {
  const headers = forwardedHeaders(
    new Headers({
      host: "console",
      accept: "text/html",
      "content-security-policy": "default-src",
      "x-nonce": "n",
    }),
  );

  expect([...headers]).toEqual([]);
});
