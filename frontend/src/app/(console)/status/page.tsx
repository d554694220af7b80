import type { Metadata } from "next";

import { firstHealth } from "@/features/health/first-health";
import { SystemStatus } from "@/features/health/system-status";

export const metadata: Metadata = { title: "System status" };

export default async function StatusPage() {
  return <SystemStatus first={await firstHealth()} />;
}
