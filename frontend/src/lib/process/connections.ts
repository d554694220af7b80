import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

type Started = { request: IncomingMessage; response: ServerResponse };

/**
 * The framework shows its proxy no socket. Node announces every request before anyone handles it, so
 * here the peer's address is written into a header whose name nobody outside can know.
 */
const place = globalThis as { mainstayPeerHeader?: string };

export function peerHeader(): string | undefined {
  return place.mainstayPeerHeader;
}

const streams = new Set<ServerResponse>();

export function watchConnections(): void {
  const header = `x-peer-${crypto.randomUUID()}`;
  place.mainstayPeerHeader = header;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Started;
    request.headers[header] = request.socket.remoteAddress ?? "";
    watchHeaders(response);
  });
}

/** An event stream has no end of its own; whoever reads it comes back by itself. */
export function endEventStreams(): void {
  for (const stream of streams) stream.destroy();
}

function watchHeaders(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const lower = name.toLowerCase();
    // It would tell everyone where the API listens.
    if (lower === "x-middleware-rewrite") return response;
    if (lower === "content-type" && String(value).startsWith("text/event-stream")) watch(response);
    return setHeader(name, value);
  };
}

function watch(stream: ServerResponse): void {
  streams.add(stream);
  // The framework's own listeners already reach the ten at which Node suspects a leak.
  stream.setMaxListeners(20);
  stream.once("close", () => streams.delete(stream));
}
