import { isRecord } from "@/lib/api/problem";

export type Dependency = {
  name: string;
  status: "up" | "down";
  seconds: number;
  detail: string | null;
};

type Checked = { checkedAt: number };

export type Health = Checked &
  (
    | { state: "ready"; version: string; dependencies: Dependency[] }
    | {
        state: "not_ready";
        version: string | null;
        detail: string;
        dependencies: Dependency[];
        requestId: string | null;
      }
    | { state: "unreachable"; detail: string; requestId: string | null }
  );

export function dependenciesOf(value: unknown): Dependency[] {
  return Array.isArray(value) ? value.flatMap(dependencyOf) : [];
}

function dependencyOf(value: unknown): Dependency[] {
  if (!isRecord(value)) return [];
  const { name, status, seconds, detail } = value;
  if (typeof name !== "string" || typeof seconds !== "number") return [];
  if (status !== "up" && status !== "down") return [];
  return [{ name, status, seconds, detail: typeof detail === "string" ? detail : null }];
}

export function dependenciesIn(health: Health): Dependency[] {
  return health.state === "unreachable" ? [] : health.dependencies;
}
