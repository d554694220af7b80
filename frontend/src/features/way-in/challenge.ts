import { ApiProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema.gen";

export type SignedIn = components["schemas"]["Tokens"];
export type Challenge = { challenge: string; methods: string[] };

/** What a right password is answered with where it is not enough. */
export function challengeIn(failure: unknown): Challenge | null {
  if (!(failure instanceof ApiProblem) || failure.problem.code !== "mfa_required") return null;
  const { challenge, methods } = failure.problem.members;
  if (typeof challenge !== "string") return null;
  return {
    challenge,
    methods: Array.isArray(methods) ? methods.filter((one) => typeof one === "string") : [],
  };
}

export const COOKIES = { "X-Session-Transport": "cookie" } as const;
