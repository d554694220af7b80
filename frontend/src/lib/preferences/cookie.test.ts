import { expect, test } from "vitest";

import { preferenceCookie } from "@/lib/preferences/cookie";

test("a preference is kept for a year, for the whole console", () => {
  expect(preferenceCookie("mainstay-theme", "dark", false)).toBe(
    "mainstay-theme=dark; Path=/; Max-Age=31536000; SameSite=Lax",
  );
});

test("over TLS a preference never travels in the clear", () => {
  expect(preferenceCookie("mainstay-theme", "dark", true)).toMatch(/; Secure$/);
});
