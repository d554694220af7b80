import "server-only";

import type { Health } from "@/features/health/health";
import { readHealth } from "@/features/health/read-health";
import { serverApi } from "@/lib/api/server";

export async function firstHealth(): Promise<Health> {
  return readHealth(await serverApi());
}
