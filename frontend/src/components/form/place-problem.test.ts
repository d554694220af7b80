import { expect, test } from "vitest";

import { placeProblem } from "@/components/form/place-problem";
import type { Problem } from "@/lib/api/problem";

const NAMES = ["email", "password"] as const;
const WORDS = {
  codes: {
    credentials_invalid: { field: "password" as const, text: "Wrong." },
    registration_closed: "Nobody can sign up here.",
  },
  fieldCodes: { password_short: "At least 12 characters." },
};

function aProblem(change: Partial<Problem>): Problem {
  return {
    type: "/problems/x",
    title: "It failed",
    status: 422,
    detail: "A detail.",
    instance: "/",
    code: "validation_failed",
    request_id: "req-12345678",
    errors: [],
    retry_after: null,
    members: {},
    ...change,
  };
}

function placed(change: Partial<Problem>) {
  return placeProblem(aProblem(change), NAMES, WORDS, 1000);
}

test("what is wrong with a field stands beside it, in our words where we have them", () => {
  const errors = [
    { pointer: "/password", code: "password_short", message: "is shorter" },
    { pointer: "/email", code: "odd", message: "is not an address" },
  ];

  expect(placed({ errors })).toEqual({
    fields: { password: "At least 12 characters.", email: "Is not an address." },
    trouble: null,
  });
});

test("a code that is about one field stands beside it", () => {
  expect(placed({ status: 401, code: "credentials_invalid" }).fields).toEqual({
    password: "Wrong.",
  });
});

test("what is about no field of the form stands above it", () => {
  const errors = [{ pointer: "/token", code: "missing", message: "is missing" }];

  expect(placed({ errors }).trouble?.text).toBe("A detail.");
  expect(placed({ status: 403, code: "registration_closed" }).trouble).toEqual({
    text: "Nobody can sign up here.",
    requestId: null,
    waitUntil: null,
  });
});

test("a fault of ours shows the request id and none of its inside", () => {
  expect(placed({ status: 500, code: "internal" }).trouble).toEqual({
    text: "Something went wrong on our side.",
    requestId: "req-12345678",
    waitUntil: null,
  });
});

test("who has to wait is told until when", () => {
  const { trouble } = placed({ status: 429, code: "login_throttled", retry_after: 30 });

  expect(trouble).toMatchObject({ text: "Too many tries failed.", waitUntil: 31_000 });
});
