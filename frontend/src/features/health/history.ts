import { dependenciesIn, type Dependency, type Health } from "@/features/health/health";

export const KEPT = 40;

/** The checks since the page was opened, oldest first. */
export function remember(history: readonly Health[], health: Health): readonly Health[] {
  if (history.at(-1)?.checkedAt === health.checkedAt) return history;
  return [...history, health].slice(-KEPT);
}

/** One dependency over those checks; null where the API could not be asked about it. */
export function seriesOf(history: readonly Health[], name: string): (Dependency | null)[] {
  return history.map((health) => dependenciesIn(health).find((one) => one.name === name) ?? null);
}

/** The dependencies last heard of, so that a table keeps its rows while the API is away. */
export function lastKnownNames(history: readonly Health[]): string[] {
  const last = history.findLast((health) => dependenciesIn(health).length > 0);
  return last ? dependenciesIn(last).map((one) => one.name) : [];
}
