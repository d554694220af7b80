import { expect, test } from "vitest";

import { readHealth } from "@/features/health/read-health";
import { makeApi } from "@/lib/api/client";
import { unreachableProblem } from "@/lib/api/problem";

const redis = { name: "redis", status: "up", seconds: 0.001, detail: null };
const problem = {
  type: "/problems/dependency_unavailable",
  title: "A part of the service does not answer",
  status: 503,
  detail: "redis does not answer.",
  instance: "/api/v1/health/ready",
  code: "dependency_unavailable",
  request_id: "req-12345678",
};

function answering(status: number, body: unknown, type = "application/json") {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return makeApi("http://api.test", () =>
    Promise.resolve(new Response(text, { status, headers: { "content-type": type } })),
  );
}

test("a ready API is ready, with its version and what it depends on", async () => {
  const health = await readHealth(
    answering(200, { status: "ready", version: "1.2.3", dependencies: [redis] }),
  );

  expect(health).toMatchObject({ state: "ready", version: "1.2.3", dependencies: [redis] });
});

test("an API that names what is down is not ready", async () => {
  const down = { ...redis, status: "down", detail: "Connection refused." };
  const health = await readHealth(
    answering(
      503,
      { ...problem, version: "1.2.3", dependencies: [down] },
      "application/problem+json",
    ),
  );

  expect(health).toMatchObject({
    state: "not_ready",
    version: "1.2.3",
    dependencies: [down],
    requestId: "req-12345678",
  });
});

test("a dependency without a detail, or of an unknown shape, does not spoil the others", async () => {
  const health = await readHealth(
    answering(200, {
      status: "ready",
      version: "1.2.3",
      dependencies: [{ name: "redis", status: "up", seconds: 0.001 }, { name: "?" }, null],
    }),
  );

  expect(health).toMatchObject({ dependencies: [redis] });
});

test("the console's own word for a silent API means unreachable", async () => {
  const said = unreachableProblem("/api/v1/health/ready", "req-12345678");
  const health = await readHealth(answering(503, said, "application/problem+json"));

  expect(health).toMatchObject({ state: "unreachable", requestId: "req-12345678" });
});

test("a page of something in between means unreachable", async () => {
  const health = await readHealth(answering(502, "<html>Bad Gateway</html>", "text/html"));

  expect(health.state).toBe("unreachable");
});

test("a success that is no JSON means unreachable", async () => {
  const health = await readHealth(answering(200, "<html>Sign in to the Wi-Fi</html>", "text/html"));

  expect(health.state).toBe("unreachable");
});

test("a connection that fails means unreachable", async () => {
  const health = await readHealth(
    makeApi("http://api.test", () => Promise.reject(new TypeError("fetch failed"))),
  );

  expect(health).toMatchObject({ state: "unreachable", requestId: null });
});
