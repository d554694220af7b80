import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

import { expect, test } from "vitest";

import { isReachable } from "@/lib/process/reachable";

test("an address is reachable while somebody listens there, and not after", async () => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}`);

  expect(await isReachable(url)).toBe(true);

  server.close();
  await once(server, "close");
  expect(await isReachable(url)).toBe(false);
});

test("a name that nobody has is not reachable", async () => {
  expect(await isReachable(new URL("http://nobody.invalid:8000"))).toBe(false);
});
