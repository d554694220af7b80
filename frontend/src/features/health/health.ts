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
    | { state: "not_ready"; detail: string; dependencies: Dependency[]; requestId: string | null }
    | { state: "unreachable"; detail: string; requestId: string | null }
  );

export function dependenciesOf(value: unknown): Dependency[] {
  return Array.isArray(value) ? value.filter(isDependency) : [];
}

function isDependency(value: unknown): value is Dependency {
  return (
    isRecord(value) &&
    typeof value.name === "string" &&
    (value.status === "up" || value.status === "down") &&
    typeof value.seconds === "number" &&
    (value.detail === null || typeof value.detail === "string")
  );
}

export function dependenciesIn(health: Health): Dependency[] {
  return health.state === "unreachable" ? [] : health.dependencies;
}
