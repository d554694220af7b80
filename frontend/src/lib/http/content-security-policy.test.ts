import { expect, test } from "vitest";

import { contentSecurityPolicy, makeNonce } from "@/lib/http/content-security-policy";

const production = { nonce: "abc", development: false, secure: false };

function directive(policy: string, name: string): string | undefined {
  return policy.split("; ").find((part) => part.startsWith(`${name} `));
}

test("a production page runs only scripts that carry its nonce", () => {
  const scripts = directive(contentSecurityPolicy(production), "script-src");

  expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
});

test("a production page takes style sheets from itself or with its nonce", () => {
  expect(directive(contentSecurityPolicy(production), "style-src")).toBe(
    "style-src 'self' 'nonce-abc'",
  );
});

test("only development may evaluate text as code", () => {
  expect(contentSecurityPolicy(production)).not.toContain("unsafe-eval");
  expect(contentSecurityPolicy({ ...production, development: true })).toContain("'unsafe-eval'");
});

test("plain requests are upgraded where the console is served over TLS, and only there", () => {
  expect(contentSecurityPolicy(production)).not.toContain("upgrade-insecure-requests");
  expect(contentSecurityPolicy({ ...production, secure: true })).toContain(
    "upgrade-insecure-requests",
  );
});

test("no other page may frame the console", () => {
  expect(directive(contentSecurityPolicy(production), "frame-ancestors")).toBe(
    "frame-ancestors 'none'",
  );
});

test("no two nonces are the same, and each holds 122 bits of chance", () => {
  const nonces = new Set(Array.from({ length: 100 }, makeNonce));

  expect(nonces.size).toBe(100);
  expect([...nonces].every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
});
