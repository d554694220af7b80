import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type Running = { url: string; stop: () => Promise<void> };

/** Stands in for the API where a test needs one that misbehaves. */
export async function startApi(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}

/** A console of the test's own, built already, that asks the given API. */
export async function startConsole(apiUrl: string): Promise<Running> {
  const { url: free, stop: release } = await startApi((_, answer) => answer.end());
  await release();
  const process_ = spawn(process.execPath, [".next/standalone/server.js"], {
    env: {
      ...process.env,
      HOSTNAME: "127.0.0.1",
      PORT: new URL(free).port,
      MAINSTAY_API_URL: apiUrl,
    },
    stdio: "ignore",
  });
  await untilAlive(free, () => process_.exitCode);
  return {
    url: free,
    stop: async () => {
      process_.kill("SIGTERM");
      if (process_.exitCode === null) await once(process_, "exit");
    },
  };
}

async function untilAlive(url: string, exitCode: () => number | null): Promise<void> {
  while (exitCode() === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The console ended with ${exitCode()} before it answered; is it built?`);
}
