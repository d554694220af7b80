import { expect, test } from "vitest";

import { afterSetting, isWorn, sessionCookies } from "@/lib/session/cookies";

function token(exp: unknown): string {
  return `x.${Buffer.from(JSON.stringify({ exp })).toString("base64url")}.x`;
}

test("the names carry the browser's guarantee where there is TLS", () => {
  expect(sessionCookies(new URL("https://x.example")).access).toBe("__Host-mainstay_access");
  expect(sessionCookies(new URL("http://localhost:3000")).access).toBe("mainstay_access");
});

test("what is rendered sees the cookies that the browser is about to get", () => {
  expect(
    afterSetting("theme=dark; mainstay_refresh=old", [
      "mainstay_access=a=b; Path=/; HttpOnly",
      "mainstay_refresh=new; Path=/",
    ]),
  ).toBe("theme=dark; mainstay_refresh=new; mainstay_access=a=b");
});

test("a token is worn shortly before its end, and when it cannot be read", () => {
  const now = 1_700_000_000_000;

  expect(isWorn(token(1_700_000_100), now)).toBe(false);
  expect(isWorn(token(1_700_000_010), now)).toBe(true);
  for (const unreadable of [undefined, "", "x", "a.b.c", token("soon")]) {
    expect(isWorn(unreadable, now)).toBe(true);
  }
});
