import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startProcess } = await import("@/lib/process/start");
  startProcess();
}

export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const { message, digest } = error as { message?: string; digest?: string };
  const line = {
    event: "page_failed",
    level: "error",
    timestamp: new Date().toISOString(),
    digest,
    error: message,
    method: request.method,
    path: request.path,
    request_id: request.headers["x-request-id"],
  };
  console.error(JSON.stringify(line));
};
