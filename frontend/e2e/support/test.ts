import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

type Fixtures = {
  /** What the browser may complain about in this test, and nothing else. */
  forgiven: RegExp[];
  quiet: undefined;
};

export const test = base.extend<Fixtures>({
  baseURL: async ({ baseURL }, use) => {
    if (!baseURL)
      throw new Error("Set E2E_BASE_URL to the console under test, e.g. http://localhost:3000.");
    await use(baseURL);
  },
  forgiven: [[], { option: true }],
  // Every test fails on an error or a refused script that the browser tells of.
  quiet: [
    async ({ page, forgiven }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
          console.error(`policy violated: ${violatedDirective} by ${blockedURI}`);
        });
      });
      await use(undefined);
      expect(complaints.filter((one) => !forgiven.some((pattern) => pattern.test(one)))).toEqual(
        [],
      );
    },
    { auto: true },
  ],
});

export async function expectNoAxeViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
  ).toEqual([]);
}

export async function savePicture(page: Page, name: string): Promise<void> {
  const { project } = test.info();
  await page.screenshot({
    path: `e2e/screens/${name}-${project.name}.png`,
    fullPage: true,
    animations: "disabled",
  });
}
