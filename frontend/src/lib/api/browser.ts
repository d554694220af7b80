import { type Api, makeApi } from "@/lib/api/client";
import { isRecord } from "@/lib/api/problem";
import { type Outcome, renewing } from "@/lib/session/renewing";
import { inTurn, lastRenewal, tellRenewal, toSignIn } from "@/lib/session/tabs";

const PATIENCE_MS = 15_000;

function send(request: Request): Promise<Response> {
  return fetch(request, {
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
}

async function refresh(): Promise<{ outcome: Outcome; code: string | null }> {
  const answer = await fetch("/api/v1/auth/refresh", {
    method: "POST",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.ok) return { outcome: "renewed", code: null };
  if (answer.status !== 401) return { outcome: "unknown", code: null };
  const body: unknown = await answer.json().catch(() => null);
  return {
    outcome: "over",
    code: isRecord(body) && typeof body.code === "string" ? body.code : null,
  };
}

/** Same origin: the cookies go along by themselves. */
export const browserApi: Api = makeApi(
  "",
  renewing(send, {
    inTurn,
    refresh,
    lastRenewal,
    tellRenewal,
    now: Date.now,
    sessionOver: toSignIn,
  }),
);
