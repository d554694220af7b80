// Adds up, compressed, the scripts that each page asks for at first load, from the running build's own HTML.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { gzipSync } from "node:zlib";

const LIMIT = 170_000;
const PAGES = [
  "/",
  "/status",
  "/no-such-page",
  "/sign-in",
  "/sign-up",
  "/verify-email",
  "/reset-password",
  "/forgot-password",
];

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function whenAlive(origin, child) {
  while (child.exitCode === null) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the console did not start; run `npm run build` first");
}

function compressed(script) {
  return gzipSync(readFileSync(`.next/${script.replace("/_next/", "")}`), { level: 6 }).length;
}

async function firstLoad(origin, page) {
  const html = await (await fetch(origin + page)).text();
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"?]+)[^"]*"[^>]*>/g)].filter(
    // Only browsers without modules load it.
    ([tag]) => !/nomodule/i.test(tag),
  );
  return [...new Set(scripts.map(([, script]) => script))].reduce(
    (sum, script) => sum + compressed(script),
    0,
  );
}

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const child = spawn(process.execPath, [".next/standalone/server.js"], {
  env: {
    ...process.env,
    HOSTNAME: "127.0.0.1",
    PORT: String(port),
    MAINSTAY_API_URL: "http://127.0.0.1:1",
  },
  stdio: "ignore",
});

try {
  await whenAlive(origin, child);
  for (const page of PAGES) {
    const bytes = await firstLoad(origin, page);
    console.log(
      `${page.padEnd(16)} ${(bytes / 1000).toFixed(1).padStart(7)} kB of ${LIMIT / 1000} kB`,
    );
    if (bytes === 0 || bytes > LIMIT) process.exitCode = 1;
  }
} finally {
  child.kill("SIGKILL");
}
