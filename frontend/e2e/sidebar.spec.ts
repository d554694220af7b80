import { expect, savePicture, test } from "./support/test";

test("the navigation collapses to icons that keep their names, and stays so", async ({ page }) => {
  await page.goto("/status");
  await page.getByRole("button", { name: "Collapse navigation" }).click();
  await page.reload();

  const link = page.getByRole("link", { name: "System status" });
  await expect(link).toHaveAttribute("aria-current", "page");
  expect((await link.boundingBox())?.width).toBeLessThan(48);
  await link.hover();
  await expect(link.getByText("System status")).toBeVisible();
  await savePicture(page, "status-collapsed");

  await page.getByRole("button", { name: "Expand navigation" }).click();
  await expect(page.getByRole("button", { name: "Collapse navigation" })).toBeVisible();
});
