import { expect, test } from "vitest";

import { themeAttribute, themeFrom } from "@/lib/preferences/theme";

test.each(["light", "dark", "system"] as const)("the choice %s is remembered", (theme) => {
  expect(themeFrom(theme)).toBe(theme);
});

test.each([undefined, "", "Dark", '"><script>'])(
  "without a known choice (%j) the system decides",
  (value) => {
    expect(themeFrom(value)).toBe("system");
  },
);

test("a page that follows the system carries no mark of its own", () => {
  expect(themeAttribute("system")).toBeUndefined();
  expect(themeAttribute("dark")).toBe("dark");
});
