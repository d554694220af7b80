import type { Page } from "@playwright/test";

import { expect, test } from "./support/test";

const WHITE = "rgb(255, 255, 255)";

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

test("without a choice the page follows the system, at once", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  expect(await background(page)).toBe(WHITE);

  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page)).not.toBe(WHITE);
});

test("a chosen theme holds against the system's, after a reload and on the next page", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.getByRole("radio", { name: "Dark theme" }).check();
  expect(await background(page)).not.toBe(WHITE);

  await page.reload();
  expect(await background(page)).not.toBe(WHITE);
  await page.goto("/status");
  expect(await background(page)).not.toBe(WHITE);
});

test("a chosen theme is in the page as the server sends it, so nothing flashes", async ({
  page,
  request,
}) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "Dark theme" }).check();
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

  const html = await (await request.get("/", { headers: { cookie } })).text();

  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
});
