import { expect, expectNoAxeViolation, savePicture, test } from "./support/test";

test("the navigation is a sheet that takes the focus and gives it back", async ({ page }) => {
  await page.goto("/status");
  await page.getByRole("button", { name: "Open navigation" }).click();
  const sheet = page.getByRole("dialog", { name: "Navigation" });
  await expect(sheet).toBeFocused();
  await expectNoAxeViolation(page);
  await savePicture(page, "navigation");

  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: "Open navigation" })).toBeFocused();
});

test("following a link of the sheet leads there and closes it", async ({ page }) => {
  await page.goto("/status");
  await page.getByRole("button", { name: "Open navigation" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Home" }).click();

  await expect(page).toHaveURL("/");
  await expect(page.getByRole("dialog")).toBeHidden();
});

for (const path of ["/", "/status", "/no/such/page"]) {
  test.describe(`of 320 pixels, at ${path}`, () => {
    test.use({ viewport: { width: 320, height: 640 }, forgiven: [/status of 404/] });

    test("nothing is wider than the screen", async ({ page }) => {
      await page.goto(path);

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
    });
  });
}
