import { defineConfig, devices } from "@playwright/test";

import { chromium } from "./e2e/support/chromium";

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  // Passwords are hashed slowly on purpose.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    ...(process.env.E2E_BASE_URL && { baseURL: process.env.E2E_BASE_URL }),
    launchOptions: chromium(),
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  },
  projects: [
    {
      name: "desktop",
      testIgnore: "phone.spec.ts",
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      // No page is looked at on the edge, and a phone has no sidebar.
      testIgnore: ["edge.spec.ts", "sidebar.spec.ts"],
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
