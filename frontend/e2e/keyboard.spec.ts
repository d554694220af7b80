import type { Page } from "@playwright/test";

import { expect, test } from "./support/test";

type Stop = { name: string; ring: boolean };

/** Presses Tab until the focus leaves the page, and tells what it met. */
async function stopsOf(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const shown = element.closest("label") ?? element;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const name = element.getAttribute("aria-label") ?? element.textContent.trim();
      return { name, ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
    });
    if (!stop || (stops.length > 0 && stop.name === stops[0]?.name)) return stops;
    stops.push(stop);
  }
}

/** Everything a mouse could press; of a group of radio buttons the keyboard stops at the chosen one. */
function pressable(page: Page): Promise<string[]> {
  return page
    .locator("a[href], button:enabled, input[type=radio]:checked")
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => element.getAttribute("aria-label") ?? element.textContent.trim()),
    );
}

for (const path of ["/", "/status"]) {
  test(`the keyboard reaches everything on ${path}, and shows where it is`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    const wanted = await pressable(page);

    const stops = await stopsOf(page);

    expect(stops.map(({ name }) => name)).toEqual(wanted);
    expect(stops.filter(({ ring }) => !ring)).toEqual([]);
  });
}

test("the first stop skips to the content", async ({ page }) => {
  await page.goto("/status");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeInViewport();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("main")).toBeFocused();
});
