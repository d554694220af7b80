import type { Trouble } from "@/components/form/trouble";
import type { Problem } from "@/lib/api/problem";

export type Placed<Name extends string> = {
  fields: Partial<Record<Name, string>>;
  trouble: Trouble | null;
};

export type Words<Name extends string> = {
  /** What a code means here, and, where it is about one field, which. */
  codes: Record<string, string | { field: Name; text: string }>;
  /** What is wrong with a field, by the codes of the field problems. */
  fieldCodes?: Record<string, string>;
};

const COMMON: Record<string, string> = {
  rate_limited: "Too many requests came from here.",
  login_throttled: "Too many tries failed.",
  busy: "The service is busy. Try again in a moment.",
  dependency_unavailable: "A part of the service does not answer. Try again in a moment.",
  origin_refused:
    "The service did not recognise this address as its own. Open the console at its public address.",
  payload_too_large: "That is more than the service takes.",
};
const OURS = "Something went wrong on our side.";

/** Where each part of a refusal belongs: beside the field it is about, or above the form. */
export function placeProblem<Name extends string>(
  problem: Problem,
  names: readonly Name[],
  words: Words<Name>,
  now: number,
): Placed<Name> {
  const fields: Partial<Record<Name, string>> = {};
  for (const { pointer, code, message } of problem.errors) {
    const name = names.find((one) => pointer === `/${one}`);
    if (name) fields[name] ??= words.fieldCodes?.[code] ?? sentence(message);
  }
  const meant = words.codes[problem.code];
  if (typeof meant === "object") fields[meant.field] ??= meant.text;
  if (Object.keys(fields).length > 0) return { fields, trouble: null };

  const text = typeof meant === "string" ? meant : COMMON[problem.code];
  const isOurs = problem.status >= 500;
  return {
    fields,
    trouble: {
      text: text ?? (isOurs ? OURS : problem.detail || problem.title),
      requestId: isOurs ? problem.request_id : null,
      waitUntil:
        problem.status === 429 && problem.retry_after !== null
          ? now + problem.retry_after * 1000
          : null,
    },
  };
}

function sentence(message: string): string {
  const first = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
