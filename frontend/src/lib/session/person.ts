import "server-only";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";

import { dataOf } from "@/lib/api/client";
import { ApiProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema.gen";
import { serverApi } from "@/lib/api/server";
import { PAGE_PATH } from "@/lib/http/page-path";
import { settings } from "@/lib/process/settings";
import { sessionCookies } from "@/lib/session/cookies";
import { HOME, signInPath } from "@/lib/session/next-path";

export type Person = components["schemas"]["UserRead"];

const asked = cache(async () => {
  const api = await serverApi();
  return dataOf(api.GET("/api/v1/users/me"));
});

/** Nobody, where nobody is signed in or it cannot be found out: for pages that anybody may see. */
export const visitor = cache(async (): Promise<Person | null> => {
  const { access } = sessionCookies(settings().publicUrl);
  if (!(await cookies()).has(access)) return null;
  return asked().catch(() => null);
});

/** The person whose page it is; whoever is not signed in is sent where that can be changed, and comes back. */
export async function requirePerson(): Promise<Person> {
  return orElsewhere(asked());
}

/** What a signed-in page reads. A session that was ended in the meantime leads to sign-in with the reason. */
export async function orElsewhere<Data>(wanted: Promise<Data>): Promise<Data> {
  try {
    return await wanted;
  } catch (failure) {
    if (!(failure instanceof ApiProblem)) throw failure;
    const { status, code } = failure.problem;
    const here = (await headers()).get(PAGE_PATH) ?? HOME;
    if (code === "password_change_required")
      redirect(`/new-password?next=${encodeURIComponent(here)}`);
    if (status === 401) redirect(signInPath(here, code));
    throw failure;
  }
}
