import { cookies } from "next/headers";
import type { ReactNode } from "react";

import { Shell } from "@/components/shell/shell";
import { COLLAPSED, NAVIGATION_COOKIE } from "@/lib/preferences/navigation";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const collapsed = (await cookies()).get(NAVIGATION_COOKIE)?.value === COLLAPSED;
  return <Shell collapsed={collapsed}>{children}</Shell>;
}
