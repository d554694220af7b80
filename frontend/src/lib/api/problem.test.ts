import { expect, test } from "vitest";

import { ApiProblem, parseProblem, requestIdInDigest, unreachableProblem } from "@/lib/api/problem";

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

const invalid = {
  type: "/problems/validation_failed",
  title: "The input is not valid",
  status: 422,
  detail: "1 field is wrong.",
  instance: "/api/v1/exports",
  code: "validation_failed",
  request_id: "req-12345678",
  errors: [{ pointer: "/name", code: "too_short", message: "At least 1 character." }],
};

test("a problem document is read with its field errors", () => {
  const problem = parseProblem(invalid, answer(422));

  expect(problem).toEqual({ ...invalid, retry_after: null, members: {} });
});

test("members that a code adds are kept apart", () => {
  const problem = parseProblem({ ...invalid, dependencies: [{ name: "redis" }] }, answer(503));

  expect(problem.members).toEqual({ dependencies: [{ name: "redis" }] });
});

test.each([
  ["30", 30],
  ["soon", null],
])("how long to wait is read from Retry-After: %s", (told, seconds) => {
  expect(parseProblem(invalid, answer(429, { "retry-after": told })).retry_after).toBe(seconds);
});

test("field errors of another shape are left out", () => {
  const problem = parseProblem({ ...invalid, errors: [null, { pointer: 1 }] }, answer(422));

  expect(problem.errors).toEqual([]);
});

test.each([undefined, null, "<html>Bad Gateway</html>", [], {}, { code: 5 }])(
  "an error answer that is no problem document (%j) becomes an internal one",
  (body) => {
    const problem = parseProblem(body, answer(502, { "x-request-id": "edge-1234" }));

    expect(problem).toMatchObject({ code: "internal", status: 502, request_id: "edge-1234" });
  },
);

test("a problem without a request id takes the one of its answer", () => {
  const problem = parseProblem(
    { ...invalid, request_id: null },
    answer(422, { "x-request-id": "edge-1234" }),
  );

  expect(problem.request_id).toBe("edge-1234");
});

test("the request id survives the way to the error page", () => {
  const thrown = new ApiProblem(parseProblem(invalid, answer(422)));

  expect(requestIdInDigest(thrown.digest)).toBe("req-12345678");
});

test.each([undefined, "", "2338475", "problem:internal:"])(
  "a digest without a request id (%j) gives none",
  (digest) => {
    expect(requestIdInDigest(digest)).toBeNull();
  },
);

test("what the console says for a silent API is a problem like the API's own", () => {
  const problem = parseProblem(unreachableProblem("/api/v1/jobs", "req-12345678"), answer(503));

  expect(problem).toMatchObject({
    code: "dependency_unavailable",
    status: 503,
    request_id: "req-12345678",
  });
});
