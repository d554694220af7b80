import { execFileSync } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

import { expect } from "./test";

export type SomeBody = { email: string; password: string };

export const PASSWORD = "seven quiet harbours";

export function anAddress(): string {
  return `${randomUUID()}@example.com`;
}

/** With a password that somebody else made up, as an operator would. */
export function anAccount(): SomeBody {
  const email = anAddress();
  const made = execFileSync("../backend/.venv/bin/mainstay", ["users", "create", email, "--json"]);
  const { one_time_password } = JSON.parse(made.toString()) as { one_time_password: string };
  return { email, password: one_time_password };
}

export async function fillSignIn(page: Page, { email, password }: SomeBody): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

export async function expectIn(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/o\/[a-z0-9-]+$/);
  await expect(page.getByRole("heading", { name: /Where you are signed in/ })).toBeVisible();
}

/** Somebody who signed up and confirmed the address, as `curl` would; what a test is about, it does by the pages. */
async function aPerson(): Promise<SomeBody> {
  const email = anAddress();
  await post("/auth/register", { email, password: PASSWORD, full_name: "Ada Lovelace" });
  const token = (await mailedLink(email, "/verify-email")).split("#token=")[1];
  await post("/auth/email/verify", { token, password: PASSWORD });
  return { email, password: PASSWORD };
}

async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${process.env.MAINSTAY_API_URL ?? ""}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

export async function comeIn(page: Page): Promise<SomeBody> {
  const person = await aPerson();
  await page.goto("/sign-in");
  await fillSignIn(page, person);
  await expectIn(page);
  return person;
}

type Mail = { to: string; template: string; link: string | null };

/** The link of the newest such mail, from the mailbox of a developer; workers take a moment. */
export async function mailedLink(email: string, path: string): Promise<string> {
  let link = "";
  await expect(async () => {
    const answer = await fetch(`${process.env.MAINSTAY_API_URL ?? ""}/api/v1/dev/mailbox.json`);
    const mails = (await answer.json()) as Mail[];
    link = mails.find((mail) => mail.to === email && mail.link?.includes(path))?.link ?? "";
    expect(link).toContain("#token=");
  }).toPass({ timeout: 20_000 });
  return link;
}

/** By the page itself, so that cookies and Origin are the browser's. */
export async function call<Answer>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  return page.evaluate(
    async ([method, path, body]) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return (text ? JSON.parse(text) : null) as Answer;
    },
    [method, path, body] as const,
  );
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 6238, as an authenticator app does. */
export function totp(secret: string, nowMs: number): string {
  const bits = Array.from(secret.replace(/[=\s]/g, ""))
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
