import {
  anAccount,
  anAddress,
  call,
  comeIn,
  expectIn,
  fillSignIn,
  mailedLink,
  PASSWORD,
  totp,
} from "./support/people";
import { expect, expectNoAxeViolation, savePicture, test } from "./support/test";

// Refusals are part of what is tested here, and the browser tells of each in its console.
test.use({ forgiven: [/status of 4(01|03|10|22|29)/] });
// Whole ways, with mails that a worker sends, on machines that do other things too.
test.describe.configure({ timeout: 90_000 });

const PAGES = [
  ["sign-in", "/sign-in?reason=session_revoked&next=%2Fstatus", "Sign in"],
  ["sign-up", "/sign-up", "Create your account"],
  ["verify", "/verify-email#token=mve_0123456789", "Confirm your address"],
  ["new-link", "/new-link", "Get a new link"],
  ["forgot", "/forgot-password", "Forgot your password?"],
  ["reset", "/reset-password#token=mrp_0123456789", "Choose a new password"],
  ["reset-incomplete", "/reset-password", "Choose a new password"],
  ["confirm-email", "/confirm-email#token=mce_0123456789", "Use this address"],
  ["undo-email", "/undo-email#token=mue_0123456789", "Undo the change of address"],
  ["invitation-stranger", "/invitations/accept#token=miv_0123456789", "You have been invited"],
] as const;

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    for (const [name, path, title] of PAGES) {
      test(`the page ${name} is whole`, async ({ page }) => {
        await page.goto(path);
        await page.waitForLoadState("networkidle");

        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
        await expectNoAxeViolation(page);
        await savePicture(page, `${name}-${scheme}`);
      });
    }

    test("somebody new signs up, confirms by mail and comes in", async ({ page }) => {
      const email = anAddress();
      await page.goto("/sign-up");
      await page.getByLabel("Full name").fill("Ada Lovelace");
      await page.getByLabel("Email address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill("password1234");
      await page.getByRole("button", { name: "Sign up" }).click();
      await expect(page.getByText("among the passwords that are tried first")).toBeVisible();
      await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
      await expectNoAxeViolation(page);
      await savePicture(page, `sign-up-refused-${scheme}`);

      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Sign up" }).click();
      await expect(page.getByText("Look into your mailbox")).toBeVisible();
      await expectNoAxeViolation(page);
      await savePicture(page, `sign-up-done-${scheme}`);

      await page.goto(await mailedLink(email, "/verify-email"));
      await page.getByLabel("Password", { exact: true }).fill("not the one I chose");
      await page.getByRole("button", { name: "Confirm address" }).click();
      await expect(page.getByText("not the password of this account")).toBeVisible();
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Confirm address" }).click();
      await expect(page.getByText("Your address is confirmed.")).toBeVisible();

      await fillSignIn(page, { email, password: PASSWORD });
      await expectIn(page);
      await expect(page.getByText("This device")).toBeVisible();
      await page.waitForLoadState("networkidle");
      await expectNoAxeViolation(page);
      await savePicture(page, `overview-${scheme}`);
    });

    test("a wrong password is told beside the field, and too many have to wait", async ({
      page,
    }) => {
      await page.goto("/sign-in");
      const account = { email: anAddress(), password: "nobody's password" };
      await fillSignIn(page, account);
      await expect(page.getByText("The address or the password is wrong.")).toBeVisible();
      await expectNoAxeViolation(page);
      await savePicture(page, `sign-in-wrong-${scheme}`);

      const waiting = page.getByRole("timer");
      let status = 0;
      for (let tries = 0; tries < 6 && status !== 429; tries++) {
        const answered = page.waitForResponse("**/api/v1/auth/login");
        await fillSignIn(page, account);
        status = (await answered).status();
      }
      await expect(waiting).toHaveText(/Try again in 0:[0-3]\d/);
      await expect(page.getByRole("main").getByRole("button", { name: "Sign in" })).toBeDisabled();
      await expectNoAxeViolation(page);
      await savePicture(page, `sign-in-throttled-${scheme}`);
    });

    test("a second factor is asked for, by the app or by a recovery code", async ({ page }) => {
      const person = await comeIn(page);
      const { secret } = await call<{ secret: string }>(page, "POST", "/auth/mfa/totp/begin");
      const { recovery_codes } = await call<{ recovery_codes: string[] }>(
        page,
        "POST",
        "/auth/mfa/totp/confirm",
        { code: totp(secret, Date.now()) },
      );
      await page.goto("/sign-in");
      await call(page, "POST", "/auth/logout");

      await page.goto("/sign-in?next=%2Fstatus");
      await fillSignIn(page, person);
      await expect(page.getByLabel("Authentication code")).toBeFocused();
      await expectNoAxeViolation(page);
      await savePicture(page, `second-factor-${scheme}`);
      await page.getByLabel("Authentication code").fill("000000");
      await page.keyboard.press("Enter");
      await expect(page.getByText("The code is wrong")).toBeVisible();
      // The step before this one's was used up above; the next is inside the skew.
      await page.getByLabel("Authentication code").fill(totp(secret, Date.now() + 30_000));
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL("/status");

      await call(page, "POST", "/auth/logout");
      await page.goto("/sign-in");
      await fillSignIn(page, person);
      await page.getByRole("button", { name: "Use a recovery code instead" }).click();
      await page.getByLabel("Recovery code").fill(recovery_codes[0] ?? "");
      await page.getByRole("button", { name: "Continue" }).click();
      await expectIn(page);
    });
  });
}

test("keys alone sign in, and what was typed before is kept when it is refused", async ({
  page,
}) => {
  const person = await comeIn(page);
  await call(page, "POST", "/auth/logout");
  await page.goto("/o");
  await page.waitForLoadState("networkidle");

  await page.getByLabel("Email address").focus();
  await page.keyboard.type(person.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type("something else");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The address or the password is wrong.")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  await expectIn(page);
});

test("empty and misspelt fields are told before anything is sent", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill("ada");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByText("This is not an email address.")).toBeVisible();
  await expect(page.getByText("Enter your password.")).toBeVisible();
  await expect(page.getByLabel("Email address")).toBeFocused();
});

test("a password made by somebody else is changed before anything else is open", async ({
  page,
}) => {
  await page.goto("/sign-in?next=%2Fo");
  await fillSignIn(page, anAccount());
  await expect(page).toHaveURL(/\/new-password/);
  await page.goto("/o");
  await expect(page).toHaveURL("/new-password?next=%2Fo");
  await page.waitForLoadState("networkidle");
  await expectNoAxeViolation(page);
  await savePicture(page, "new-password");

  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set password" }).click();
  await expectIn(page);
});

test("a forgotten password is replaced by mail, once", async ({ page }) => {
  const person = await comeIn(page);
  await call(page, "POST", "/auth/logout");
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  // Sign-in has a field of the same name.
  await expect(page).toHaveURL("/forgot-password");
  await expect(page.getByRole("button", { name: "Send link" })).toBeEnabled();
  await page.getByLabel("Email address").fill(person.email);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();

  const link = await mailedLink(person.email, "/reset-password");
  await page.goto(link);
  await page.getByLabel("New password").fill("nine loud lighthouses");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await fillSignIn(page, { ...person, password: "nine loud lighthouses" });
  await expectIn(page);

  await page.goto(link);
  await page.getByLabel("New password").fill("ten loud lighthouses");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This link does not work any more")).toBeVisible();
});

test.describe("when the service fails", () => {
  test.use({ forgiven: [/status of 50\d/] });

  test("the request id is shown, and can be copied", async ({ page }) => {
    await page.route("**/api/v1/auth/login", (route) =>
      route.fulfill({
        status: 500,
        contentType: "application/problem+json",
        body: JSON.stringify({ code: "internal", status: 500, request_id: "req-12345678" }),
      }),
    );
    await page.goto("/sign-in");
    await fillSignIn(page, { email: anAddress(), password: PASSWORD });

    await expect(page.getByRole("alert").filter({ hasText: "req-12345678" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Copy request id" })).toBeVisible();
    await expectNoAxeViolation(page);
    await savePicture(page, "sign-in-failed");
  });
});
