import { connect } from "node:net";

const PATIENCE_MS = 1000;

/** Whether somebody listens at an address. The framework answers a refused connection with a bare 500. */
export function isReachable(url: URL): Promise<boolean> {
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const answer = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.setTimeout(PATIENCE_MS, () => {
      answer(false);
    });
    socket.once("connect", () => {
      answer(true);
    });
    socket.once("error", () => {
      answer(false);
    });
  });
}
