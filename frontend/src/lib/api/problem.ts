export type FieldProblem = { pointer: string; code: string; message: string };

/** RFC 9457, as the API writes it. Decide by `code`; `detail` is for people. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  request_id: string | null;
  errors: FieldProblem[];
  /** Seconds, from `Retry-After`. */
  retry_after: number | null;
  /** What a code adds beyond the common members. */
  members: Readonly<Record<string, unknown>>;
};

/** The digest is what the framework hands from a failed server render to the error page. */
const DIGEST = /^problem:([a-z_]+):([A-Za-z0-9._-]+)$/;

export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly digest: string;

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.digest = `problem:${problem.code}:${problem.request_id ?? ""}`;
  }
}

export function requestIdInDigest(digest: string | undefined): string | null {
  return DIGEST.exec(digest ?? "")?.[2] ?? null;
}

export function unreachableProblem(instance: string, requestId: string) {
  return {
    type: "/problems/dependency_unavailable",
    title: "A part of the service does not answer",
    status: 503,
    detail: "The console cannot reach the API.",
    instance,
    code: "dependency_unavailable",
    request_id: requestId,
  };
}

/** The problem an error answer tells, or, where something on the way answered instead, what is known. */
export function parseProblem(body: unknown, response: Response): Problem {
  if (!isRecord(body) || typeof body.code !== "string") return unexplained(response);
  const { type, title, status, detail, instance, code, request_id, errors, ...members } = body;
  return {
    type: text(type, `/problems/${code}`),
    title: text(title, "The request failed"),
    status: typeof status === "number" ? status : response.status,
    detail: text(detail, ""),
    instance: text(instance, ""),
    code: code,
    request_id: typeof request_id === "string" ? request_id : response.headers.get("x-request-id"),
    errors: Array.isArray(errors) ? errors.filter(isFieldProblem) : [],
    retry_after: retryAfter(response),
    members,
  };
}

function unexplained(response: Response): Problem {
  return {
    type: "about:blank",
    title: "Something between here and the API answered instead",
    status: response.status,
    detail: `The answer has the status ${response.status} and no explanation.`,
    instance: "",
    code: "internal",
    request_id: response.headers.get("x-request-id"),
    errors: [],
    retry_after: retryAfter(response),
    members: {},
  };
}

function retryAfter(response: Response): number | null {
  const told = response.headers.get("retry-after");
  return told !== null && /^\d+$/.test(told) ? Number(told) : null;
}

function text(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return (
    isRecord(value) &&
    typeof value.pointer === "string" &&
    typeof value.code === "string" &&
    typeof value.message === "string"
  );
}
