import type { IncomingMessage } from "node:http";

import { startApi, startConsole, type Running } from "./support/servers";
import { expect, test } from "./support/test";

test("pages carry a fresh nonce and the security headers, and no word of what serves them", async ({
  request,
}) => {
  const [one, other] = [await request.get("/"), await request.get("/")];
  const policy = one.headers()["content-security-policy"] ?? "";
  const nonce = /'nonce-([0-9a-f]{32})'/.exec(policy)?.[1] ?? "no nonce";

  expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/);
  expect(policy).not.toContain("unsafe-eval");
  expect(other.headers()["content-security-policy"]).not.toContain(nonce);
  expect(one.headers()).toMatchObject({
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cache-control": expect.stringContaining("no-store"),
  });
  expect(one.headers()["x-powered-by"]).toBeUndefined();

  const scripts = [...(await one.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("a page answers with the request id it was given, and makes one otherwise", async ({
  request,
}) => {
  const given = await request.get("/", { headers: { "X-Request-ID": "given-12345678" } });
  const bad = await request.get("/", { headers: { "X-Request-ID": "not well formed" } });

  expect(given.headers()["x-request-id"]).toBe("given-12345678");
  expect(bad.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("the console's own health needs no API", async ({ request }) => {
  expect(await (await request.get("/healthz")).json()).toEqual({ status: "alive" });
});

test("the API's answers come through the console, pages of problems and well-known documents included", async ({
  request,
}) => {
  expect(await (await request.get("/api/v1/health")).json()).toMatchObject({ status: "alive" });
  const page = await request.get("/problems/not_found");
  expect(page.status()).toBe(200);
  const missing = await request.get("/.well-known/no-such-thing");
  expect(missing.headers()["content-type"]).toBe("application/problem+json");
});

test.describe("on the way to the API", () => {
  let seen: IncomingMessage | undefined;
  let api: Running;
  let console_: Running;

  test.beforeAll(async () => {
    api = await startApi((request, answer) => {
      seen = request;
      if (request.url === "/api/v1/events") {
        answer.writeHead(200, { "content-type": "text/event-stream" });
        answer.write("data: first\n\n");
        return;
      }
      let bytes = 0;
      request.on("data", (chunk: Buffer) => (bytes += chunk.length));
      request.on("end", () => {
        answer.writeHead(200, { "set-cookie": ["a=1; Path=/", "b=2; Path=/"], etag: '"7"' });
        answer.end(JSON.stringify({ bytes }));
      });
    });
    console_ = await startConsole(api.url);
  });
  test.afterAll(async () => {
    await console_.stop();
    await api.stop();
  });

  test("what a client claims about its address is overwritten", async ({ request }) => {
    await request.get(`${console_.url}/api/v1/anything`, {
      headers: {
        "X-Forwarded-For": "203.0.113.1",
        "X-Real-IP": "203.0.113.1",
        Forwarded: "for=203.0.113.1",
      },
    });

    expect(seen?.headers["x-forwarded-for"]).toBe("127.0.0.1");
    expect(JSON.stringify(seen?.headers)).not.toContain("203.0.113.1");
  });

  test("a page asks the API with the person's address, cookies and request id", async ({
    request,
  }) => {
    await request.get(console_.url, {
      headers: { "X-Forwarded-For": "203.0.113.1", Cookie: "a=1", "X-Request-ID": "page-12345678" },
    });

    expect(seen?.url).toBe("/api/v1/health/ready");
    expect(seen?.headers).toMatchObject({
      "x-forwarded-for": "127.0.0.1",
      cookie: "a=1",
      "x-request-id": "page-12345678",
    });
  });

  test("path and query arrive as they were written", async ({ request }) => {
    await request.get(`${console_.url}/api/v1/a%2Fb/?cursor=ab%3D%3D&x=1&x=2`);

    expect(seen?.url).toBe("/api/v1/a%2Fb/?cursor=ab%3D%3D&x=1&x=2");
  });

  test("large bodies go in, several cookies come out, the inner address does not", async ({
    request,
  }) => {
    const answer = await request.post(`${console_.url}/api/v1/anything`, {
      data: Buffer.alloc(3_000_000),
    });

    expect(await answer.json()).toEqual({ bytes: 3_000_000 });
    const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
    expect(cookies.map(({ value }) => value)).toEqual(["a=1; Path=/", "b=2; Path=/"]);
    expect(answer.headers().etag).toBe('"7"');
    expect(JSON.stringify(answer.headers())).not.toContain(new URL(api.url).host);
  });

  test("an event of a stream arrives while the stream goes on", async () => {
    const aborted = new AbortController();
    const answer = await fetch(`${console_.url}/api/v1/events`, {
      headers: { accept: "text/event-stream", "accept-encoding": "gzip" },
      signal: aborted.signal,
    });
    const first = await answer.body?.getReader().read();

    expect(new TextDecoder().decode(first?.value)).toBe("data: first\n\n");
    aborted.abort();
  });
});
