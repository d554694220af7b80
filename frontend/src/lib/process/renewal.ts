import { parseProblem } from "@/lib/api/problem";
import { oneInFlight } from "@/lib/process/in-flight";
import { settings } from "@/lib/process/settings";

const PATIENCE_MS = 5000;

/** `unknown`: the API could not say, which ends nobody's session. */
export type Renewal =
  | { state: "renewed"; setCookies: string[] }
  | { state: "over"; code: string }
  | { state: "unknown" };

const once = oneInFlight<Renewal>();

/** A browser asks for several things at once; each would present the same refresh token. */
export function renew(refreshToken: string, headers: Headers): Promise<Renewal> {
  return once(refreshToken, () => ask(headers).catch(() => ({ state: "unknown" })));
}

async function ask(headers: Headers): Promise<Renewal> {
  const { apiUrl, publicUrl } = settings();
  const answer = await fetch(new URL("/api/v1/auth/refresh", apiUrl), {
    method: "POST",
    headers: { ...Object.fromEntries(headers), origin: publicUrl.origin },
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.ok) return { state: "renewed", setCookies: answer.headers.getSetCookie() };
  if (answer.status !== 401) return { state: "unknown" };
  return { state: "over", code: parseProblem(await answer.json(), answer).code };
}
