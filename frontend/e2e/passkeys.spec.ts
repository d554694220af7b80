import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

import { expect, test } from "./support/test";

// Refusals are what these tests are about, and the browser tells of each in its console.
test.use({ forgiven: [/status of 401/] });

type Answer = { status: number; body: Record<string, unknown> };

/** A person with a password of their own, made where the stack runs. */
function makePerson(): { email: string; password: string } {
  const email = `${randomUUID()}@example.com`;
  const made = execFileSync("../backend/.venv/bin/mainstay", ["users", "create", email, "--json"]);
  const { one_time_password: password } = JSON.parse(made.toString()) as {
    one_time_password: string;
  };
  return { email, password };
}

/** By the page itself, so that cookies and Origin are the browser's. */
async function call(page: Page, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(`/api/v1/auth/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-session-transport": "cookie" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      };
    },
    [path, body] as const,
  );
}

async function create(page: Page, options: unknown): Promise<unknown> {
  return page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as PublicKeyCredentialCreationOptionsJSON,
    );
    const made = await navigator.credentials.create({ publicKey });
    return (made as PublicKeyCredential).toJSON();
  }, options);
}

async function get(page: Page, options: unknown): Promise<unknown> {
  return page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      options as PublicKeyCredentialRequestOptionsJSON,
    );
    const used = await navigator.credentials.get({ publicKey });
    return (used as PublicKeyCredential).toJSON();
  }, options);
}

async function whoAmI(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answer = await fetch("/api/v1/users/me");
    return answer.ok ? ((await answer.json()) as { email: string }).email : answer.status;
  });
}

/** Chromium's own authenticator, in place of a phone. */
async function plugIn(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    credentials: async () =>
      (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}

test("a passkey is added, signs in by itself, follows a password and proves again who one is", async ({
  page,
}) => {
  const { email, password } = makePerson();
  const device = await plugIn(page);
  await page.goto("/");

  expect(await call(page, "login", { email, password })).toMatchObject({
    status: 200,
    body: { password_change_required: true },
  });
  const chosen = "a quiet lake at dawn";
  expect((await call(page, "password/change", { new_password: chosen })).status).toBe(204);

  const begun = await call(page, "passkeys/begin");
  expect(begun.body.options).toMatchObject({ rp: { id: "localhost" } });
  const credential = await create(page, begun.body.options);
  const added = await call(page, "passkeys/finish", { name: "Virtual", credential });
  expect(added).toMatchObject({ status: 201, body: { name: "Virtual", transports: ["internal"] } });
  expect(added.body.recovery_codes).toHaveLength(10);
  expect(await device.credentials()).toMatchObject([
    { isResidentCredential: true, rpId: "localhost" },
  ]);

  // To prove again, in the session that is there.
  const proof = await call(page, "reauthenticate/passkey/begin");
  const proved = { passkey: await get(page, proof.body.options) };
  expect((await call(page, "reauthenticate", proved)).status).toBe(204);

  // By itself, in a browser that knows nobody.
  await page.context().clearCookies();
  expect(await whoAmI(page)).toBe(401);
  const alone = await call(page, "passkeys/login/begin");
  expect(alone.body.ceremony).toBeUndefined();
  const answer = { credential: await get(page, alone.body.options) };
  const signedIn = await call(page, "passkeys/login/finish", answer);
  expect(signedIn.status).toBe(200);
  expect(signedIn.body.access_token).toBeUndefined();
  expect(await whoAmI(page)).toBe(email);
  expect(await call(page, "passkeys/login/finish", answer)).toMatchObject({
    status: 401,
    body: { code: "challenge_invalid" },
  });

  // After the password.
  await page.context().clearCookies();
  const waiting = await call(page, "login", { email, password: chosen });
  expect(waiting).toMatchObject({
    status: 401,
    body: { code: "mfa_required", methods: ["passkey", "recovery_code"] },
  });
  const { challenge } = waiting.body;
  const factor = await call(page, "mfa/passkey/begin", { challenge });
  const passkey = await get(page, factor.body.options);
  expect((await call(page, "mfa/verify", { challenge, passkey })).status).toBe(200);
  expect(await whoAmI(page)).toBe(email);
});

test("a challenge is worth nothing in another browser", async ({ page, browser, baseURL }) => {
  await page.goto("/");
  const { body } = await call(page, "passkeys/login/begin");
  const stranger = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await stranger.goto("/");
  const { challenge } = body.options as { challenge: string };
  const clientData = Buffer.from(
    JSON.stringify({ type: "webauthn.get", challenge, origin: baseURL }),
  ).toString("base64url");
  const credential = {
    id: "AAAA",
    rawId: "AAAA",
    type: "public-key",
    response: { clientDataJSON: clientData, authenticatorData: "AAAA", signature: "AAAA" },
  };
  const there = await call(stranger, "passkeys/login/finish", { credential });
  expect(there.body.code).toBe("challenge_invalid");
  const here = await call(page, "passkeys/login/finish", { credential });
  expect(here.body.code).toBe("passkey_invalid");
  await stranger.context().close();
});
