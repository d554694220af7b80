import type { Page } from "@playwright/test";

import { expect, expectNoAxeViolation, savePicture, test } from "./support/test";

async function hydrated(page: Page): Promise<void> {
  // The ticking time is the first thing that only a running page does.
  await expect(page.locator("time").first()).toHaveText(/s ago|just now/);
  await page.waitForLoadState("networkidle");
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("the landing page says what this is and that it is up", async ({ page }) => {
      await page.goto("/");
      await hydrated(page);

      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        "The service every product needs",
      );
      await expect(page.getByRole("status").filter({ hasText: "Ready" })).toBeVisible();
      await expectNoAxeViolation(page);
      await savePicture(page, `landing-${scheme}`);
    });

    test("the status page shows each dependency with its time", async ({ page }) => {
      await page.goto("/status");
      await hydrated(page);

      await expect(
        page.getByRole("status").filter({ hasText: "Every dependency answers." }),
      ).toBeVisible();
      for (const name of ["Database", "Redis", "Schema"]) {
        await expect(page.getByRole("row", { name })).toContainText(/Up.*\d+(\.\d+)?m?s$/);
      }
      await expectNoAxeViolation(page);
      await savePicture(page, `status-${scheme}`);
    });

    test.describe("at an unknown address", () => {
      test.use({ forgiven: [/status of 404/] });

      test("the page says so, with the right status, and shows the way back", async ({ page }) => {
        const answer = await page.goto("/no/such/page");

        expect(answer?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(
          "There is no page at this address",
        );
        await expectNoAxeViolation(page);
        await savePicture(page, `not-found-${scheme}`);

        await page.getByRole("link", { name: "Go to the home page" }).click();
        await expect(page).toHaveURL("/");
      });
    });
  });
}

test("the API reference opens through the console", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Read the API reference" }).click();

  await expect(page).toHaveURL("/api/v1/docs");
  // It draws the whole document, which takes a while on a busy machine.
  await expect(page.getByText("/api/v1/health/ready").first()).toBeVisible({ timeout: 30_000 });
  await savePicture(page, "api-reference");
});

test("the command on the landing page can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.getByRole("button", { name: "Copy command" }).click();

  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^curl http.*\/api\/v1\/health$/,
  );
});

test("a check can be asked for at once", async ({ page }) => {
  await page.goto("/status");
  await page.waitForLoadState("networkidle");
  const asked = page.waitForRequest("**/api/v1/health/ready");
  await page.getByRole("button", { name: "Check now" }).click();

  expect((await (await asked).response())?.status()).toBe(200);
});
