import { expect, test, vi } from "vitest";

import { renewing } from "@/lib/session/renewing";

const REFUSED = { status: 401, headers: { "content-type": "application/problem+json" } };

function refusal(code: string): Response {
  return new Response(JSON.stringify({ code }), REFUSED);
}

/** Two tabs of one browser: they share the lock and what was renewed, nothing else. */
function aBrowser(outcome: "renewed" | "over" | "unknown" = "renewed", code: string | null = null) {
  const shared = { last: 0, fresh: false, queue: Promise.resolve() as Promise<unknown> };
  let clock = 100;
  const refresh = vi.fn(async () => {
    await Promise.resolve();
    if (outcome === "renewed") shared.fresh = true;
    return { outcome, code };
  });
  const sessionOver = vi.fn();
  const send = vi.fn(async (request: Request) => {
    await Promise.resolve();
    return shared.fresh ? new Response(await request.text()) : refusal("token_expired");
  });
  const browser = {
    inTurn: <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
      const turn = shared.queue.then(act);
      shared.queue = turn.catch(() => null);
      return turn;
    },
    refresh,
    lastRenewal: () => shared.last,
    tellRenewal: (time: number) => {
      shared.last = time;
    },
    now: () => clock++,
    sessionOver,
  };
  return { send, refresh, sessionOver, tab: () => renewing(send, browser), browser };
}

function aRequest(): Request {
  return new Request("http://console.test/api/v1/jobs", { method: "POST", body: "the body" });
}

test("what was refused for its age is sent again, with its body, after one renewal", async () => {
  const { tab, refresh } = aBrowser();

  const answer = await tab()(aRequest());

  expect(await answer.text()).toBe("the body");
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("two tabs that find out at once renew once", async () => {
  const { tab, refresh } = aBrowser();
  const [one, other] = [tab(), tab()];

  const answers = await Promise.all([one(aRequest()), other(aRequest()), one(aRequest())]);

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("a session that is over is told with its code, and nothing is sent again", async () => {
  const { tab, sessionOver, send } = aBrowser("over", "session_revoked");

  const answer = await tab()(aRequest());

  expect(answer.status).toBe(401);
  expect(sessionOver).toHaveBeenCalledExactlyOnceWith("session_revoked");
  expect(send).toHaveBeenCalledTimes(1);
});

test("an API that cannot say ends nobody's session", async () => {
  const { tab, sessionOver } = aBrowser("unknown");

  expect((await tab()(aRequest())).status).toBe(401);
  expect(sessionOver).not.toHaveBeenCalled();
});

test("a revoked session is told at once, without a renewal", async () => {
  const { browser, refresh, sessionOver } = aBrowser();
  const send = renewing(() => Promise.resolve(refusal("session_revoked")), browser);

  await send(aRequest());

  expect(sessionOver).toHaveBeenCalledExactlyOnceWith("session_revoked");
  expect(refresh).not.toHaveBeenCalled();
});

test.each(["credentials_invalid", "mfa_required", "code_invalid", "challenge_invalid"])(
  "%s is about what was given, not about the session",
  async (code) => {
    const { browser, refresh, sessionOver } = aBrowser();
    const send = renewing(() => Promise.resolve(refusal(code)), browser);

    await send(aRequest());

    expect(refresh).not.toHaveBeenCalled();
    expect(sessionOver).not.toHaveBeenCalled();
  },
);
