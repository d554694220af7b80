import { dependenciesOf, type Health } from "@/features/health/health";
import { dataOf, type Api } from "@/lib/api/client";
import { ApiProblem } from "@/lib/api/problem";

/** Never throws: that the API cannot be asked is one of the answers. */
export async function readHealth(api: Api): Promise<Health> {
  try {
    const ready = await dataOf(api.GET("/api/v1/health/ready"));
    return {
      state: "ready",
      version: ready.version,
      dependencies: dependenciesOf(ready.dependencies),
      checkedAt: Date.now(),
    };
  } catch (failure) {
    return { ...whyNot(failure), checkedAt: Date.now() };
  }
}

function whyNot(failure: unknown) {
  if (!(failure instanceof ApiProblem)) {
    return { state: "unreachable", detail: "The API did not answer.", requestId: null } as const;
  }
  const { detail, request_id: requestId, members } = failure.problem;
  const dependencies = dependenciesOf(members.dependencies);
  if (dependencies.length === 0) return { state: "unreachable", detail, requestId } as const;
  const version = typeof members.version === "string" ? members.version : null;
  return { state: "not_ready", version, detail, dependencies, requestId } as const;
}
