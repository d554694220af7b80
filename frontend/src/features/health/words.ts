import type { Dependency, Health } from "@/features/health/health";
import type { State } from "@/components/ui/status-mark";

type Summary = { state: State; word: string; sentence: string };

export function summaryOf(health: Health): Summary {
  if (health.state === "ready") {
    return { state: "succeeded", word: "Ready", sentence: "Every dependency answers." };
  }
  if (health.state === "unreachable") {
    return { state: "failed", word: "Unreachable", sentence: health.detail };
  }
  return {
    state: "failed",
    word: "Not ready",
    sentence: downOnes(health.dependencies) ?? health.detail,
  };
}

const list = new Intl.ListFormat("en", { type: "conjunction" });

function downOnes(dependencies: Dependency[]): string | null {
  const down = dependencies
    .filter((one) => one.status === "down")
    .map((one) => wordsFor(one.name).name);
  if (down.length === 0) return null;
  return `${list.format(down)} ${down.length === 1 ? "does" : "do"} not answer as needed.`;
}

const KNOWN: Record<string, { name: string; purpose: string }> = {
  database: { name: "Database", purpose: "Holds everything that must not be lost" },
  redis: { name: "Redis", purpose: "Queues, locks, limits and caches" },
  schema: { name: "Schema", purpose: "The tables are those this release expects" },
};

export function wordsFor(dependency: string): { name: string; purpose: string } {
  return KNOWN[dependency] ?? { name: dependency, purpose: "" };
}
