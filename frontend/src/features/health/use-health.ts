"use client";

import { useQuery } from "@tanstack/react-query";

import type { Health } from "@/features/health/health";
import { readHealth } from "@/features/health/read-health";
import { browserApi } from "@/lib/api/browser";

const EVERY_MS = 5000;

/** Begins with what the server saw and goes on asking while the page is looked at. */
export function useHealth(first: Health) {
  return useQuery({
    queryKey: ["health"],
    queryFn: () => readHealth(browserApi),
    initialData: first,
    initialDataUpdatedAt: first.checkedAt,
    refetchInterval: EVERY_MS,
    staleTime: EVERY_MS,
    networkMode: "always",
  });
}
