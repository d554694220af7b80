import { call, comeIn, expectIn, fillSignIn } from "./support/people";
import { expect, test } from "./support/test";

test.use({ forgiven: [/status of 40[13]/] });
// Whole ways, with mails that a worker sends, on machines that do other things too.
test.describe.configure({ timeout: 90_000 });

test("a page for people who are signed in is asked for by a stranger, who comes back to it", async ({
  page,
}) => {
  const person = await comeIn(page);
  const { pathname } = new URL(page.url());
  await call(page, "POST", "/auth/logout");

  await page.goto(`${pathname}?from=mail`);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`${pathname}?from=mail`)}`);
  await fillSignIn(page, person);
  await expect(page).toHaveURL(`${pathname}?from=mail`);
});

test("sign-in leads to no other site, whatever the address says", async ({ page }) => {
  await comeIn(page);
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example/"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await expectIn(page);
  }
});

test("a session that was ended elsewhere lands on sign-in with a word why, and comes back", async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await comeIn(page);
  const there = page.url();

  const elsewhere = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  await elsewhere.goto("/sign-in");
  await fillSignIn(elsewhere, person);
  await expectIn(elsewhere);
  const { data } = await call<{ data: { id: string; is_current: boolean }[] }>(
    elsewhere,
    "GET",
    "/auth/sessions",
  );
  expect(data).toHaveLength(2);
  const other = data.find((one) => !one.is_current);
  await call(elsewhere, "DELETE", `/auth/sessions/${other?.id ?? ""}`);
  await elsewhere.context().close();

  await expect(async () => {
    await page.goto(there);
    await expect(page.getByText("this session was ended")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await fillSignIn(page, person);
  await expect(page).toHaveURL(there);
});

test("two tabs whose access token has ended renew at once, and both go on", async ({
  page,
  context,
}) => {
  await comeIn(page);
  const there = page.url();
  const other = await context.newPage();
  await other.goto(there);

  for (let round = 0; round < 3; round++) {
    await context.clearCookies({ name: "mainstay_access" });
    await Promise.all([page.goto(there), other.goto(there)]);
    await Promise.all([expectIn(page), expectIn(other)]);
  }
  await expect(page.getByText("This device")).toHaveCount(1);
});

test("signing out ends the session in all tabs, even after the access token has ended", async ({
  page,
  context,
  isMobile,
}) => {
  await comeIn(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expectIn(other);
  await page.bringToFront();
  await context.clearCookies({ name: "mainstay_access" });
  const renewals: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/auth/refresh")) renewals.push(request.url());
  });

  if (isMobile) await page.getByRole("button", { name: "Open navigation" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();

  await expect(page).toHaveURL("/sign-in?reason=signed_out");
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expect(other).toHaveURL(/\/sign-in\?reason=signed_out/);
  // A page that was fetched meanwhile may have renewed it on the way.
  expect(renewals.length).toBeLessThanOrEqual(1);
  await page.goto("/o");
  await expect(page).toHaveURL("/sign-in");
});
