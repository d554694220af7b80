import { cookies } from "next/headers";
import type { ReactNode } from "react";

import { Shell } from "@/components/shell/shell";
import { SessionWatch } from "@/components/session-watch";
import { COLLAPSED, NAVIGATION_COOKIE } from "@/lib/preferences/navigation";
import { visitor } from "@/lib/session/person";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const collapsed = (await cookies()).get(NAVIGATION_COOKIE)?.value === COLLAPSED;
  const person = await visitor();
  return (
    <Shell collapsed={collapsed} person={person}>
      {person && <SessionWatch />}
      {children}
    </Shell>
  );
}
