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

const open = new Set<ServerResponse>();

export function watchConnections(): void {
  const header = `x-peer-${crypto.randomUUID()}`;
  place.mainstayPeerHeader = header;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Started;
    request.headers[header] = request.socket.remoteAddress ?? "";
    hideInnerAddress(response);
    open.add(response);
    response.once("close", () => open.delete(response));
  });
}

/** An event stream has no end of its own; whoever reads it comes back by itself. */
export function endEventStreams(): void {
  for (const response of open) {
    if (String(response.getHeader("content-type")).startsWith("text/event-stream"))
      response.destroy();
  }
}

/** A rewrite to the API would tell everyone where the API listens. */
function hideInnerAddress(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === "x-middleware-rewrite" ? response : setHeader(name, value);
}
