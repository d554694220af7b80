import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { endEventStreams, peerHeader, watchConnections } from "@/lib/process/connections";

let received: IncomingMessage["headers"] = {};

const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
  received = incoming.headers;
  response.setHeader("X-Middleware-Rewrite", "http://10.0.0.5:8000/api/v1/events");
  response.setHeader("Set-Cookie", ["a=1", "b=2"]);
  if (incoming.url !== "/events") return response.end("done");
  response.setHeader("Content-Type", "text/event-stream; charset=utf-8");
  response.write("data: 1\n\n");
});

beforeAll(async () => {
  watchConnections();
  await once(server.listen(0, "127.0.0.1"), "listening");
});

afterAll(async () => {
  await once(server.close(), "close");
});

async function get(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return answer;
}

test("the peer's address is written under a name that a client cannot guess", async () => {
  (await get("/")).resume();

  expect(peerHeader()).toMatch(/^x-peer-[0-9a-f-]{36}$/);
  expect(received[peerHeader() ?? ""]).toBe("127.0.0.1");
});

test("a client that does guess the name is overwritten", async () => {
  (await get("/", { [peerHeader() ?? ""]: "203.0.113.1" })).resume();

  expect(received[peerHeader() ?? ""]).toBe("127.0.0.1");
});

test("the API's inner address stays inside, and every other header goes out", async () => {
  const answer = await get("/");
  answer.resume();

  expect(answer.headers["x-middleware-rewrite"]).toBeUndefined();
  expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
});

test("at the end of the process an event stream is cut, so that nothing waits for it", async () => {
  const stream = await get("/events");
  await once(stream, "data");
  const cut = once(stream, "error");

  endEventStreams();

  expect((await cut)[0]).toMatchObject({ code: "ECONNRESET" });
});
