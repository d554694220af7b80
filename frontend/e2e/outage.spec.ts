import type { ServerResponse } from "node:http";

import { startApi, startConsole, type Running } from "./support/servers";
import { expect, expectNoAxeViolation, savePicture, test } from "./support/test";

test.use({ forgiven: [/status of 503/] });

const NOWHERE = "http://127.0.0.1:1";

test.describe("while the API is down", () => {
  let console_: Running;
  test.beforeAll(async () => {
    console_ = await startConsole(NOWHERE);
  });
  test.afterAll(() => console_.stop());

  for (const scheme of ["light", "dark"] as const) {
    test.describe(`in ${scheme}`, () => {
      test.use({ colorScheme: scheme });

      test("the landing page still opens and says so", async ({ page }) => {
        await page.goto(console_.url);

        await expect(page.getByRole("status").filter({ hasText: "Unreachable" })).toBeVisible();
        await expectNoAxeViolation(page);
        await savePicture(page, `landing-unreachable-${scheme}`);
      });

      test("the status page says what to do", async ({ page }) => {
        await page.goto(`${console_.url}/status`);

        await expect(page.getByRole("status").filter({ hasText: "Unreachable" })).toBeVisible();
        await expect(page.getByText("make ps")).toBeVisible();
        await expectNoAxeViolation(page);
        await savePicture(page, `status-unreachable-${scheme}`);
      });
    });
  }

  test("a call to the API is answered at once, by a problem with a request id", async ({
    request,
  }) => {
    const answer = await request.get(`${console_.url}/api/v1/jobs?limit=5`, {
      headers: { "X-Request-ID": "req-of-the-test" },
    });

    expect(answer.status()).toBe(503);
    expect(answer.headers()).toMatchObject({
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "retry-after": "5",
      "x-request-id": "req-of-the-test",
    });
    expect(await answer.json()).toMatchObject({
      code: "dependency_unavailable",
      status: 503,
      instance: "/api/v1/jobs",
      request_id: "req-of-the-test",
    });
  });
});

function readiness(answer: ServerResponse, redisIsUp: boolean): void {
  const dependencies = [
    { name: "database", status: "up", seconds: 0.0012, detail: null },
    redisIsUp
      ? { name: "redis", status: "up", seconds: 0.0006, detail: null }
      : { name: "redis", status: "down", seconds: 1.5, detail: "It does not answer." },
  ];
  const ready = { status: "ready", version: "0.1.0", dependencies };
  const problem = {
    type: "/problems/dependency_unavailable",
    title: "A part of the service does not answer",
    status: 503,
    detail: "Down: redis.",
    instance: "/api/v1/health/ready",
    code: "dependency_unavailable",
    request_id: "req-12345678",
    version: "0.1.0",
    dependencies,
  };
  const type = redisIsUp ? "application/json" : "application/problem+json";
  answer.writeHead(redisIsUp ? 200 : 503, { "content-type": type });
  answer.end(JSON.stringify(redisIsUp ? ready : problem));
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(`when one dependency is down, in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("the status page names it, and turns by itself when it is back", async ({ page }) => {
      let redisIsUp = false;
      const api = await startApi((_, answer) => {
        readiness(answer, redisIsUp);
      });
      const console_ = await startConsole(api.url);
      try {
        await page.goto(`${console_.url}/status`);
        await expect(page.getByText("Redis does not answer as needed.")).toBeVisible();
        await expect(page.getByRole("row", { name: "Redis" })).toContainText("Down");
        await expect(page.getByText("req-12345678")).toBeVisible();
        await expectNoAxeViolation(page);
        await savePicture(page, `status-not-ready-${scheme}`);

        redisIsUp = true;
        await expect(page.getByText("Every dependency answers.")).toBeVisible({ timeout: 10_000 });
        await expect(page.getByRole("row", { name: "Redis" })).toContainText("Up");
      } finally {
        await console_.stop();
        await api.stop();
      }
    });
  });
}
