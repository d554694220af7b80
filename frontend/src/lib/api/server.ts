import "server-only";

import { headers } from "next/headers";

import { type Api, makeApi } from "@/lib/api/client";
import { forwardedHeaders } from "@/lib/api/forwarded";
import { settings } from "@/lib/process/settings";

const PATIENCE_MS = 5000;

/** For the first paint: asks the API on behalf of the person whose page is being rendered. */
export async function serverApi(): Promise<Api> {
  const person = forwardedHeaders(await headers());
  return makeApi(settings().apiUrl.origin, (request) => {
    for (const [name, value] of person) request.headers.set(name, value);
    return fetch(request, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
  });
}
