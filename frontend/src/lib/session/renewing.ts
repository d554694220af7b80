export type Outcome = "renewed" | "over" | "unknown";

type Browser = {
  /** Runs one at a time in all tabs of this browser. */
  inTurn: <Answer>(act: () => Promise<Answer>) => Promise<Answer>;
  refresh: () => Promise<{ outcome: Outcome; code: string | null }>;
  /** When any tab renewed last. */
  lastRenewal: () => number;
  tellRenewal: (time: number) => void;
  now: () => number;
  sessionOver: (code: string | null) => void;
};

/** Refusals that a fresh access token may turn; all others of status 401 are about something else. */
const WORN = new Set(["token_expired", "token_invalid", "authentication_required"]);
const OVER = new Set(["session_revoked", "session_expired", "refresh_reused", "refresh_invalid"]);

/**
 * Sends again what was refused for the age of its token. Several tabs that find out at once take turns, and
 * whoever comes second finds the renewal done.
 */
export function renewing(
  send: (request: Request) => Promise<Response>,
  browser: Browser,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const again = request.clone();
    const asked = browser.now();
    const answer = await send(request);
    if (answer.status !== 401) return answer;

    const code = await codeOf(answer);
    if (OVER.has(code)) browser.sessionOver(code);
    if (!WORN.has(code)) return answer;

    const outcome = await browser.inTurn(() => renewSince(asked, browser));
    return outcome === "renewed" ? send(again) : answer;
  };
}

async function renewSince(asked: number, browser: Browser): Promise<Outcome> {
  if (browser.lastRenewal() >= asked) return "renewed";
  const { outcome, code } = await browser.refresh();
  if (outcome === "renewed") browser.tellRenewal(browser.now());
  if (outcome === "over") browser.sessionOver(code);
  return outcome;
}

async function codeOf(answer: Response): Promise<string> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
