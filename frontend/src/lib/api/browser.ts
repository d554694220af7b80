import { type Api, makeApi } from "@/lib/api/client";

const PATIENCE_MS = 15_000;

/** Same origin: the cookies go along by themselves. */
export const browserApi: Api = makeApi("", (request) =>
  fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]) }),
);
