import { expect, test } from "vitest";

import { challengeIn } from "@/features/way-in/challenge";
import { ApiProblem, parseProblem } from "@/lib/api/problem";

function refused(body: Record<string, unknown>): ApiProblem {
  return new ApiProblem(parseProblem(body, new Response(null, { status: 401 })));
}

test("a password that is not enough leads to the second factors there are", () => {
  const failure = refused({
    code: "mfa_required",
    challenge: "mch_1",
    methods: ["totp", "recovery_code"],
  });

  expect(challengeIn(failure)).toEqual({ challenge: "mch_1", methods: ["totp", "recovery_code"] });
});

test("any other refusal is none", () => {
  expect(challengeIn(refused({ code: "credentials_invalid" }))).toBeNull();
  expect(challengeIn(refused({ code: "mfa_required" }))).toBeNull();
  expect(challengeIn(new Error("lost"))).toBeNull();
});
