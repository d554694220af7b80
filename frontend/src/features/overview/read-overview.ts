import "server-only";

import { cache } from "react";

import type { MySession, Organization } from "@/features/overview/words";
import { dataOf } from "@/lib/api/client";
import { serverApi } from "@/lib/api/server";
import { orElsewhere } from "@/lib/session/person";

const MOST = 200;

export const myOrganizations = cache(async (): Promise<Organization[]> => {
  const api = await serverApi();
  const asked = api.GET("/api/v1/organizations", { params: { query: { limit: MOST } } });
  return (await orElsewhere(dataOf(asked))).data;
});

export async function mySessions(): Promise<MySession[]> {
  const api = await serverApi();
  return (await orElsewhere(dataOf(api.GET("/api/v1/auth/sessions")))).data;
}
